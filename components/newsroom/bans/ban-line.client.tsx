'use client';

import { Anchor, Button, Group, Text, TextInput, VisuallyHidden } from '@mantine/core';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { MAX_BAN_REASON_GRAPHEMES } from '#lib/bans/schema';
import type { BanLine as Line } from '#lib/bans/view';
import type { Result } from '#lib/result';
import { countGraphemes, isVisiblyEmpty } from '#lib/vietnamese/clean-text';
import { shortTime } from '#lib/vietnamese/days';
import { type CommonRefusal, FAILURES, unavailable } from '../desk/deeds.ts';
import { useMessages } from '../messages.client.tsx';
import { useFocusBack } from '../use-focus-back.ts';
import classes from './bans.module.css';

export type Lift = (input: { banId: number; reason: string }) => Promise<Result<{ at: string }, { code: 'ended' } | CommonRefusal>>;

type Props = {
  ban: Line;
  /** Null for who may only look on, and where it has ended. */
  lift: Lift | null;
  onLifted: () => void;
};

/** One ban: what for, by whom, from which comment, until when, and how it ended. */
export function BanLine({ ban, lift, onLifted }: Props) {
  const t = useMessages('bans');
  const [isLifting, setIsLifting] = useState(false);
  const opener = useFocusBack(isLifting);
  const { kind, reason, isReasonTold, by, at, until, comment, ended } = ban;
  const time = (moment: string) => shortTime(new Date(moment));
  return (
    <>
      <Text fw={600} component="p">
        {t('kind', { kind })} · <time dateTime={until}>{t('until', { time: time(until) })}</time>
      </Text>
      <Text size="sm" component="p">
        {t('made', { name: by, time: time(at) })} · {t('reason', { reason })} ({t(isReasonTold ? 'reasonTold' : 'reasonKept')})
      </Text>
      <Text size="sm" component="p">
        {comment.name ? t('from', { name: comment.name, title: comment.title }) : t('fromWithdrawn')}
        {comment.name && (
          <>
            {' · '}
            <Anchor component={Link} href={`/newsroom/comments?lane=all&sender=${kind}:${comment.id}`} inherit underline="always">
              {t('others')}
            </Anchor>
          </>
        )}
      </Text>
      {ended && (
        <Text size="sm" c="dimmed" component="p">
          {ended.by ? t('lifted', { name: ended.by, time: time(ended.at), reason: ended.reason }) : t('expired', { time: time(ended.at) })}
        </Text>
      )}
      {lift && !isLifting && (
        <Button ref={opener} size="compact-md" variant="default" mt="xs" onClick={() => setIsLifting(true)}>
          {t('lift')} <VisuallyHidden>{t('liftWhich', { kind, time: time(at) })}</VisuallyHidden>
        </Button>
      )}
      {lift && isLifting && <LiftForm banId={ban.id} lift={lift} onLifted={onLifted} onCancel={() => setIsLifting(false)} />}
    </>
  );
}

type FormProps = { banId: number; lift: Lift; onLifted: () => void; onCancel: () => void };

/** Asks why a ban ends before its time. */
function LiftForm({ banId, lift, onLifted, onCancel }: FormProps) {
  const t = useMessages('bans');
  const desk = useMessages('desk');
  const common = useMessages('common');
  const router = useRouter();
  const [reason, setReason] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function save(event: FormEvent) {
    event.preventDefault();
    const max = MAX_BAN_REASON_GRAPHEMES;
    if (isVisiblyEmpty(reason) || countGraphemes(reason.trim()) > max) return setError(t('whyMissing', { max }));
    setIsBusy(true);
    const answer = await lift({ banId, reason }).catch(unavailable);
    setIsBusy(false);
    if (!answer.ok) return setError(answer.code === 'ended' ? t('alreadyEnded') : desk(FAILURES[answer.code]));
    onLifted();
    router.refresh();
  }

  function leave(event: KeyboardEvent) {
    // Escape inside an input method ends what is being composed.
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel();
  }

  return (
    <form onSubmit={(event) => void save(event)} onKeyDown={leave} noValidate className={classes.lift}>
      <TextInput
        label={t('liftWhy')}
        description={t('liftHint', { max: MAX_BAN_REASON_GRAPHEMES })}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        error={error}
        errorProps={{ c: 'var(--mantine-color-lacquer-text)', role: 'alert' }}
        autoFocus
      />
      <Group gap="xs" mt="xs">
        <Button type="submit" size="compact-md" loading={isBusy}>
          {t('lift')}
        </Button>
        <Button size="compact-md" variant="subtle" onClick={onCancel}>
          {common('cancel')}
        </Button>
      </Group>
    </form>
  );
}
