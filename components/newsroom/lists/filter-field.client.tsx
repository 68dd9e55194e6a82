'use client';

import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../messages.client.tsx';

/** One thing a list can be asked for; `name` is the word of the address. */
export type ListFilter = {
  name: string;
  label: string;
  /** Asked for now and then: it stands folded away until it is used. */
  isRare?: boolean;
} & (
  | {
      kind: 'choice';
      options: readonly { value: string; label: string; depth?: number }[];
      /** What an empty word is called; null where there is no such choice, as for an order. Left out: “Tất cả”. */
      any?: string | null;
    }
  /** A day as `2026-11-26`. */
  | { kind: 'day' }
);

/** What stands in a field: the word of the address until somebody changes it, and again whenever the address changes. */
export function useFollowing(word: string, here: string): [string, (word: string) => void] {
  const [typed, setTyped] = useState(word);
  const [seen, setSeen] = useState(here);
  if (seen !== here) {
    setSeen(here);
    setTyped(word);
  }
  return [typed, setTyped];
}

/** A filter as a field of the list's form. The field stays the same element when its address comes, so it keeps the focus. */
export function FilterField({ filter, word, here }: { filter: ListFilter; word: string; here: string }) {
  const t = useMessages('lists');
  const [typed, setTyped] = useFollowing(word, here);
  if (filter.kind === 'day')
    return (
      <TextInput
        type="date"
        name={filter.name}
        label={filter.label}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
    );
  const { any = t('any') } = filter;
  return (
    <NativeSelect
      name={filter.name}
      label={filter.label}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        currentTarget.form?.requestSubmit();
      }}
    >
      {any !== null && <option value="">{any}</option>}
      {filter.options.map(({ value, label, depth = 0 }) => (
        <option key={value} value={value}>
          {'\u2003'.repeat(depth)}
          {label}
        </option>
      ))}
    </NativeSelect>
  );
}
