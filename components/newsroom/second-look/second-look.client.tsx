'use client';

import { Alert, Anchor, Button, Group, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import Link from 'next/link';
import { useEffect, useRef, useState, useTransition } from 'react';
import { LOOK_CHOICES, type LookChoice } from '#lib/moderation/second-look/schema';
import { type FirstDecision, type LookCard, type LookPage, MOST_COUNTED } from '#lib/moderation/second-look/view';
import { shortTime } from '#lib/vietnamese/days';
import { unavailable } from '../desk/deeds.ts';
import { useMessages } from '../messages.client.tsx';
import type { LookAgain } from './deeds.ts';
import { LookWords } from './look-words.client.tsx';
import classes from './second-look.module.css';

/** What became of the last look, at the comment with this title: in words, and the first decision where it may be told. */
type Outcome = { title: string; words: string; isGood: boolean; first: FirstDecision | null };

/** Decisions to be made once more, one after the other, without knowing how they were. */
export function SecondLook({ page: initial, look }: { page: LookPage; look: LookAgain }) {
  const t = useMessages('deskReports');
  const desk = useMessages('desk');
  const place = useRef<HTMLElement>(null);
  const [page, setPage] = useState(initial);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isBusy, startTransition] = useTransition();
  const { card, waiting } = page;

  // Whoever has chosen goes on with the next one; what became of the last is read out meanwhile.
  useEffect(() => {
    if (outcome) place.current?.focus();
  }, [outcome]);

  function choose({ decisionId, title }: LookCard, choice: LookChoice): void {
    startTransition(async () => {
      const answer = await look({ decisionId, choice }).catch(unavailable);
      if (answer.ok) {
        const { first, agrees, next } = answer.value;
        const time = shortTime(new Date(first.at));
        const words = agrees
          ? t('lookAgrees', { choice: first.choice, name: first.by })
          : t('lookDiffers', { choice: first.choice, name: first.by, time });
        setOutcome({ title, words, isGood: agrees, first });
        setPage(next);
      } else if (answer.code === 'looked-at' || answer.code === 'gone') {
        const words = answer.code === 'gone' ? t('lookGone') : t('lookTaken', { name: answer.by, time: shortTime(new Date(answer.at)) });
        setOutcome({ title, words, isGood: false, first: null });
        setPage(answer.next);
      } else setOutcome({ title, words: t('lookFailed', { code: answer.code.replaceAll('-', '_') }), isGood: false, first: null });
    });
  }

  return (
    <Stack gap="md" className={classes.page}>
      <Stack gap="xs">
        <Title order={1}>{t('lookTitle')}</Title>
        <Text size="sm" c="dimmed">
          {t('lookLead')}
        </Text>
      </Stack>
      <VisuallyHidden role="status" aria-live="polite">
        {outcome && `${outcome.title}: ${outcome.words}`}
      </VisuallyHidden>
      {outcome && (
        <Alert color={outcome.isGood ? 'gray' : 'lacquer'} variant="outline" p="sm" role="group">
          <Text size="sm" fw={600} dir="auto">
            {outcome.title}
          </Text>
          <Text size="sm">{outcome.words}</Text>
          {outcome.first?.reason && (
            <Text size="sm">{t('lookBecause', { reason: desk('rejection', { reason: outcome.first.reason.replaceAll('-', '_') }) })}</Text>
          )}
          {outcome.first?.note && <Text size="sm">{t('lookNote', { note: outcome.first.note })}</Text>}
          {outcome.first && !outcome.isGood && (
            <Anchor component={Link} href={outcome.first.deskPath} size="sm">
              {t('lookOpen')}
            </Anchor>
          )}
        </Alert>
      )}
      {card ? (
        <>
          <Text size="sm">{waiting < MOST_COUNTED ? t('lookWaiting', { count: waiting }) : t('lookMany', { count: MOST_COUNTED })}</Text>
          <article ref={place} tabIndex={-1} className={classes.card} aria-labelledby={`look-${card.decisionId}`}>
            <LookWords card={card} />
            <Group gap="xs" mt="sm" role="group" aria-label={t('lookHow')}>
              {LOOK_CHOICES.map((choice) => (
                <Button key={choice} variant="default" mih={44} aria-disabled={isBusy} onClick={() => !isBusy && choose(card, choice)}>
                  {desk('to', { to: choice })}
                </Button>
              ))}
            </Group>
          </article>
        </>
      ) : (
        <Text ref={place as React.RefObject<HTMLParagraphElement | null>} tabIndex={-1}>
          {t('lookNone')}
        </Text>
      )}
    </Stack>
  );
}
