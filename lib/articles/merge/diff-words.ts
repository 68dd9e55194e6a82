import { matchedPairs } from './matched-pairs.ts';

/** A run of one text that the other has as well, or has not. */
export type WordRun = { kind: 'same' | 'added' | 'removed'; text: string };

/**
 * Spaces, numbers with what divides them (1.234,5 · 26/11/2026), words (a Vietnamese syllable with its marks), runs of symbols, and every other
 * sign for itself.
 */
const TOKENS = /\s+|\p{N}+(?:[.,:/]\p{N}+)+|[\p{L}\p{M}\p{N}]+|[\p{S}\p{Cf}]+\p{M}*[\p{S}\p{Cf}\p{M}]*|./gsu;

/** A text's tokens; joined they are the text again. */
export const tokensOf = (text: string): string[] => text.match(TOKENS) ?? [];

export const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);

/**
 * What became of a text, word by word: the runs that are the same or removed make the text before, those that are the same or added the text
 * after. What was removed stands before what came in its place.
 */
export function diffWords(before: string, after: string): WordRun[] {
  const left = tokensOf(before);
  const right = tokensOf(after);
  const runs: WordRun[] = [];
  const add = (kind: WordRun['kind'], tokens: readonly string[]) => {
    if (tokens.length > 0) runs.push({ kind, text: tokens.join('') });
  };
  let i = 0;
  let j = 0;
  let same: string[] = [];
  for (const [a, b] of [...matchedPairs(left, right), [left.length, right.length] as const]) {
    if (a > i || b > j) {
      add('same', same);
      same = [];
      add('removed', left.slice(i, a));
      add('added', right.slice(j, b));
    }
    same.push(...right.slice(b, b + 1));
    i = a + 1;
    j = b + 1;
  }
  add('same', same);
  return joined(runs);
}

/** A lone space between two changes belongs to them: one change of three words reads better than three. */
function joined(runs: readonly WordRun[]): WordRun[] {
  const joinedRuns: WordRun[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) joinedRuns.push({ kind: 'removed', text: removed });
    if (added) joinedRuns.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const [place, { kind, text }] of runs.entries()) {
    const isBetween = kind === 'same' && removed + added !== '' && place < runs.length - 1 && text.trim() === '';
    if (kind !== 'added' && (kind === 'removed' || isBetween)) removed += text;
    if (kind !== 'removed' && (kind === 'added' || isBetween)) added += text;
    if (kind !== 'same' || isBetween) continue;
    flush();
    joinedRuns.push({ kind, text });
  }
  flush();
  return joinedRuns;
}
