'use client';

import { Button, Group, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useRef, useState, useTransition } from 'react';
import type { AnnouncementNow } from '#lib/site/announce';
import { ANNOUNCEMENT_KINDS, type Announcement, announcement as shape } from '#lib/site/announcement';
import type { GroupChange } from '#lib/site/groups/view';
import { MAX_ANNOUNCEMENT_CHARS } from '#lib/site/schema';
import { fieldOfMoment, shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import { OutcomeNotice } from '../outcome-notice.client.tsx';
import { type Announce, type AnnounceAnswer, outOfReach } from './deeds.ts';
import classes from './settings.module.css';

type Fields = { vi: string; en: string; link: string; from: string; until: string; kind: Announcement['kind'] };

const EMPTY: Fields = { vi: '', en: '', link: '', from: '', until: '', kind: 'info' };
const field = (at: string | null) => (at ? fieldOfMoment(new Date(at)) : '');
const fieldsOf = (value: Announcement | null): Fields =>
  value ? { ...value.text, link: value.link, kind: value.kind, from: field(value.from), until: field(value.until) } : EMPTY;

type Props = { announcement: AnnouncementNow; history: readonly GroupChange[]; announce: Announce };

/** The one announcement on every page: words, kind, beginning and end, and what was announced before. */
export function AnnouncementSettings({ announcement, history, announce }: Props) {
  const t = useMessages('settings');
  const [seen, setSeen] = useState(announcement.version);
  const [fields, setFields] = useState(() => fieldsOf(announcement.value));
  const [theirs, setTheirs] = useState<AnnouncementNow | null>(null);
  const [outcome, setOutcome] = useState<'saved' | Exclude<AnnounceAnswer, { ok: true }>['code'] | null>(null);
  const [isBusy, startTransition] = useTransition();
  const typed = useRef(fields);
  typed.current = fields;

  /** @param isTyped whether the fields hold something newer, which stays */
  function take({ value, version }: AnnouncementNow, isTyped = false): void {
    setSeen(version);
    if (!isTyped) setFields(fieldsOf(value));
    setTheirs(null);
  }

  function save({ vi, en, ...rest }: Fields, version: string): void {
    // What is wrong once more is said, and read out, once more.
    setOutcome(null);
    startTransition(async () => {
      const answer = await announce({ seen: version, text: { vi, en }, ...rest }).catch(outOfReach);
      const isTyped = typed.current !== fields;
      if (answer.ok) take(answer.value, isTyped);
      else if (answer.code === 'conflict') setTheirs(answer.theirs);
      setOutcome(!answer.ok ? answer.code : isTyped ? null : 'saved');
    });
  }

  const text = (name: Exclude<keyof Fields, 'kind'>) => ({
    value: fields[name],
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
      setFields({ ...fields, [name]: currentTarget.value });
      setOutcome(null);
    },
  });
  const time = theirs?.at ? shortTime(new Date(theirs.at)) : '–';
  return (
    <Stack gap="lg" maw="46rem">
      <Stack
        component="form"
        gap="md"
        aria-labelledby="group"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          save(fields, seen);
        }}
      >
        <Title order={1} id="group">
          {t('group.announcement')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('announcement.hint')}
        </Text>
        <TextInput label={t('announcement.vi')} maxLength={MAX_ANNOUNCEMENT_CHARS} {...text('vi')} />
        <TextInput label={t('announcement.en')} lang="en" maxLength={MAX_ANNOUNCEMENT_CHARS} {...text('en')} />
        <TextInput
          label={t('announcement.link')}
          description={t('announcement.linkHint')}
          // Only the link can be typed in a way that is refused.
          error={outcome === 'invalid' && t('error.link')}
          {...text('link')}
        />
        <Radio.Group
          label={t('announcement.kind')}
          value={fields.kind}
          onChange={(chosen) => setFields({ ...fields, kind: ANNOUNCEMENT_KINDS.find((kind) => kind === chosen) ?? 'info' })}
        >
          <Stack gap="xs" mt="xs">
            {ANNOUNCEMENT_KINDS.map((kind) => (
              <Radio key={kind} value={kind} label={t(`announcement.kinds.${kind}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput type="datetime-local" label={t('announcement.from')} description={t('announcement.fromHint')} {...text('from')} />
        <TextInput
          type="datetime-local"
          label={t('announcement.until')}
          description={t('announcement.untilHint')}
          error={outcome === 'past' && t('outcome.past')}
          {...text('until')}
        />
        {outcome && (
          <OutcomeNotice
            code={outcome}
            text={
              outcome !== 'conflict'
                ? t(`outcome.${OUTCOMES[outcome]}`)
                : theirs?.value === null && theirs.by === null
                  ? t('outcome.ended')
                  : t('outcome.conflict', { by: theirs?.by ?? t('somebody'), time })
            }
            onTheirs={() => {
              if (theirs) take(theirs);
              setOutcome(null);
            }}
            onMine={() => theirs && save(fields, theirs.version)}
          />
        )}
        <Group>
          <Button type="submit" loading={isBusy}>
            {t('save')}
          </Button>
          <Button variant="default" disabled={isBusy} onClick={() => save(EMPTY, seen)}>
            {t('announcement.end')}
          </Button>
        </Group>
      </Stack>
      <Former history={history} onUse={(value) => setFields({ ...fieldsOf(value), from: '', until: '' })} />
    </Stack>
  );
}

/** What was announced before, newest first; its words can be used again. */
function Former({ history, onUse }: { history: readonly GroupChange[]; onUse: (value: Announcement) => void }) {
  const t = useMessages('settings');
  return (
    <section aria-labelledby="changes">
      <Title order={2} id="changes">
        {t('history.title')}
      </Title>
      {history.length === 0 && <Text size="sm">{t('history.none')}</Text>}
      <ol className={classes.history}>
        {history.map(({ id, by, at, value }) => {
          const former = shape.safeParse(value).data;
          return (
            <li key={id}>
              <Text size="sm">{t('history.line', { by: by ?? t('somebody'), time: shortTime(new Date(at)) })}</Text>
              <Text size="sm">{former ? former.text.vi || former.text.en : t('history.nothing')}</Text>
              {former && (
                <Button variant="default" size="compact-sm" onClick={() => onUse(former)}>
                  {t('history.use')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const OUTCOMES = {
  saved: 'saved',
  invalid: 'errors',
  past: 'past',
  'signed-out': 'signedOut',
  forbidden: 'forbidden',
  unavailable: 'failed',
} as const;
