'use client';

import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { SCREENED_FIELDS, type ScreenedField } from '#lib/comments/screening/rule';
import { maskWords, type Words } from '#lib/moderation/redaction/mask';
import type { Redacted } from '#lib/moderation/redaction/redact-and-approve';
import type { Cut } from '#lib/moderation/redaction/schema';
import { shortTime } from '#lib/vietnamese/days';
import { MarkedText } from '../marked-text.tsx';
import { useMessages } from '../messages.client.tsx';
import type { CardDeeds } from './card-deeds.ts';
import classes from './card-panels.module.css';
import { cutOf, type Part, placesOf, selectedIn, withPart } from './card-redact-parts.ts';
import { leaveOn } from './card-text-form.client.tsx';
import { FAILURES, unavailable } from './deeds.ts';

type Props = {
  comment: Words & { id: number; version: number };
  deeds: Pick<CardDeeds, 'proposeRedaction' | 'redact'>;
  onRedacted: (redacted: Redacted, cuts: Cut[]) => void;
  onClose: () => void;
};

/** What would be masked in a comment, for the moderator to add to and take from; then it is approved as it looks. */
export function RedactForm({ comment, deeds, onRedacted, onClose }: Props) {
  const t = useMessages('deskCard');
  const desk = useMessages('desk');
  const common = useMessages('common');
  const { id, version } = comment;
  const [parts, setParts] = useState<Part[] | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  function fail(answer: { code: keyof typeof FAILURES | 'unfit' } | { code: 'conflict'; by: string | null; at: string; status: string }) {
    if (answer.code === 'unfit') setFailure(t('redactFailed'));
    else if (answer.code !== 'conflict') setFailure(desk(FAILURES[answer.code]));
    else if (answer.by === null) setFailure(desk('changed'));
    else {
      const decided = desk('decidedBy', { status: answer.status, name: answer.by, time: shortTime(new Date(answer.at)) });
      setFailure(desk('conflict', { decided }));
    }
  }

  const propose = useEffectEvent(async (seen: { commentId: number; version: number }, isHere: () => boolean) => {
    const answer = await deeds.proposeRedaction(seen).catch(unavailable);
    if (!isHere()) return;
    setParts(answer.ok ? answer.value.cuts.map((cut) => ({ ...cut, isOn: true })) : []);
    if (!answer.ok) fail(answer);
  });

  useEffect(() => {
    let isHere = true;
    void propose({ commentId: id, version }, () => isHere);
    return () => {
      isHere = false;
    };
  }, [id, version]);

  const cuts = (parts ?? []).filter(({ isOn }) => isOn).map(cutOf);

  async function approve(event: FormEvent) {
    event.preventDefault();
    if (cuts.length === 0) return setFailure(t('redactNothing'));
    setIsBusy(true);
    const answer = await deeds.redact({ commentId: id, version, cuts }).catch(unavailable);
    setIsBusy(false);
    if (answer.ok) onRedacted(answer.value, cuts);
    else fail(answer);
  }

  function add(found: readonly Cut[]) {
    setFailure(found.length === 0 ? t('redactNotFound') : null);
    setParts(found.reduce<Part[]>(withPart, parts ?? []));
  }

  return (
    <fieldset className={classes.panel} onKeyDown={leaveOn(onClose)}>
      <legend>{t('redactTitle')}</legend>
      <Stack gap="sm">
        <Original comment={comment} cuts={cuts} onChoose={(cut) => add([cut])} />
        <WordsToMask onAdd={(typed) => add(placesOf(comment, typed))} />
        <form onSubmit={(event) => void approve(event)} noValidate>
          <Stack gap="sm">
            {parts === null && <Text size="sm">{t('redactLoading')}</Text>}
            {/* Whether there is any is not known when nobody could look. */}
            {parts?.length === 0 && !failure && <Text size="sm">{t('redactNone')}</Text>}
            {parts && parts.length > 0 && (
              <Checkbox.Group
                label={t('redactParts')}
                value={parts.flatMap((part) => (part.isOn ? [keyOf(part)] : []))}
                onChange={(chosen) => setParts(parts.map((part) => ({ ...part, isOn: chosen.includes(keyOf(part)) })))}
              >
                <Stack gap="xs" mt="xs">
                  {parts.map((part) => (
                    <Checkbox
                      key={keyOf(part)}
                      value={keyOf(part)}
                      label={t('redactPart', { kind: part.kind, words: comment[part.field].slice(part.start, part.end) })}
                    />
                  ))}
                </Stack>
              </Checkbox.Group>
            )}
            <Preview words={maskWords(comment, cuts)} />
            {failure && (
              <Text size="sm" role="alert" c="var(--mantine-color-lacquer-text)">
                {failure}
              </Text>
            )}
            <Group gap="xs">
              <Button type="submit" size="compact-md" loading={isBusy} disabled={parts === null}>
                {t('redactApprove')}
              </Button>
              <Button size="compact-md" variant="subtle" onClick={onClose}>
                {common('cancel')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Stack>
    </fieldset>
  );
}

const keyOf = ({ field, start, end }: Cut): string => `${field} ${start} ${end}`;

type OriginalProps = { comment: Words; cuts: readonly Cut[]; onChoose: (cut: Cut) => void };

/** What was sent, with what will be masked marked in it; more of it can be selected. */
function Original({ comment, cuts, onChoose }: OriginalProps) {
  const t = useMessages('deskCard');
  const texts = useRef<Partial<Record<ScreenedField, HTMLElement | null>>>({});
  const [chosen, setChosen] = useState<Cut | null>(null);

  useEffect(() => {
    // A finger on the button may end the selection before the press arrives: the last one is kept.
    const look = () => {
      const cut = selectedIn(texts.current, document.getSelection());
      if (cut) setChosen(cut);
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);

  return (
    <section aria-label={t('redactOriginal')}>
      <Text size="sm" c="dimmed">
        {t('redactSelect')}
      </Text>
      {SCREENED_FIELDS.map((field) => (
        <p
          key={field}
          dir="auto"
          className={classes.words}
          ref={(element) => {
            texts.current[field] = element;
          }}
        >
          <MarkedText text={comment[field]} spans={cuts.filter((cut) => cut.field === field)} />
        </p>
      ))}
      <Button
        size="compact-md"
        variant="default"
        disabled={chosen === null}
        onClick={() => {
          if (chosen) onChoose(chosen);
          setChosen(null);
          document.getSelection()?.removeAllRanges();
        }}
      >
        {t('redactSelected')}
      </Button>
    </section>
  );
}

/** Words to mask that are typed: for whoever cannot select them. */
function WordsToMask({ onAdd }: { onAdd: (typed: string) => void }) {
  const t = useMessages('deskCard');
  const [typed, setTyped] = useState('');

  function add(event: FormEvent) {
    event.preventDefault();
    onAdd(typed);
    setTyped('');
  }

  return (
    <form onSubmit={add} noValidate>
      <Group gap="xs" align="end">
        <TextInput
          className={classes.grow}
          label={t('redactWords')}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          // Where the key or the button that opened it leads.
          autoFocus
          autoComplete="off"
        />
        <Button type="submit" variant="default">
          {t('redactAdd')}
        </Button>
      </Group>
    </form>
  );
}

/** The comment as readers will see it. */
function Preview({ words: { name, title, body } }: { words: Words }) {
  const t = useMessages('deskCard');
  return (
    <section className={classes.preview} aria-label={t('redactPreview')}>
      <Text size="sm" fw={600} component="h3">
        {t('redactPreview')}
      </Text>
      <p className={classes.words} dir="auto">
        <b>{title}</b>
      </p>
      <p className={classes.words}>
        <bdi>{name}</bdi>
      </p>
      <p className={classes.words} dir="auto">
        {body}
      </p>
      <Text size="sm" c="dimmed">
        {t('redactNote')}
      </Text>
    </section>
  );
}
