'use client';

import { Button, Checkbox, CloseButton, Group, Text, TextInput } from '@mantine/core';
import type { Transaction } from '@tiptap/pm/state';
import { type Editor, useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useMessages } from '../../messages.client.tsx';
import classes from './find-bar.module.css';
import { askFor, findingIn, replaceAll, replaceOne, selectCurrent, step } from './find-plugin.ts';

/** Finds words in the text and in the fields of its blocks, and replaces them. Gone, it has marked nothing. */
export function FindBar({ editor, close }: { editor: Editor; close: () => void }) {
  const t = useMessages('bodyTools');
  const [wanted, setWanted] = useState(() => selectedWords(editor));
  const [replacement, setReplacement] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const [matchMarks, setMatchMarks] = useState(false);
  const [replaced, setReplaced] = useState<number | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { count, current } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const finding = findingIn(state);
      return { count: finding?.matches.length ?? 0, current: finding?.current ?? -1 };
    },
  });

  useEffect(() => field.current?.select(), []);
  useEffect(() => {
    editor.view.dispatch(askFor(editor.state.tr, { wanted, matchCase, matchMarks }));
    showCurrent(editor);
  }, [editor, wanted, matchCase, matchMarks]);
  useEffect(
    () => () => {
      if (!editor.isDestroyed) editor.view.dispatch(askFor(editor.state.tr, null));
    },
    [editor],
  );

  function run(make: (state: Editor['state']) => Transaction | null): boolean {
    const transaction = make(editor.state);
    if (!transaction) return false;
    editor.view.dispatch(transaction);
    showCurrent(editor);
    return true;
  }

  function go(by: 1 | -1): void {
    setReplaced(null);
    run((state) => step(state, by));
  }

  function leave(): void {
    run(selectCurrent);
    close();
    editor.commands.focus();
  }

  const enter = (act: (event: KeyboardEvent) => void) => (event: KeyboardEvent) => {
    // An input method takes Enter for itself.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act(event);
  };

  return (
    // Escape closes it from each of its fields and buttons.
    <search
      className={classes.bar}
      aria-label={t('find')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        leave();
      }}
    >
      <TextInput
        ref={field}
        label={t('findWords')}
        value={wanted}
        onChange={({ currentTarget }) => {
          setReplaced(null);
          setWanted(currentTarget.value);
        }}
        onKeyDown={enter((event) => go(event.shiftKey ? -1 : 1))}
        autoComplete="off"
        data-autofocus
      />
      <TextInput
        label={t('replaceBy')}
        value={replacement}
        onChange={({ currentTarget }) => setReplacement(currentTarget.value)}
        onKeyDown={enter(() => run((state) => replaceOne(state, replacement)))}
        autoComplete="off"
      />
      <Group gap="xs">
        <Button variant="default" onClick={() => go(-1)}>
          {t('previous')}
        </Button>
        <Button variant="default" onClick={() => go(1)}>
          {t('next')}
        </Button>
        <Button variant="default" onClick={() => run((state) => replaceOne(state, replacement))}>
          {t('replace')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            if (run((state) => replaceAll(state, replacement))) setReplaced(count);
          }}
        >
          {t('replaceAll')}
        </Button>
      </Group>
      <Group gap="md">
        <Checkbox label={t('matchMarks')} checked={matchMarks} onChange={({ currentTarget }) => setMatchMarks(currentTarget.checked)} />
        <Checkbox label={t('matchCase')} checked={matchCase} onChange={({ currentTarget }) => setMatchCase(currentTarget.checked)} />
      </Group>
      <Text role="status" size="sm">
        {replaced !== null ? t('replaced', { count: replaced }) : wanted && t('found', { count, current: current + 1 })}
      </Text>
      <CloseButton className={classes.close} aria-label={t('closeFind')} onClick={leave} size="xl" />
    </search>
  );
}

/** What is selected, when it is a few words of one paragraph. */
function selectedWords({ state: { doc, selection } }: Editor): string {
  if (selection.empty || !selection.$from.sameParent(selection.$to)) return '';
  return doc.textBetween(selection.from, selection.to).slice(0, 100);
}

/** Brings the match that is looked at into sight; the focus stays in the bar. */
function showCurrent({ view }: Editor): void {
  view.dom.querySelector('[data-found=current]')?.scrollIntoView({ block: 'center' });
}
