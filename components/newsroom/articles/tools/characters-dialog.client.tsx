'use client';

import { Modal, Text, TextInput, UnstyledButton, VisuallyHidden } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useMemo, useState } from 'react';
import { useLocale, useMessages } from '../../messages.client.tsx';
import { findCharacters, type NamedCharacter, namedCharacters } from './character-names.ts';
import classes from './tools.module.css';

/** Puts a character that the keyboard does not have where the caret is. It is found by its name, Vietnamese or English. */
export function CharactersDialog({ editor, isOpen, close }: { editor: Editor; isOpen: boolean; close: () => void }) {
  const t = useMessages('bodyTools');
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('characters')}
      closeButtonProps={{ 'aria-label': t('close'), size: 'xl' }}
      size="lg"
      returnFocus={false}
      onExitTransitionEnd={() => editor.commands.focus()}
    >
      <Characters
        choose={({ character }) => {
          // Never as markup: a space would be lost.
          editor.view.dispatch(editor.state.tr.insertText(character).scrollIntoView());
          close();
        }}
      />
    </Modal>
  );
}

function Characters({ choose }: { choose: (character: NamedCharacter) => void }) {
  const t = useMessages('bodyTools');
  const locale = useLocale();
  const [typed, setTyped] = useState('');
  const all = useMemo(() => namedCharacters(locale), [locale]);
  const found = findCharacters(all, typed);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        // The dialog stands inside the page's own form through a portal: React would hand the event on.
        event.stopPropagation();
        const [first] = found;
        if (typed !== '' && first) choose(first);
      }}
    >
      <TextInput
        label={t('findCharacter')}
        description={t('findCharacterHint')}
        // Readable while the dialog is still fading in, too.
        descriptionProps={{ c: 'var(--mantine-color-text)' }}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        autoComplete="off"
        data-autofocus
      />
      <VisuallyHidden role="status">{typed !== '' && t('charactersFound', { count: found.length })}</VisuallyHidden>
      {found.length === 0 && <Text mt="md">{t('characterNone')}</Text>}
      <Group label={t('signGroup')} characters={found.filter(({ group }) => group === 'signs')} choose={choose} />
      <Group label={t('capitalGroup')} characters={found.filter(({ group }) => group === 'capitals')} choose={choose} />
    </form>
  );
}

type GroupProps = { label: string; characters: NamedCharacter[]; choose: (character: NamedCharacter) => void };

function Group({ label, characters, choose }: GroupProps) {
  if (characters.length === 0) return null;
  return (
    <section aria-label={label}>
      <Text component="h3" fw={600} mt="md" mb="xs">
        {label}
      </Text>
      <ul className={classes.characters}>
        {characters.map((one) => (
          <li key={one.character}>
            <UnstyledButton className={classes.character} onClick={() => choose(one)} aria-label={one.name} title={one.name}>
              <span aria-hidden="true">{VISIBLE[one.character] ?? one.character}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What has no ink is shown as a sign for it. */
const VISIBLE: Record<string, string> = { '\u00a0': '⍽', '\u202f': '⎵', '\u2011': '‑' };
