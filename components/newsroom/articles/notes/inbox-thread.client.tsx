'use client';

import { Anchor, Button, Checkbox, Group, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { InboxNote, InboxPage, NoteBoard } from '#lib/articles/notes/view';
import type { ListSelection } from '../../lists/use-list-selection.ts';
import { useMessages } from '../../messages.client.tsx';
import type { NoteDeeds } from './deeds.ts';
import { lastIn, NoteThread } from './note-thread.client.tsx';

type Props = {
  item: InboxNote;
  names: InboxPage['names'];
  myId: number;
  tick: ReturnType<ListSelection['tickProps']>;
  deeds: NoteDeeds;
};

/** One thread of the inbox. What is done with it stays in sight until the list is shown anew. */
export function InboxThread({ item, names: known, myId, tick, deeds }: Props) {
  const t = useMessages('storyNotes');
  const router = useRouter();
  const [note, setNote] = useState(item.note);
  const [names, setNames] = useState(known);
  const [given, setGiven] = useState(item);
  // A list that is shown anew knows better; words that are being typed below are not touched by it.
  if (given !== item) {
    setGiven(item);
    setNote(item.note);
    setNames(known);
  }
  const { story, mayOpen, isMention } = item;

  function take(board: NoteBoard) {
    const now = board.notes.find(({ id }) => id === note.id);
    setNames(board.names);
    if (now) setNote(now);
    router.refresh();
  }
  async function read() {
    const answer = await deeds.read({ noteId: note.id, upTo: lastIn(note) }).catch(() => ({ ok: false }));
    if (!answer.ok) return;
    setNote({ ...note, isUnread: false });
    router.refresh();
  }

  return (
    <NoteThread articleId={story.id} note={note} names={names} people={[]} myId={myId} deeds={mayOpen ? deeds : null} onBoard={take}>
      <Group gap="xs" mb={4} wrap="nowrap" align="flex-start">
        <Checkbox {...tick} />
        <Title order={2} size="h3">
          {mayOpen ? (
            <Anchor component={Link} href={`/newsroom/articles/${story.id}?note=${note.id}`} inherit>
              {story.title}
            </Anchor>
          ) : (
            story.title
          )}
        </Title>
      </Group>
      <Group gap="xs" mb={4}>
        {isMention && <Text size="sm">{t('namesYou')}</Text>}
        {!mayOpen && (
          <Text size="sm" c="dimmed">
            {t('notYours')}
          </Text>
        )}
        {note.isUnread && (
          <Button size="compact-sm" variant="default" onClick={() => void read()}>
            {t('markRead')}
          </Button>
        )}
      </Group>
    </NoteThread>
  );
}
