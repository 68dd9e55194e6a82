'use client';

import { Alert, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { MAX_OFFICIAL_REPLY_GRAPHEMES, MAX_UNIT_GRAPHEMES } from '#lib/moderation/schema';
import type { DeskCard } from '#lib/moderation/view';
import { countGraphemes, isVisiblyEmpty } from '#lib/vietnamese/clean-text';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import { type DeskDeeds, FAILURES, unavailable } from './deeds.ts';
import classes from './desk.module.css';
import type { CardChange } from './moves.ts';

type Props = { card: DeskCard; reply: DeskDeeds['replyOfficially']; onChange: (change: CardChange, words: string) => void };

/** What the unit concerned said to a comment. */
export function OfficialWords({ official }: Pick<DeskCard, 'official'>) {
  const t = useMessages('desk');
  if (!official) return null;
  return (
    <div className={classes.official}>
      <Text size="sm" fw={600}>
        {t(official.body ? 'officialAnswered' : 'officialReceived', { unit: official.unit })}
      </Text>
      {official.body && (
        <Text component="div" dir="auto" className={classes.body}>
          {official.body}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {t('officialBy', { name: official.by, time: shortTime(new Date(official.at)) })}
      </Text>
    </div>
  );
}

/** The button and the form to write down what the unit concerned says. */
export function OfficialReply({ card, reply, onChange }: Props) {
  const t = useMessages('desk');
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);

  function close() {
    setIsOpen(false);
    // The button is back with the next rendering.
    requestAnimationFrame(() => opener.current?.focus());
  }

  if (!isOpen)
    return (
      <Button ref={opener} size="compact-md" variant="default" data-command="reply" onClick={() => setIsOpen(true)}>
        {t(card.official ? 'officialEdit' : 'official')}
      </Button>
    );
  return (
    <ReplyForm
      card={card}
      reply={reply}
      onChange={onChange}
      onSaved={(words, saved) => {
        onChange({ official: saved }, words);
        close();
      }}
      onCancel={close}
    />
  );
}

type FormProps = Props & { onSaved: (words: string, saved: DeskCard['official']) => void; onCancel: () => void };

function ReplyForm({ card: { id, name, official }, reply, onChange, onSaved, onCancel }: FormProps) {
  const t = useMessages('desk');
  const common = useMessages('common');
  const [unit, setUnit] = useState(official?.unit ?? '');
  const [body, setBody] = useState(official?.body ?? '');
  const [isBusy, setIsBusy] = useState(false);
  const [wrong, setWrong] = useState<{ unit?: string; body?: string; form?: string }>({});

  async function send(event: FormEvent) {
    event.preventDefault();
    const found = {
      ...((isVisiblyEmpty(unit) || countGraphemes(unit.trim()) > MAX_UNIT_GRAPHEMES) && {
        unit: t('officialUnitMissing', { max: MAX_UNIT_GRAPHEMES }),
      }),
      ...(countGraphemes(body.trim()) > MAX_OFFICIAL_REPLY_GRAPHEMES && {
        body: t('officialBodyTooLong', { max: MAX_OFFICIAL_REPLY_GRAPHEMES }),
      }),
    };
    setWrong(found);
    if (found.unit || found.body) return;
    setIsBusy(true);
    const answer = await reply({ commentId: id, version: official?.version ?? 0, unit, body }).catch(unavailable);
    setIsBusy(false);
    if (answer.ok) return onSaved(t('officialSaved', { name }), answer.value);
    if (answer.code !== 'conflict') return setWrong({ form: t(FAILURES[answer.code]) });
    // What stands is shown above; what was typed stays, and the next press is meant for what is seen now.
    const words = t('officialConflict', { name: answer.theirs.by, time: shortTime(new Date(answer.theirs.at)) });
    setWrong({ form: words });
    onChange({ official: answer.theirs }, words);
  }

  const errorProps = { c: 'var(--mantine-color-lacquer-text)' };
  return (
    <form onSubmit={send} noValidate className={classes.panel}>
      <Stack gap="xs">
        {wrong.form && (
          <Alert color="lacquer" p="xs">
            {wrong.form}
          </Alert>
        )}
        <TextInput
          label={t('officialUnit')}
          description={t('officialUnitHint')}
          value={unit}
          onChange={({ currentTarget }) => setUnit(currentTarget.value)}
          error={wrong.unit}
          errorProps={errorProps}
          autoFocus
          required
          withAsterisk={false}
        />
        <Textarea
          label={t('officialBody')}
          description={t('officialBodyHint', { max: MAX_OFFICIAL_REPLY_GRAPHEMES })}
          value={body}
          onChange={({ currentTarget }) => setBody(currentTarget.value)}
          error={wrong.body}
          errorProps={errorProps}
          autosize
          minRows={2}
        />
        <Group gap="xs">
          <Button type="submit" size="compact-md" loading={isBusy}>
            {t(isVisiblyEmpty(body) ? 'officialReceive' : 'officialAnswer')}
          </Button>
          <Button size="compact-md" variant="default" onClick={onCancel}>
            {common('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
