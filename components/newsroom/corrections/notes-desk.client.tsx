'use client';

import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import type { NotesPage } from '#lib/reader-notes/view';
import { useMessages } from '../messages.client.tsx';
import classes from './corrections.module.css';
import type { CorrectionDeeds } from './deeds.ts';
import { NoteCard } from './note-card.client.tsx';

type Props = {
  page: NotesPage;
  isFirstPage: boolean;
  /** Null for who may only look on. */
  decideNote: CorrectionDeeds['decideNote'] | null;
};

/** What readers think is wrong, oldest first. */
export function NotesDesk({ page, isFirstPage, decideNote }: Props) {
  const t = useMessages('corrections');
  return (
    <Stack gap="md" className={classes.desk}>
      <Title order={1}>{t('desk')}</Title>
      <Text c="dimmed">{t(decideNote ? 'deskLead' : 'deskReadOnly')}</Text>
      {page.notes.length === 0 && <Text>{t('none')}</Text>}
      <ol className={classes.list}>
        {page.notes.map((note) => (
          <li key={note.id}>
            <NoteCard note={note} decideNote={decideNote} showsStory headingOrder={2} />
          </li>
        ))}
      </ol>
      <Group component="nav" aria-label={t('pages')}>
        {page.after && (
          <Anchor component={Link} href={`/newsroom/corrections?after=${page.after}`}>
            {t('nextPage')}
          </Anchor>
        )}
        {!isFirstPage && (
          <Anchor component={Link} href="/newsroom/corrections">
            {t('toBeginning')}
          </Anchor>
        )}
      </Group>
    </Stack>
  );
}
