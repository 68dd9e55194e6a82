'use client';

import { type ComboboxItem, MultiSelect, Text } from '@mantine/core';
import { useState } from 'react';
import type { TermChoice, TermKind } from '#lib/terms/view';
import { foldVietnamese } from '#lib/vietnamese/fold';
import { useLocale, useMessages } from '../messages.client.tsx';

export type CreateTerm = (input: {
  kind: TermKind;
  name: string;
}) => Promise<{ ok: true; value: { term: TermChoice } } | { ok: false; code: string }>;

type Props = {
  id: string;
  kind: TermKind;
  label: string;
  hint?: string;
  /** Those of this kind. */
  choices: readonly TermChoice[];
  value: number[];
  onChange: (ids: number[]) => void;
  /** Null for who may only choose. */
  create: CreateTerm | null;
  onCreated: (term: TermChoice) => void;
};

/** The choice that makes a term of what was typed; no term has this number. */
const NEW = 0;
/** A list longer than this is not read but searched. */
const SHOWN = 50;

/** Topics, threads or authors of a story, found by any part of the name, with marks or without. */
export function TermSelect({ id, kind, label, hint, choices, value, onChange, create, onCreated }: Props) {
  const t = useMessages('articles');
  const locale = useLocale();
  const [search, setSearch] = useState('');
  const [said, setSaid] = useState('');
  const name = search.trim();
  const isThere = choices.some((term) => term.name.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi'));
  const known = choices.map((term) => ({ value: term.id, label: (locale === 'en' && term.nameEn) || term.name }));
  const data = create && name !== '' && !isThere ? [...known, { value: NEW, label: t('createTerm', { name }) }] : known;

  async function choose(ids: number[]) {
    if (!create || !ids.includes(NEW)) return onChange(ids);
    const answer = await create({ kind, name }).catch(() => ({ ok: false, code: 'offline' }) as const);
    setSaid(answer.ok ? t('termCreated', { name: answer.value.term.name }) : t('termFailed'));
    if (!answer.ok) return;
    onCreated(answer.value.term);
    onChange([...value, answer.value.term.id]);
    setSearch('');
  }

  return (
    <>
      <MultiSelect<number>
        id={id}
        label={label}
        description={hint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={data}
        value={value}
        onChange={(ids) => void choose(ids)}
        searchable
        searchValue={search}
        onSearchChange={setSearch}
        filter={({ options, search: typed }) => {
          const folded = foldVietnamese(typed.trim());
          return (options as ComboboxItem<number>[])
            .filter((option) => option.value === NEW || foldVietnamese(option.label).includes(folded))
            .slice(0, SHOWN);
        }}
        nothingFoundMessage={t('termNone')}
        hidePickedOptions
      />
      <Text size="sm" role="status" hidden={said === ''}>
        {said}
      </Text>
    </>
  );
}
