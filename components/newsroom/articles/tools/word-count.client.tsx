'use client';

import { Text } from '@mantine/core';
import { useThrottledCallback } from '@mantine/hooks';
import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { minutesFor } from '#lib/articles/reading-time';
import { useMessages } from '../../messages.client.tsx';
import { makeWordCounter } from './word-counter.ts';

const PAUSE_MS = 250;

/** How many words the text has and how long readers will need, as it is written. */
export function WordCount({ editor }: { editor: Editor | null }) {
  const t = useMessages('bodyTools');
  const [count] = useState(makeWordCounter);
  const [words, setWords] = useState(0);
  const recount = useThrottledCallback(() => {
    if (editor && !editor.isDestroyed) setWords(count(editor.state.doc));
  }, PAUSE_MS);
  useEffect(() => {
    if (!editor) return;
    setWords(count(editor.state.doc));
    // A text that was set from elsewhere is no update of the editor's own.
    const listen = ({ transaction }: { transaction: { docChanged: boolean } }) => transaction.docChanged && recount();
    editor.on('transaction', listen);
    return () => {
      editor.off('transaction', listen);
    };
  }, [editor, count, recount]);
  return (
    <Text size="sm" c="dimmed" mt={4}>
      {words === 0 ? t('noWords') : t('words', { count: words, minutes: minutesFor(words) })}
    </Text>
  );
}
