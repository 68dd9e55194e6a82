'use client';

import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { RuleName } from '#lib/comments/screening/rule';
import type { DeskCard } from '#lib/moderation/view';
import { useMessages } from '../messages.client.tsx';
import type { CardDeeds } from './card-deeds.ts';
import classes from './card-panels.module.css';
import { FAILURES, unavailable } from './deeds.ts';
import type { CardChange } from './moves.ts';

type Props = {
  card: DeskCard;
  rule: RuleName;
  /** What the rule said, for who does not see which line the button stands in. */
  said: string;
  /** The key means the first of them. */
  isFirst: boolean;
  deeds: Pick<CardDeeds, 'markMistake'>;
  onChange: (change: CardChange, words: string) => void;
};

/** One press tells that a rule was wrong about a comment, another one takes that back. */
export function RuleWrong({ card: { id, name, facts }, rule, said, isFirst, deeds, onChange }: Props) {
  const t = useMessages('deskCard');
  const desk = useMessages('desk');
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  if (!facts) return null;
  const { mistakes } = facts;
  const isWrong = mistakes.includes(rule);

  async function toggle() {
    setIsBusy(true);
    const answer = await deeds.markMistake({ commentId: id, rule, isWrong: !isWrong }).catch(unavailable);
    setIsBusy(false);
    setFailure(answer.ok ? null : desk(FAILURES[answer.code]));
    if (!answer.ok || !facts) return;
    const others = mistakes.filter((one) => one !== rule);
    const marked = answer.value.isWrong;
    onChange({ facts: { ...facts, mistakes: marked ? [...others, rule] : others } }, t(marked ? 'ruleMarked' : 'ruleUnmarked', { name }));
  }

  return (
    <>
      <UnstyledButton
        className={classes.wrong}
        aria-pressed={isWrong}
        aria-disabled={isBusy}
        data-command={isFirst ? 'ruleWrong' : undefined}
        onClick={() => !isBusy && void toggle()}
      >
        {t('ruleWrong')} <VisuallyHidden>{t('ruleWrongWhich', { name, rule: said })}</VisuallyHidden>
      </UnstyledButton>
      {failure && <span role="alert"> {failure}</span>}
    </>
  );
}
