'use client';

import { Anchor, Badge, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import Link from 'next/link';
import { useState } from 'react';
import type { BanKind } from '#lib/bans/view';
import type { SenderFacts } from '#lib/moderation/card-facts/view';
import { MOST_OTHERS, type SentComment } from '#lib/moderation/senders/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import type { CardDeeds } from './card-deeds.ts';
import classes from './card-panels.module.css';
import { FAILURES, unavailable } from './deeds.ts';

type Props = {
  commentId: number;
  senders: Record<BanKind, SenderFacts | null>;
  listSent: CardDeeds['listSent'];
};

/** What else the phone and the address of a comment have sent; nobody sees which they are. */
export function Sender({ commentId, senders, listSent }: Props) {
  const t = useMessages('deskCard');
  const known = (['phone', 'address'] as const).flatMap((kind) => {
    const facts = senders[kind];
    return facts && (facts.others > 0 || facts.isBanned) ? [{ kind, facts }] : [];
  });
  if (known.length === 0) return null;
  return (
    <section className={classes.sender} aria-label={t('sender')}>
      {known.map(({ kind, facts }) => (
        <OneSender key={kind} commentId={commentId} kind={kind} first={known[0]?.kind} facts={facts} listSent={listSent} />
      ))}
    </section>
  );
}

const shown = (count: number): string => (count > MOST_OTHERS ? `${MOST_OTHERS}+` : String(count));

type OneProps = {
  commentId: number;
  kind: BanKind;
  /** The key means the first of them. */
  first: BanKind | undefined;
  facts: SenderFacts;
  listSent: CardDeeds['listSent'];
};

function OneSender({ commentId, kind, first, facts: { others, refused, isBanned }, listSent }: OneProps) {
  const t = useMessages('deskCard');
  const desk = useMessages('desk');
  const [sent, setSent] = useState<SentComment[] | string | null>(null);
  const [isOpen, setIsOpen] = useState(false);

  async function toggle() {
    setIsOpen(!isOpen);
    if (isOpen || Array.isArray(sent)) return;
    setSent(null);
    const answer = await listSent({ commentId, kind }).catch(unavailable);
    setSent(answer.ok ? answer.value : desk(FAILURES[answer.code]));
  }

  return (
    <div>
      <Text size="sm" component="p">
        {t(kind === 'phone' ? 'senderPhone' : 'senderAddress', { others, count: shown(others), refused, refusedShown: shown(refused) })}
        {isBanned && (
          <>
            {' '}
            <Badge component="span" color="lacquer" variant="light" tt="none">
              {t('senderBanned')}
            </Badge>
          </>
        )}
        {others > 0 && (
          <>
            {' '}
            <UnstyledButton
              className={classes.more}
              data-command={kind === first ? 'sender' : undefined}
              aria-expanded={isOpen}
              onClick={() => void toggle()}
            >
              {t('senderLast')} <VisuallyHidden>{t('senderLastOf', { kind })}</VisuallyHidden>
            </UnstyledButton>{' '}
            <Anchor component={Link} href={`/newsroom/comments?lane=all&sender=${kind}:${commentId}`} inherit className={classes.more}>
              {t('senderAll')} <VisuallyHidden>{t('senderLastOf', { kind })}</VisuallyHidden>
            </Anchor>
          </>
        )}
      </Text>
      {isOpen && <Last sent={sent} />}
    </div>
  );
}

/** The last comments of a sender, what is wrong, or that they are on their way. */
function Last({ sent }: { sent: SentComment[] | string | null }) {
  const t = useMessages('deskCard');
  if (sent === null) return <Text size="sm">{t('senderLoading')}</Text>;
  if (typeof sent === 'string')
    return (
      <Text size="sm" role="alert">
        {sent}
      </Text>
    );
  if (sent.length === 0) return <Text size="sm">{t('senderNone')}</Text>;
  return (
    <ul className={classes.sent}>
      {sent.map(({ id, status, title, body, at, story }) => (
        <li key={id}>
          <p dir="auto">
            <b>{title}</b> {body}
          </p>
          <Text size="xs" c="dimmed" component="p">
            {t('status', { status })} · <time dateTime={at}>{shortTime(new Date(at))}</time> · {story}
          </Text>
        </li>
      ))}
    </ul>
  );
}
