'use client';

import { Text, Title } from '@mantine/core';
import { type RuleName, ruleWord } from '#lib/comments/screening/rule';
import { useMessages } from '../messages.client.tsx';

/** What a rule says of a text, and how much it weighs. */
export function RuleTitle({ rule, detail, weight }: { rule: RuleName; detail: string; weight: number }) {
  const t = useMessages('screening');
  const desk = useMessages('desk');
  return (
    <>
      <Title order={3}>{desk('reason', { rule: ruleWord(rule), detail, seconds: Number(detail) || 0 })}</Title>
      <Text size="sm" c="dimmed">
        {t('points', { weight })}
      </Text>
    </>
  );
}
