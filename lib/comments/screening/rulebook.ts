import { compileTerms } from '../../vietnamese/matching/compile-terms.ts';
import type { Rulebook } from './rule.ts';
import { DEFAULT_SCREENING, type ScreeningSettings } from './settings/schema.ts';
import { findRulebook } from './store.ts';
import type { ScreeningTerm } from './terms/view.ts';

/** A rulebook is compiled once an edition: every edit in the newsroom moves the number on. */
export type EditionedRulebook = Rulebook & { edition: number };

/** What the rules work with, from the settings and the terms that are switched on. */
export const makeRulebook = (settings: ScreeningSettings, terms: readonly ScreeningTerm[]): Rulebook => ({
  settings,
  terms: new Map(terms.map((term) => [term.id, term])),
  matcher: compileTerms(terms),
});

const FIRST: EditionedRulebook = { edition: -1, ...makeRulebook(DEFAULT_SCREENING, []) };
let current: EditionedRulebook = FIRST;
let loading: Promise<EditionedRulebook> | undefined;

/** The last rulebook this process knows, for when the database cannot be asked. */
export const lastRulebook = (): EditionedRulebook => current;

/**
 * The rulebook of this edition or a later one, from memory when it is there. Whoever asks while it is being read waits for that.
 * @throws when the database cannot be asked
 */
export async function rulebookOf(edition: number): Promise<EditionedRulebook> {
  if (current.edition === edition) return current;
  // What is being read may have been read before the edition this comment was told of.
  const arriving = await loading;
  if (arriving && arriving.edition >= edition) return arriving;
  loading ??= currentRulebook().finally(() => {
    loading = undefined;
  });
  return loading;
}

/**
 * The rulebook as it stands now; compiled only when it has changed, since that takes tens of milliseconds for a long list.
 * @throws when the database cannot be asked
 */
export async function currentRulebook(): Promise<EditionedRulebook> {
  const { edition, settings, terms } = await findRulebook();
  if (current.edition === edition) return current;
  current = { edition, ...makeRulebook(settings, terms) };
  return current;
}
