'use client';

import { Text, Textarea, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, type Ref, useId, useRef, useState } from 'react';
import { type Named, nameBeingTyped } from '#lib/articles/notes/mentions';
import type { Mentionable } from '#lib/articles/notes/view';
import { foldVietnamese } from '#lib/vietnamese/fold';
import { useMessages } from '../../messages.client.tsx';
import classes from './notes.module.css';

const MOST_SHOWN = 6;

type Props = {
  label: string;
  text: string;
  onChange: (text: string) => void;
  people: readonly Mentionable[];
  onChosen: (person: Named) => void;
  error: string | null;
  fieldRef?: Ref<HTMLTextAreaElement>;
};

/** Where a note is written: after an `@` it offers people of the newsroom, by the keyboard or by a finger. */
export function MentionField({ label, text, onChange, people, onChosen, error, fieldRef }: Props) {
  const t = useMessages('storyNotes');
  const id = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const [chosen, setChosen] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const typed = caret === null ? null : nameBeingTyped(text, caret);
  const sought = typed && foldVietnamese(typed.typed);
  const offered = sought === null ? [] : people.filter(({ name }) => foldVietnamese(name).includes(sought)).slice(0, MOST_SHOWN);
  const isOffering = offered.length > 0;
  const outside = people.filter(({ name, mayOpen }) => !mayOpen && text.includes(`@${name}`));

  function choose(person: Mentionable | undefined) {
    if (!typed || caret === null || !person) return;
    const before = `${text.slice(0, typed.from)}@${person.name} `;
    onChosen(person);
    onChange(before + text.slice(caret).replace(/^ /, ''));
    setCaret(null);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(before.length, before.length);
    });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!isOffering || event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setChosen((chosen + step + offered.length) % offered.length);
    else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') choose(offered[chosen]);
    else if (event.key === 'Escape') setCaret(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div>
      <Textarea
        ref={(node) => {
          field.current = node;
          if (typeof fieldRef === 'function') fieldRef(node);
          else if (fieldRef) fieldRef.current = node;
        }}
        label={label}
        description={t('mentionHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={text}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.value);
          setCaret(currentTarget.selectionStart);
          setChosen(0);
        }}
        onBlur={() => setCaret(null)}
        onKeyDown={onKeyDown}
        error={error}
        errorProps={{ c: 'var(--mantine-color-lacquer-text)' }}
        autosize
        minRows={2}
        aria-autocomplete="list"
        aria-controls={isOffering ? `${id}-people` : undefined}
        aria-activedescendant={isOffering ? `${id}-${offered[chosen]?.id}` : undefined}
      />
      {isOffering && (
        <div id={`${id}-people`} role="listbox" aria-label={t('people')} className={classes.people}>
          {offered.map((person, index) => (
            <UnstyledButton
              key={person.id}
              id={`${id}-${person.id}`}
              role="option"
              // The caret stays in the text; the field names the option that is chosen.
              tabIndex={-1}
              aria-selected={index === chosen}
              className={classes.person}
              // A finger or a mouse must not take the caret out of the text.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(person)}
            >
              {person.name}
              {!person.mayOpen && (
                <Text span size="sm" c="dimmed">
                  {t('cannotOpen')}
                </Text>
              )}
            </UnstyledButton>
          ))}
        </div>
      )}
      <Text size="sm" role="status">
        {outside.length > 0 && t('outside', { names: outside.map(({ name }) => name).join(', ') })}
      </Text>
    </div>
  );
}
