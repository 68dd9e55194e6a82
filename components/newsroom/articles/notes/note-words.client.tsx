'use client';

import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { mentionedIn, withNames } from '#lib/articles/notes/mentions';
import type { Mentionable, NoteWords as Words } from '#lib/articles/notes/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../../messages.client.tsx';
import { useFocusBack } from '../../use-focus-back.ts';
import type { NoteAnswer } from './deeds.ts';
import { NoteForm } from './note-form.client.tsx';
import { NoteText } from './note-text.client.tsx';

type Props = {
  words: Words;
  names: Readonly<Record<number, string>>;
  people: readonly Mentionable[];
  /** How one's own words are changed and taken back; null for another's, or when the thread is over. */
  own: { edit: (text: string) => Promise<NoteAnswer>; remove: () => void } | null;
};

/** What somebody said, with who and when; their own they can mend and take back. */
export function NoteWords({ words, names, people, own }: Props) {
  const t = useMessages('storyNotes');
  const [doing, setDoing] = useState<'edit' | 'remove' | null>(null);
  const editor = useFocusBack(doing === 'edit');
  const remover = useFocusBack(doing === 'remove');
  const named = mentionedIn(words.text).flatMap((id) => (names[id] === undefined ? [] : [{ id, name: names[id] }]));
  return (
    <>
      <Text size="sm" c="dimmed" component="p" m={0}>
        {words.by.name}, <time dateTime={words.at}>{shortTime(new Date(words.at))}</time>
        {words.edits > 0 && ` · ${t('edited')}`}
      </Text>
      {words.isDeleted && (
        <Text size="sm" fs="italic">
          {t('isDeleted')}
        </Text>
      )}
      {doing === 'edit' && own ? (
        <NoteForm
          legend={t('editNote')}
          label={t('noteField')}
          submit={t('saveEdit')}
          initial={withNames(words.text, names)}
          people={people}
          named={named}
          send={own.edit}
          onDone={() => setDoing(null)}
          onCancel={() => setDoing(null)}
        />
      ) : (
        words.text !== '' && <NoteText text={words.text} names={names} />
      )}
      {own && doing !== 'edit' && (
        <Group gap={4}>
          {doing === 'remove' ? (
            <>
              <Button size="compact-sm" color="lacquer" onClick={own.remove}>
                {t('removeForGood')}
              </Button>
              <Button autoFocus size="compact-sm" variant="default" onClick={() => setDoing(null)}>
                {t('keep')}
              </Button>
            </>
          ) : (
            <>
              {words.text !== '' && (
                <Button ref={editor} size="compact-sm" variant="subtle" onClick={() => setDoing('edit')}>
                  {t('edit')}
                </Button>
              )}
              <Button ref={remover} size="compact-sm" variant="subtle" onClick={() => setDoing('remove')}>
                {t('remove')}
              </Button>
            </>
          )}
        </Group>
      )}
    </>
  );
}
