'use client';

import { Anchor, Button, Group as Row, Stack, Text, Title } from '@mantine/core';
import type { Route } from 'next';
import Link from 'next/link';
import { type FormEvent, useRef, useState, useTransition } from 'react';
import type { Group, GroupInput } from '#lib/site/groups/schema';
import type { GroupNow, GroupPage } from '#lib/site/groups/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import { OutcomeNotice } from '../outcome-notice.client.tsx';
import { outOfReach, previewPath, type SaveAnswer, type SettingsDeeds } from './deeds.ts';
import { FIELDS } from './fields.ts';
import { GroupField, type Values } from './group-field.client.tsx';
import { HistoryList } from './history-list.client.tsx';

type Outcome = 'saved' | 'previewed' | Exclude<SaveAnswer, { ok: true }>['code'];
type Props = { of: Group; page: GroupPage; deeds: SettingsDeeds };

/** The page of a group: its fields, its preview, what it was before. Nothing typed is lost when somebody else was first. */
export function GroupForm({ of, page, deeds }: Props) {
  const t = useMessages('settings');
  const [now, setNow] = useState(page.now);
  const [values, setValues] = useState<Values>(page.now.value);
  const [pictures, setPictures] = useState(page.now.pictures);
  const [errors, setErrors] = useState<Record<string, string[]>>({});
  const [theirs, setTheirs] = useState<GroupNow | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isBusy, startTransition] = useTransition();
  const typed = useRef(values);
  typed.current = values;
  // The server parses it: what the fields hold is of the shape of their group.
  const input = { of, value: values } as GroupInput;

  /** @param isTyped whether the fields hold something newer, which stays */
  function take(standing: GroupNow, isTyped = false): void {
    setNow(standing);
    if (!isTyped) setValues(standing.value);
    setPictures({ ...pictures, ...standing.pictures });
    setTheirs(null);
  }

  function send(ask: () => Promise<SaveAnswer>): void {
    setErrors({});
    // What is wrong once more is said, and read out, once more.
    setOutcome(null);
    startTransition(async () => {
      const answer = await ask().catch(outOfReach);
      const isTyped = typed.current !== values;
      if (answer.ok) take(answer.value, isTyped);
      else if (answer.code === 'conflict') setTheirs(answer.theirs);
      else if (answer.code === 'invalid') setErrors(fieldsOf(answer.fields));
      setOutcome(!answer.ok ? answer.code : isTyped ? null : 'saved');
    });
  }

  const save = (seen: number) => send(() => deeds.save({ seen, change: input }));

  function preview(): void {
    setErrors({});
    setOutcome(null);
    startTransition(async () => {
      const answer = await deeds.preview(input).catch(outOfReach);
      if (!answer.ok && answer.code === 'invalid') setErrors(fieldsOf(answer.fields));
      setOutcome(answer.ok ? 'previewed' : answer.code);
    });
  }

  const when = (at: string | null) => (at ? shortTime(new Date(at)) : '–');
  return (
    <Stack gap="lg" maw="46rem">
      <Stack
        component="form"
        gap="md"
        aria-labelledby="group"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          save(now.version);
        }}
      >
        <Title order={1} id="group">
          {t(`group.${of}`)}
        </Title>
        <Text size="sm" c="dimmed">
          {t(`hint.${of}`)} {now.version > 0 ? t('standing', { by: now.by ?? t('somebody'), time: when(now.at) }) : t('untouched')}
        </Text>
        {FIELDS[of].map((field) => (
          <GroupField
            key={field.name}
            field={field}
            values={values}
            errors={errors}
            pictures={pictures}
            onChange={(part) => {
              setValues((former) => ({ ...former, ...part }));
              setOutcome(null);
            }}
            onPicture={(id, picture) => setPictures((former) => ({ ...former, [id]: picture }))}
          />
        ))}
        {outcome && outcome !== 'previewed' && (
          <OutcomeNotice
            code={outcome}
            text={
              outcome === 'conflict'
                ? t('outcome.conflict', { by: theirs?.by ?? t('somebody'), time: when(theirs?.at ?? null) })
                : t(`outcome.${OUTCOMES[outcome]}`)
            }
            onTheirs={() => {
              if (theirs) take(theirs);
              setOutcome(null);
            }}
            onMine={() => theirs && save(theirs.version)}
          />
        )}
        <Row>
          <Button type="submit" loading={isBusy}>
            {t('save')}
          </Button>
          <Button variant="default" disabled={isBusy} onClick={preview}>
            {t('preview')}
          </Button>
          {outcome === 'previewed' && (
            <span role="status">
              <Anchor component={Link} href={previewPath(of) as Route} target="_blank">
                {t('previewReady')}
              </Anchor>
            </span>
          )}
        </Row>
      </Stack>
      <HistoryList
        history={page.history}
        isBusy={isBusy}
        onRestore={(change, which) => send(() => deeds.restore({ of, seen: now.version, change, which }))}
      />
    </Stack>
  );
}

/** The path of a field within what was sent, `change.value.links.0.href`, as the form names it. */
const fieldsOf = (fields: Record<string, string[]>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(fields).map(([path, codes]) => [path.replace(/^(?:change\.)?value\./, ''), codes]));

const OUTCOMES = {
  saved: 'saved',
  invalid: 'errors',
  leading: 'leading',
  'picture-gone': 'pictureGone',
  'not-found': 'notFound',
  'signed-out': 'signedOut',
  forbidden: 'forbidden',
  unavailable: 'failed',
} as const;
