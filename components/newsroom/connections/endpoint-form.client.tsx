'use client';

import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isVisiblyEmpty } from '#lib/vietnamese/clean-text';
import { WEBHOOK_EVENTS } from '#lib/webhooks/events';
import { useMessages } from '../messages.client.tsx';
import { OutcomeNotice } from '../outcome-notice.client.tsx';
import classes from './connections.module.css';
import { type EndpointFields, EVENT_WORDS, REFUSED, type Refusal } from './deeds.ts';

type Props = {
  before: EndpointFields;
  /** Saves it; null when that is done, otherwise why not. */
  save: (fields: EndpointFields) => Promise<Refusal | null>;
  onCancel?: () => void;
};

const isAddress = (text: string): boolean => {
  const url = URL.parse(text.trim());
  return url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password;
};

/** A service that is told: what it is called, where it is, what it hears of. */
export function EndpointForm({ before, save, onCancel }: Props) {
  const t = useMessages('connections');
  const common = useMessages('common');
  const [fields, setFields] = useState(before);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function send(event: FormEvent) {
    event.preventDefault();
    if (isVisiblyEmpty(fields.name) || fields.events.length === 0) return setFailure(t('missing'));
    if (!isAddress(fields.url)) return setFailure(t('notAnAddress'));
    // What is wrong once more is said, and read out, once more.
    setFailure(null);
    setIsBusy(true);
    const refusal = await save(fields);
    setIsBusy(false);
    setFailure(refusal && t(`refused.${REFUSED[refusal.code]}`));
    if (!refusal) setFields(before);
  }

  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t('name')}
          // Where the button that opened it leads.
          autoFocus={onCancel !== undefined}
          value={fields.name}
          onChange={({ currentTarget: { value } }) => setFields({ ...fields, name: value })}
        />
        <TextInput
          label={t('url')}
          description={t('urlHint')}
          type="url"
          inputMode="url"
          value={fields.url}
          onChange={({ currentTarget: { value } }) => setFields({ ...fields, url: value })}
        />
        <Checkbox.Group
          label={t('events')}
          value={fields.events}
          onChange={(chosen) => setFields({ ...fields, events: WEBHOOK_EVENTS.filter((event) => chosen.includes(event)) })}
        >
          <div className={classes.choices}>
            {WEBHOOK_EVENTS.map((event) => (
              <Checkbox key={event} value={event} label={t(`event.${EVENT_WORDS[event]}`)} description={event} />
            ))}
          </div>
        </Checkbox.Group>
        {failure && <OutcomeNotice code="failed" text={failure} />}
        <Group gap="xs">
          <Button type="submit" loading={isBusy}>
            {t('save')}
          </Button>
          {onCancel && (
            <Button variant="subtle" onClick={onCancel}>
              {common('cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
