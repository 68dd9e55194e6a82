'use client';

import { Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState, useTransition } from 'react';
import type { Verdict } from '#lib/comments/screening/rule';
import { MarkedText } from '../marked-text.tsx';
import { useMessages } from '../messages.client.tsx';
import { type Failure, failureOf, outOfReach, type ScreeningDeeds } from './deeds.ts';
import { RuleTitle } from './rule-title.client.tsx';
import { SaidNotice } from './said-notice.client.tsx';
import classes from './screening.module.css';

type Words = { name: string; title: string; body: string };
type Tried = { words: Words; outcome: 'pass' | 'hold' | 'reject'; verdicts: Verdict[] };

/** A text somebody pastes, and what each rule says of it, with the words it means marked. */
export function TryPart({ tryWords }: Pick<ScreeningDeeds, 'tryWords'>) {
  const t = useMessages('screening');
  const [words, setWords] = useState<Words>({ name: '', title: '', body: '' });
  const [tried, setTried] = useState<Tried | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, startTransition] = useTransition();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    startTransition(async () => {
      const answer = await tryWords(words).catch(outOfReach);
      // Marks are counted in composed letters, as comments are stored.
      const composed = { name: words.name.normalize('NFC'), title: words.title.normalize('NFC'), body: words.body.normalize('NFC') };
      setTried(answer.ok ? { words: composed, ...answer.value } : null);
      setFailure(answer.ok ? null : failureOf(answer.code));
    });
  };
  return (
    <Stack gap="md">
      <Stack component="form" gap="sm" onSubmit={submit}>
        <Text size="sm">{t('tryHint')}</Text>
        <TextInput
          label={t('tryName')}
          value={words.name}
          onChange={({ currentTarget }) => setWords({ ...words, name: currentTarget.value })}
        />
        <TextInput
          label={t('tryTitle')}
          value={words.title}
          onChange={({ currentTarget }) => setWords({ ...words, title: currentTarget.value })}
        />
        <Textarea
          label={t('tryBody')}
          autosize
          minRows={4}
          maxRows={16}
          value={words.body}
          onChange={({ currentTarget }) => setWords({ ...words, body: currentTarget.value })}
        />
        <Group>
          <Button type="submit" disabled={isBusy}>
            {t('tryIt')}
          </Button>
        </Group>
      </Stack>
      {failure && <SaidNotice said={{ failure }} />}
      <div role="status" aria-live="polite">
        {tried && (
          <Stack gap="sm">
            <Title order={2}>{t('outcome', { outcome: tried.outcome })}</Title>
            {tried.verdicts.length === 0 && <Text>{t('nothingNoticed')}</Text>}
            {tried.verdicts.map((verdict) => (
              <section key={verdict.rule} className={classes.row}>
                <RuleTitle rule={verdict.rule} detail={verdict.detail} weight={verdict.weight} />
                <Marked words={tried.words} verdict={verdict} />
              </section>
            ))}
          </Stack>
        )}
      </div>
    </Stack>
  );
}

function Marked({ words, verdict }: { words: Words; verdict: Verdict }) {
  const fields = (['name', 'title', 'body'] as const).filter((field) => verdict.spans.some((span) => span.field === field));
  return fields.map((field) => (
    <Text key={field} component="div" size="sm" className={classes.said} dir="auto">
      <MarkedText text={words[field]} spans={verdict.spans.filter((span) => span.field === field)} />
    </Text>
  ));
}
