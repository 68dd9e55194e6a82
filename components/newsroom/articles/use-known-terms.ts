import { useEffect, useEffectEvent, useState } from 'react';
import type { NamedTerm, TermChoice } from '#lib/terms/view';
import type { CreateTerm, SearchTerms } from './term-select.client.tsx';

/** How the page finds topics, threads and authors; `create` is null for who may only choose. */
export type TermDeeds = {
  create: CreateTerm | null;
  search: SearchTerms;
  name: (input: { ids: number[] }) => Promise<{ ok: true; value: NamedTerm[] } | { ok: false; code: string }>;
};

/** What the page knows of terms: not all the paper's, but those that its texts name and those that were found. */
export type KnownTerms = {
  terms: readonly TermChoice[];
  /** Numbers of which nobody knows anything any more. */
  gone: ReadonlySet<number>;
  learn: (terms: readonly TermChoice[]) => void;
  /** Asks for those that a text names which is about to be shown. */
  need: (ids: readonly number[]) => void;
};

/**
 * Knows the terms that the page's texts name, and asks for those that come in with another text.
 * @param initial what the page was made with
 * @param asked the numbers that `initial` was asked for
 * @param needed the numbers that are named now
 */
export function useKnownTerms({
  initial,
  asked,
  needed,
  name,
}: {
  initial: readonly NamedTerm[];
  asked: readonly number[];
  needed: readonly number[];
  name: TermDeeds['name'];
}): KnownTerms {
  const [known, setKnown] = useState<ReadonlyMap<number, TermChoice>>(() => mapOf(initial));
  const [gone, setGone] = useState<ReadonlySet<number>>(() => new Set(asked.filter((id) => !initial.some((term) => term.asked === id))));
  const [besides, setBesides] = useState<readonly number[]>([]);
  const unknown = [...new Set([...needed, ...besides])].filter((id) => !known.has(id) && !gone.has(id)).sort((one, other) => one - other);
  const question = unknown.join();
  const ask = useEffectEvent(async () => {
    if (unknown.length === 0) return;
    const answer = await name({ ids: unknown.slice(0, 100) }).catch(() => null);
    if (!answer?.ok) return;
    const found = mapOf(answer.value);
    setKnown((before) => new Map([...before, ...found]));
    setGone((before) => new Set([...before, ...unknown.slice(0, 100).filter((id) => !found.has(id))]));
  });
  useEffect(() => {
    void ask();
  }, [question]);
  return {
    terms: [...known.values()],
    gone,
    need: setBesides,
    learn: (terms) => setKnown((before) => new Map([...before, ...terms.map((term) => [term.id, term] as const)])),
  };
}

/** By the number that was asked for: one that has been merged since is shown by what it became, and saved as that. */
const mapOf = (terms: readonly NamedTerm[]): Map<number, TermChoice> =>
  new Map(terms.map(({ asked, ...term }) => [asked, { ...term, id: asked }]));
