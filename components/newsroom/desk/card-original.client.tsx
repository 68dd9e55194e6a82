'use client';

import { Title } from '@mantine/core';
import type { Words } from '#lib/moderation/redaction/mask';
import { MAX_READING_REASON_GRAPHEMES } from '#lib/moderation/redaction/schema';
import { useMessages } from '../messages.client.tsx';
import type { CardDeeds } from './card-deeds.ts';
import classes from './card-panels.module.css';
import { FAILURES, unavailable } from './deeds.ts';
import { ReasonDialog, type Revealed } from './reason-dialog.client.tsx';

type Props = {
  commentId: number;
  /** Whose comment it is. */
  name: string;
  readOriginal: NonNullable<CardDeeds['readOriginal']>;
};

/** What was masked, for who says why. */
export function OriginalDialog({ commentId, name, readOriginal }: Props) {
  const t = useMessages('deskCard');
  const desk = useMessages('desk');

  async function ask(reason: string): Promise<Revealed<Words>> {
    const answer = await readOriginal({ commentId, reason }).catch(unavailable);
    if (answer.ok) return answer;
    if (answer.code === 'invalid') return { ok: false, isReason: true, words: t('originalMissing', { max: MAX_READING_REASON_GRAPHEMES }) };
    return { ok: false, isReason: false, words: answer.code === 'not-found' ? t('originalNone') : desk(FAILURES[answer.code]) };
  }

  return (
    <ReasonDialog
      open={t('original')}
      title={t('originalOf', { name })}
      why={t('originalWhy')}
      hint={t('originalHint', { max: MAX_READING_REASON_GRAPHEMES })}
      read={t('originalRead')}
      ask={ask}
    >
      {(original) => (
        <>
          <Title order={3} size="h4" dir="auto">
            {original.title}
          </Title>
          <p>
            <bdi>{original.name}</bdi>
          </p>
          <p className={classes.words} dir="auto">
            {original.body}
          </p>
        </>
      )}
    </ReasonDialog>
  );
}
