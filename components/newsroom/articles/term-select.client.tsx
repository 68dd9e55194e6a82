'use client';

import { MultiSelect, Text } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { TermChoice, TermKind } from '#lib/terms/view';
import { useLocale, useMessages } from '../messages.client.tsx';

export type CreateTerm = (input: {
  kind: TermKind;
  name: string;
}) => Promise<{ ok: true; value: { term: TermChoice } } | { ok: false; code: string }>;

export type SearchTerms = (input: {
  kind: TermKind;
  q: string;
}) => Promise<{ ok: true; value: { terms: TermChoice[]; more: boolean } } | { ok: false; code: string }>;

type Props = {
  id: string;
  kind: TermKind;
  label: string;
  hint?: string;
  /** Those of this kind that are chosen. */
  chosen: readonly TermChoice[];
  onChange: (ids: number[], found: readonly TermChoice[]) => void;
  search: SearchTerms;
  /** Null for who may only choose. */
  create: CreateTerm | null;
};

/** The choice that makes a term of what was typed; no term has this number. */
const NEW = 0;
/** Between two keys of who types fast. */
const PAUSE_MS = 150;

/** What was found for what was typed. */
type Found = { q: string; terms: readonly TermChoice[]; more: boolean };

/** Topics, threads or authors of a story, found by any part of the name, with marks or without: the newsroom's server looks. */
export function TermSelect({ id, kind, label, hint, chosen, onChange, search, create }: Props) {
  const t = useMessages('articles');
  const locale = useLocale();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [isLost, setIsLost] = useState(false);
  const [said, setSaid] = useState('');
  const asked = useRef('');
  const name = typed.trim();
  const isAnswered = found?.q === name;
  const labelOf = (term: TermChoice) => (locale === 'en' && term.nameEn) || term.name;
  const offered = [...chosen, ...(found?.terms ?? []).filter((term) => !chosen.some((one) => one.id === term.id))];
  const known = offered.map((term) => ({ value: term.id, label: labelOf(term) }));
  const isThere = offered.some((term) => term.name.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi'));
  const mayCreate = create !== null && name !== '' && isAnswered && !isThere;
  const data = mayCreate ? [...known, { value: NEW, label: t('createTerm', { name }) }] : known;

  async function look(q: string) {
    asked.current = q;
    const answer = await search({ kind, q }).catch(() => null);
    // An answer that comes late to what is no longer asked says nothing.
    if (asked.current !== q) return;
    setIsLost(!answer?.ok);
    if (answer?.ok) setFound({ q, ...answer.value });
  }
  const lookSoon = useDebouncedCallback((q: string) => void look(q), PAUSE_MS);

  async function choose(ids: number[]) {
    if (!create || !ids.includes(NEW)) return onChange(ids, found?.terms ?? []);
    const answer = await create({ kind, name }).catch(() => ({ ok: false, code: 'offline' }) as const);
    setSaid(answer.ok ? t('termCreated', { name: answer.value.term.name }) : t('termFailed'));
    if (!answer.ok) return;
    onChange([...chosen.map((term) => term.id), answer.value.term.id], [answer.value.term]);
    setTyped('');
    lookSoon('');
  }

  return (
    <>
      <MultiSelect<number>
        id={id}
        label={label}
        description={hint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={data}
        value={chosen.map((term) => term.id)}
        onChange={(ids) => void choose(ids)}
        searchable
        searchValue={typed}
        onSearchChange={(text) => {
          setTyped(text);
          if (text.trim() !== asked.current) lookSoon(text.trim());
        }}
        onDropdownOpen={() => {
          if (!isAnswered) void look(name);
        }}
        // The server has looked already.
        filter={({ options }) => options}
        nothingFoundMessage={isLost ? t('termSearchFailed') : isAnswered ? t('termNone') : t('termSearching')}
        hidePickedOptions
      />
      {found?.more && isAnswered && (
        <Text size="sm" c="dimmed">
          {t('termMore', { count: found.terms.length })}
        </Text>
      )}
      <Text size="sm" role="status" hidden={said === ''}>
        {said}
      </Text>
    </>
  );
}
