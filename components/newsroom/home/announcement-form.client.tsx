'use client';

import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState, useTransition } from 'react';
import type { AnnouncementNow } from '#lib/site/announce';
import { MAX_ANNOUNCEMENT_CHARS } from '#lib/site/schema';
import { fieldOfMoment } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import { type HomeDeeds, outOfReach } from './deeds.ts';
import { FormNotice, type Outcome } from './form-notice.client.tsx';

type Fields = { vi: string; en: string; link: string; until: string };

const EMPTY: Fields = { vi: '', en: '', link: '', until: '' };
const fieldsOf = ({ value }: AnnouncementNow): Fields =>
  value ? { ...value.text, link: value.link, until: value.until ? fieldOfMoment(new Date(value.until)) : '' } : EMPTY;

/** The one announcement on every page, in both languages; without words there is none. */
export function AnnouncementForm({ announcement, announce }: { announcement: AnnouncementNow; announce: HomeDeeds['announce'] }) {
  const t = useMessages('home');
  const [seen, setSeen] = useState(announcement.version);
  const [fields, setFields] = useState(() => fieldsOf(announcement));
  const [theirs, setTheirs] = useState<AnnouncementNow | null>(null);
  const [wrong, setWrong] = useState<'past' | 'link' | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isBusy, startTransition] = useTransition();

  function show(standing: AnnouncementNow): void {
    setSeen(standing.version);
    setFields(fieldsOf(standing));
    setTheirs(null);
  }

  function save({ vi, en, link, until }: Fields, version: string): void {
    setWrong(null);
    startTransition(async () => {
      const answer = await announce({ seen: version, text: { vi, en }, link, until }).catch(outOfReach);
      if (answer.ok) {
        show(answer.value);
        setOutcome({ code: 'saved' });
      } else if (answer.code === 'past') {
        setWrong('past');
        setOutcome({ code: 'errors' });
      } else if (answer.code === 'conflict') {
        setTheirs(answer.theirs);
        setOutcome({ code: 'conflict' });
      } else {
        // Only the link can be typed in a way that is refused.
        if (answer.code === 'invalid') setWrong('link');
        setOutcome({ code: answer.code === 'invalid' ? 'errors' : answer.code });
      }
    });
  }

  const field = (name: keyof Fields) => ({
    value: fields[name],
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
      setFields({ ...fields, [name]: currentTarget.value });
      setOutcome(null);
    },
  });
  return (
    <Stack
      component="form"
      gap="md"
      aria-labelledby="announcement"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save(fields, seen);
      }}
    >
      <Title order={2} id="announcement">
        {t('announcement')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('announcementHint')}
      </Text>
      <TextInput label={t('textVi')} maxLength={MAX_ANNOUNCEMENT_CHARS} {...field('vi')} />
      <TextInput label={t('textEn')} maxLength={MAX_ANNOUNCEMENT_CHARS} {...field('en')} />
      <TextInput label={t('link')} description={t('linkHint')} error={wrong === 'link' && t('error.link')} {...field('link')} />
      <TextInput
        type="datetime-local"
        label={t('until')}
        description={t('untilHint')}
        error={wrong === 'past' && t('error.past')}
        {...field('until')}
      />
      {outcome && (
        <FormNotice
          outcome={outcome}
          onTheirs={() => {
            if (theirs) show(theirs);
            setOutcome(null);
          }}
          onMine={() => theirs && save(fields, theirs.version)}
        />
      )}
      <Group>
        <Button type="submit" loading={isBusy}>
          {t('saveAnnouncement')}
        </Button>
        <Button variant="default" disabled={isBusy} onClick={() => save(EMPTY, seen)}>
          {t('endAnnouncement')}
        </Button>
      </Group>
    </Stack>
  );
}
