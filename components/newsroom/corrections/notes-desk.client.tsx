'use client';

import { Stack, Text, Title } from '@mantine/core';
import type { ListQuery } from '#lib/lists/address';
import type { NotesPage } from '#lib/reader-notes/view';
import type { SectionChoice } from '#lib/sections/view';
import { ListPager } from '../lists/list-pager.client.tsx';
import { ListTools } from '../lists/list-tools.client.tsx';
import type { SavedViewsProps } from '../lists/saved-views.client.tsx';
import { useLocale, useMessages } from '../messages.client.tsx';
import classes from './corrections.module.css';
import type { CorrectionDeeds } from './deeds.ts';
import { NoteCard } from './note-card.client.tsx';

const PATH = '/newsroom/corrections';

type Props = {
  page: NotesPage;
  query: ListQuery;
  sections: readonly SectionChoice[];
  views: Pick<SavedViewsProps, 'list' | 'saved' | 'deeds'>;
  /** Null for who may only look on. */
  decideNote: CorrectionDeeds['decideNote'] | null;
};

/** What readers think is wrong, oldest first. */
export function NotesDesk({ page, query, sections, views, decideNote }: Props) {
  const t = useMessages('corrections');
  const flow = useMessages('flow');
  const locale = useLocale();
  const isFiltered = Boolean(query.q || query.section);
  return (
    <Stack gap="md" className={classes.desk}>
      <Title order={1}>{t('desk')}</Title>
      <Text c="dimmed">{t(decideNote ? 'deskLead' : 'deskReadOnly')}</Text>
      <ListTools
        path={PATH}
        query={query}
        search={{ label: t('search') }}
        filters={[
          {
            kind: 'choice',
            name: 'section',
            label: flow('list.section'),
            options: sections.map(({ id, parentId, name, nameEn }) => ({
              value: String(id),
              label: (locale === 'en' && nameEn) || name,
              depth: parentId === null ? 0 : 1,
            })),
          },
        ]}
        views={views}
        count={page.notes.length}
      />
      {page.notes.length === 0 && <Text>{isFiltered ? t('noneFound') : t('none')}</Text>}
      <ol className={classes.list}>
        {page.notes.map((note) => (
          <li key={note.id}>
            <NoteCard note={note} decideNote={decideNote} showsStory headingOrder={2} />
          </li>
        ))}
      </ol>
      <ListPager path={PATH} query={query} older={page.after} />
    </Stack>
  );
}
