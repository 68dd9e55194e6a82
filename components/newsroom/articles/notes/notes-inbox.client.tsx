'use client';

import { Button, Stack, Text, Title } from '@mantine/core';
import type { MarkNotes } from '#lib/articles/notes/marking/schema';
import type { MarkNoteCode } from '#lib/articles/notes/marking/view';
import type { InboxPage } from '#lib/articles/notes/view';
import { firstPage, type ListQuery, listAddress } from '#lib/lists/address';
import { BulkBar } from '../../lists/bulk-bar.client.tsx';
import { ListPager } from '../../lists/list-pager.client.tsx';
import { ListTools } from '../../lists/list-tools.client.tsx';
import type { SavedViewsProps } from '../../lists/saved-views.client.tsx';
import { SelectionHead } from '../../lists/selection-head.client.tsx';
import { type BulkDeed, type UndoDeed, useBulk } from '../../lists/use-bulk.ts';
import { useListSelection } from '../../lists/use-list-selection.ts';
import { useMessages } from '../../messages.client.tsx';
import type { NoteDeeds } from './deeds.ts';
import { InboxThread } from './inbox-thread.client.tsx';
import { lastIn } from './note-thread.client.tsx';
import classes from './notes.module.css';

const PATH = '/newsroom/notes';

type Props = {
  page: InboxPage;
  query: ListQuery;
  myId: number;
  views: Pick<SavedViewsProps, 'list' | 'saved' | 'deeds'>;
  deeds: NoteDeeds;
  marking: { act: BulkDeed<MarkNotes, MarkNoteCode>; undo: UndoDeed<MarkNoteCode> };
};

const REFUSED = { 'not-found': 'notFound', 'own-words': 'ownWords', moved: 'moved' } as const;

/** The open notes that concern somebody, unread first; found, chosen, and marked many at once. */
export function NotesInbox({ page, query, myId, views, deeds, marking }: Props) {
  const t = useMessages('storyNotes');
  const { items } = page;
  const selection = useListSelection({ ids: items.map(({ note }) => note.id), hrefOf, onUndo: () => bulk.takeBack() });
  const bulk = useBulk({ ...marking, said: (count) => t('marksUndone', { count }), onDone: selection.clear });
  const isFiltered = listAddress(PATH, firstPage(query)) !== PATH;

  function hrefOf(id: number): string {
    const item = items.find(({ note }) => note.id === id);
    return item?.mayOpen ? `/newsroom/articles/${item.story.id}?note=${id}` : `#note-${id}`;
  }
  function mark(to: 'read' | 'unread') {
    const chosen = items.filter(({ note }) => selection.isChosen(note.id));
    bulk.run(
      chosen.map(({ note, story }) => ({ id: note.id, version: lastIn(note), name: story.title })),
      { to },
      (count) => t(to === 'read' ? 'markedRead' : 'markedUnread', { count }),
    );
  }

  return (
    <Stack gap="md" className={classes.inbox}>
      <Title order={1}>{t('inbox')}</Title>
      <Text c="dimmed">{t('inboxLead')}</Text>
      <ListTools
        path={PATH}
        query={query}
        search={{ label: t('inboxSearch'), hint: t('inboxSearchHint') }}
        filters={[
          {
            kind: 'choice',
            name: 'show',
            label: t('inboxShow'),
            options: [
              { value: 'unread', label: t('inboxUnread') },
              { value: 'read', label: t('inboxRead') },
            ],
          },
        ]}
        views={views}
        count={items.length}
      />
      {items.length > 0 ? (
        <div>
          <SelectionHead selection={selection} />
          <ol className={classes.list}>
            {items.map((item) => (
              <li key={item.note.id} {...selection.rowProps(item.note.id)}>
                <InboxThread
                  item={item}
                  names={page.names}
                  myId={myId}
                  tick={selection.tickProps(item.note.id, t('chooseNote', { title: item.story.title }))}
                  deeds={deeds}
                />
              </li>
            ))}
          </ol>
        </div>
      ) : (
        <Text>{t(isFiltered ? 'inboxNone' : 'inboxEmpty')}</Text>
      )}
      <ListPager path={PATH} query={query} older={page.after} />
      <BulkBar selection={selection} bulk={bulk} refusalText={(code) => t(`markRefused.${REFUSED[code]}`)}>
        <Button size="compact-md" variant="default" onClick={() => mark('read')}>
          {t('markRead')}
        </Button>
        <Button size="compact-md" variant="default" onClick={() => mark('unread')}>
          {t('markUnread')}
        </Button>
      </BulkBar>
    </Stack>
  );
}
