'use client';

import { Select, Text } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { TermChoice, TermKind } from '#lib/terms/view';
import { useLocale, useMessages } from '../messages.client.tsx';
import { type HomeDeeds, outOfReach } from './deeds.ts';

type Chosen = { id: number; name: string; nameEn: string };
type Props = {
  value: Chosen | null;
  onChange: (term: Chosen | null) => void;
  searchTerms: HomeDeeds['searchTerms'];
  error?: string;
};

const PAUSE_MS = 200;
/** What a place can be filled from, threads first. */
const KINDS: TermKind[] = ['thread', 'topic'];

/** Finds a topic or a thread by words of its name, with or without their marks, however many there are. */
export function TermPicker({ value, onChange, searchTerms, error }: Props) {
  const t = useMessages('home');
  const common = useMessages('common');
  const locale = useLocale();
  const [found, setFound] = useState<readonly TermChoice[]>([]);
  const [hasFailed, setHasFailed] = useState(false);
  const asked = useRef(0);
  const nameOf = (one: Chosen) => (locale === 'en' && one.nameEn) || one.name;

  async function look(words: string): Promise<void> {
    const turn = ++asked.current;
    const answer = await searchTerms({ kind: KINDS, q: words }).catch(outOfReach);
    // What was asked for meanwhile is what counts.
    if (turn !== asked.current) return;
    setHasFailed(!answer.ok);
    if (answer.ok) setFound(answer.value.terms);
  }
  const lookSoon = useDebouncedCallback(look, PAUSE_MS);

  const choices: readonly Chosen[] = value && !found.some(({ id }) => id === value.id) ? [value, ...found] : found;
  return (
    <Select
      label={t('term')}
      placeholder={t('termHint')}
      searchable
      data={choices.map((term) => ({ value: String(term.id), label: nameOf(term) }))}
      value={value ? String(value.id) : null}
      onChange={(id) => onChange(choices.find((one) => String(one.id) === id) ?? null)}
      onSearchChange={(words) => (!value || words !== nameOf(value)) && lookSoon(words)}
      onDropdownOpen={() => look('')}
      // The server has looked already, without minding marks.
      filter={({ options }) => options}
      nothingFoundMessage={hasFailed ? common('unavailable') : t('noTerm')}
      renderOption={({ option }) => {
        const term = found.find(({ id }) => String(id) === option.value);
        return (
          <div>
            <Text size="sm">{option.label}</Text>
            {term && term.kind !== 'author' && (
              <Text size="xs" c="dimmed">
                {t(`terms.${term.kind}`)}
              </Text>
            )}
          </div>
        );
      }}
      error={error}
    />
  );
}
