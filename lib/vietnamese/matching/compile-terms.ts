import { findTerms } from './find-terms.ts';
import { type Level, plainReading, WantedSyllables } from './readings.ts';
import { readWords } from './words.ts';

/**
 * A word or words to look for.
 * - `strength`: the loosest kind of match it still accepts
 */
export type MatchedTerm = { id: number; text: string; strength: MatchKind };

/**
 * - `exact`: the right letters and marks, whatever the case, normal form or place of the tone
 * - `folded`: marks left off, teencode, letters drawn out, an input method that was off
 * - `disguised`: hidden characters, lookalikes, digits for letters, letters or syllables parted by signs, syllables run together
 */
export type MatchKind = 'exact' | 'folded' | 'disguised';
export const MATCH_KINDS = ['exact', 'folded', 'disguised'] as const satisfies readonly MatchKind[];

/**
 * `start` and `end` (not in it) in UTF-16 units of the text that was given. `mayBeName`: it begins with what may be the end of a name at the
 * beginning of a sentence, as in "Hải Dương vật giá tăng".
 */
export type TermHit = { termId: number; kind: MatchKind; start: number; end: number; mayBeName?: true };

export type TermMatcher = {
  /** Every place where a term stands, in order of the text; of hits of one term that overlap the first and longest. */
  find(text: string): TermHit[];
};

/** A syllable of a term, as in `Reading`. */
export type Syllable = { folded: string; shaped: string; tone: string | null };
export type CompiledTerm = { id: number; loosest: Level; syllables: readonly Syllable[] };

/** The terms as a trie of folded syllables: what is looked up does not grow with the number of terms. */
export type TermNode = { id: number; next: Map<string, TermNode>; terms: CompiledTerm[] };
/** `syllables`: every folded syllable of every term. `joined`: the letters of whole terms, run together. */
export type TermIndex = { root: TermNode; syllables: WantedSyllables; joined: Map<string, CompiledTerm[]> };

/** Compiles terms into a matcher; keep it, and compile again when the terms change. A term without a letter or digit never matches. */
export function compileTerms(terms: readonly MatchedTerm[]): TermMatcher {
  let nodes = 0;
  const node = (): TermNode => ({ id: nodes++, next: new Map(), terms: [] });
  const index: TermIndex = { root: node(), syllables: new WantedSyllables(), joined: new Map() };
  for (const { id, text, strength } of terms) {
    const syllables = readWords(text).map(({ letters }): Syllable => plainReading(letters, 0));
    if (syllables.length === 0) continue;
    const term: CompiledTerm = { id, loosest: levelOf(strength), syllables };
    let at = index.root;
    for (const { folded } of syllables) {
      index.syllables.add(folded);
      const next = at.next.get(folded) ?? node();
      at.next.set(folded, next);
      at = next;
    }
    at.terms.push(term);
    if (canBeJoined(syllables)) addJoined(index.joined, term);
  }
  return { find: (text) => findTerms(index, text) };
}

const levelOf = (strength: MatchKind): Level => (strength === 'exact' ? 0 : strength === 'folded' ? 1 : 2);

/** Where a consonant begins the next syllable, the two together are never one Vietnamese syllable: "luadao", but not "lo an". */
const canBeJoined = (syllables: readonly Syllable[]): boolean =>
  syllables.length > 1 && syllables.every(({ folded }, index) => /[aeiouy]/.test(folded) && (index === 0 || /^[^aeiouy\d]/.test(folded)));

function addJoined(joined: Map<string, CompiledTerm[]>, term: CompiledTerm): void {
  const letters = term.syllables.map(({ folded }) => folded).join('');
  joined.set(letters, [...(joined.get(letters) ?? []), term]);
}
