import type { Node } from './alike.ts';
import { canonical } from './canonical.ts';
import { isWord, tokensOf } from './diff-words.ts';
import { matchedPairs } from './matched-pairs.ts';
import { sideOf, threeWay } from './three-way.ts';

type Run = Node & { marks?: unknown };
type Token = { text: string; marks: string; key: string; run: Run };

/** So many unchanged words between two changes make them two: from "hai mươi hai" nobody's "ba mươi ba" is to come. */
const WORDS_APART = 3;

/**
 * A text that both changed, word by word and each word with its marks; undefined where they changed the same words or words close to each
 * other: a sentence put together from two halves that nobody wrote is worse than a question.
 */
export function mergeRuns(base: readonly Run[], mine: readonly Run[], theirs: readonly Run[]): Run[] | undefined {
  const [was, my, their] = [tokensIn(base), tokensIn(mine), tokensIn(theirs)];
  const keysOf = (tokens: readonly Token[]) => tokens.map(({ key }) => key);
  const sideWith = (tokens: readonly Token[]) => sideOf(was.length, tokens, matchedPairs(keysOf(was), keysOf(tokens)));
  const stretches = threeWay(was, sideWith(my), sideWith(their), { isSame: (a, b) => a.key === b.key, merge: () => undefined });
  let last: 'mine' | 'theirs' | null = null;
  let apart = 0;
  for (const { state, merged } of stretches) {
    if (state === 'conflict') return undefined;
    if (state === 'mine' || state === 'theirs') {
      if (last !== null && last !== state && apart < WORDS_APART) return undefined;
      last = state;
      apart = 0;
    } else apart += merged.filter(({ text }) => isWord(text)).length;
  }
  return joinRuns(stretches.flatMap(({ merged }) => merged));
}

/** The same for a text without marks. */
export function mergePlain(base: string, mine: string, theirs: string): string | undefined {
  const runs = (text: string): Run[] => (text ? [{ type: 'text', text }] : []);
  return mergeRuns(runs(base), runs(mine), runs(theirs))
    ?.map(({ text }) => text)
    .join('');
}

const tokensIn = (runs: readonly Run[]): Token[] =>
  runs.flatMap((run) => {
    const marks = canonical(run.marks ?? []);
    return tokensOf(run.text ?? '').map((text) => ({ text, marks, key: text + marks, run }));
  });

function joinRuns(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let before = '';
  for (const { text, marks, run } of tokens) {
    const last = runs.at(-1);
    if (last && marks === before) last.text = (last.text ?? '') + text;
    else runs.push({ ...run, text });
    before = marks;
  }
  return runs;
}
