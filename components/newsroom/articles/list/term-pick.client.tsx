'use client';

import { Select } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { TermChoice, TermKind } from '#lib/terms/view';
import { useLocale, useMessages } from '../../messages.client.tsx';
import type { ArticleListDeeds } from './deeds.ts';

type Props = { kind: TermKind; find: ArticleListDeeds['findTerms']; onChoose: (term: TermChoice | null) => void; error: string | null };

const PAUSE_MS = 200;

/** A topic, a thread or an author, looked for on the server by any words of the name: of thousands, a few are offered. */
export function TermPick({ kind, find, onChoose, error }: Props) {
  const t = useMessages('articleList');
  const locale = useLocale();
  const [found, setFound] = useState<readonly TermChoice[]>([]);
  const [chosen, setChosen] = useState<TermChoice | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const asked = useRef(0);

  async function look(words: string): Promise<void> {
    const turn = ++asked.current;
    const answer = await find({ kind, q: words }).catch(() => ({ ok: false, code: 'unavailable' }) as const);
    // What was asked for meanwhile is what counts.
    if (turn !== asked.current) return;
    setHasFailed(!answer.ok);
    if (answer.ok) setFound(answer.value.terms);
  }
  const lookSoon = useDebouncedCallback(look, PAUSE_MS);
  const known = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;

  return (
    <Select
      label={t('term', { kind })}
      description={t('termHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      searchable
      data={known.map((term) => ({
        value: String(term.id),
        label: (locale === 'en' && term.nameEn) || term.name,
      }))}
      value={chosen && String(chosen.id)}
      onChange={(id) => {
        const term = known.find((one) => String(one.id) === id) ?? null;
        setChosen(term);
        onChoose(term);
      }}
      onSearchChange={lookSoon}
      onDropdownOpen={() => void look('')}
      // The server has looked already, without minding marks.
      filter={({ options }) => options}
      nothingFoundMessage={t('noTerm')}
      error={error ?? (hasFailed && t('termsOutOfReach'))}
    />
  );
}
