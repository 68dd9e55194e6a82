import { type CompiledTerm, MATCH_KINDS, type Syllable, type TermHit, type TermIndex, type TermNode } from './compile-terms.ts';
import { isTorn, type Level, plainReading, type Reading, readingsAt } from './readings.ts';
import { isEverydayUnmarked, lacksItsTone } from './unmarked-words.ts';
import { readWords, type Word } from './words.ts';

/** The shortest two syllables run together, as "cado". */
const MIN_JOINED = 4;

/** How a syllable of the text agrees with the term's; `isUnstruck`: but for the stroke of a đ. */
type Agreement = { level: Level; isLeftOff: boolean; isSurelyLeftOff: boolean; isUnstruck?: boolean };

/** Signs that stand for an i or an l between letters: "đ!t". They end a thought as well, so both is looked for. */
const LETTERLIKE = /(?<=[\p{L}\p{M}])[!|¡](?=\p{L})/gu;

/** What "dương" ends as often as it begins something; without capitals nobody can know which of the two is meant. */
const WHOLE_WORDS = new Set(
  ['an', 'bang', 'bieu', 'binh', 'dai', 'do', 'dong', 'hai', 'tay', 'thai', 'tich', 'trieu', 'tuyen', 'vien'].map(
    (first) => `${first} duong`,
  ),
);

/** Looks for all terms at once. */
export function findTerms(index: TermIndex, text: string): TermHit[] {
  const signs = [...text.matchAll(LETTERLIKE)].map(({ index: at }) => at);
  if (signs.length === 0) return withoutOverlaps(hitsIn(index, text));
  const spelled = hitsIn(index, text.replace(LETTERLIKE, '1')).filter(({ start, end }) => signs.some((at) => start <= at && at < end));
  return withoutOverlaps([...hitsIn(index, text), ...spelled]);
}

/** Goes through the words of a text a single time. */
function hitsIn({ root, syllables, joined }: TermIndex, text: string): TermHit[] {
  const words = readWords(text);
  const marked = words.filter(({ isMarked }) => isMarked).length;
  const readings: Reading[][] = [];
  const readingsOf = (at: number): Reading[] => {
    readings[at] ??= readingsAt(words, at, syllables);
    return readings[at];
  };
  const hits: TermHit[] = [];
  const add = (term: CompiledTerm, level: Level, from: number, next: number, mayBeName: boolean) => {
    const [first, last] = [words[from], words[next - 1]];
    if (!first || !last || level > term.loosest) return;
    hits.push({ termId: term.id, kind: MATCH_KINDS[level], start: first.start, end: last.end, ...(mayBeName && { mayBeName }) });
  };

  for (let from = 0; from < words.length; from += 1) {
    for (const term of joinedAt(joined, words[from])) add(term, 2, from, from + 1, false);
    if (!readingsOf(from).some(({ folded }) => root.next.has(folded))) continue;
    const seen = new Set<string>();
    const path: Reading[] = [];
    const walk = (node: TermNode, at: number) => {
      for (const reading of readingsOf(at)) {
        const child = node.next.get(reading.folded);
        const key = child && `${child.id} ${reading.next} ${reading.shaped} ${reading.level}`;
        if (!child || !key || seen.has(key) || !mayFollow(path.at(-1), reading, words[at])) continue;
        seen.add(key);
        path.push(reading);
        for (const term of child.terms) {
          const hit = { path, words, from, marked };
          const level = levelOfHit(term, hit);
          if (level !== null) add(term, level, from, reading.next, endOfName(hit) === 'likely');
        }
        if (child.next.size > 0) walk(child, reading.next);
        path.pop();
      }
    };
    walk(root, from);
  }
  return hits;
}

/** Syllables of a term stand in one clause; only when both are spelled out may anything part them ("l.ừ.a. đ.ả.o"). */
const mayFollow = (last: Reading | undefined, reading: Reading, word: Word | undefined): boolean =>
  last === undefined || word?.gap !== 'break' || (last.isSpelled && reading.isSpelled);

type Hit = { path: readonly Reading[]; words: readonly Word[]; from: number; marked: number };

function levelOfHit(term: CompiledTerm, hit: Hit): Level | null {
  const { path, words, from } = hit;
  let level: Level = 0;
  let leftOff = 0;
  let isSure = false;
  let unstruck = 0;
  let at = from;
  for (const [index, reading] of path.entries()) {
    const syllable = term.syllables[index];
    const agreement = syllable && agree(reading, syllable);
    if (!agreement) return null;
    const isParted = index > 0 && words[at]?.gap !== 'space';
    level = Math.max(level, agreement.level, isParted ? 2 : 0) as Level;
    leftOff += agreement.isLeftOff ? 1 : 0;
    isSure ||= agreement.isSurelyLeftOff;
    unstruck += agreement.isUnstruck ? 1 : 0;
    at = reading.next;
  }
  if (path.some(({ isSpelled }) => isSpelled) && isTorn(words, from, at)) return null;
  // "dĩ nhiên" and "ví dụ" have nothing to do with "đĩ" and "đụ"; a whole phrase does.
  if (unstruck > 0 && (leftOff > 0 || unstruck === path.length)) return null;
  if (endOfName(hit) === 'sure') return null;
  const isInDoubt = leftOff > 0 && leftOff < 3 && !isSure && path.every((reading) => reading.level < 2);
  return isInDoubt && writesWithMarks(hit, at) ? null : level;
}

/**
 * Whether the capitals say that a name ends inside the hit: "Thái Bình Dương vật liệu". Where the word before begins a sentence ("Bình Dương
 * vật vã", "Bọn Lừa đảo"), or where there are none ("qua thái bình dương vật vã"), nobody can know, and what is in doubt rejects nothing.
 */
function endOfName({ path, words, from }: Hit): 'sure' | 'likely' | 'no' {
  const [before, first, second] = [words[from - 1], words[from], words[path[0]?.next ?? 0]];
  if (path.length < 2 || !before || !first || !second || before.letters.length < 2) return 'no';
  const isName = isCapitalised(before) && isCapitalised(first) && first.gap === 'space' && second.letters[0]?.isUpper === false;
  if (!isName) return first.gap === 'space' && WHOLE_WORDS.has(`${foldedOf(before)} ${foldedOf(first)}`) ? 'likely' : 'no';
  return before.gap === 'space' && from > 1 ? 'sure' : 'likely';
}

const foldedOf = ({ letters }: Word): string => letters.map(({ base }) => base).join('');

const isCapitalised = ({ letters }: Word): boolean => letters[0]?.isUpper === true && letters[1]?.isUpper !== true;

/**
 * Marks must be the term's, or all left off: "cạc" and "các" are no "cặc", but "cac" may be one. A syllable that cannot be whole as it stands
 * ("căc" has no tone and needs one) is taken for one whose marks were left off in part.
 */
function agree(reading: Reading, term: Syllable): Agreement | null {
  const { level, shaped, tone, folded, marks } = reading;
  if (shaped === term.shaped && tone === term.tone) return { level, isLeftOff: false, isSurelyLeftOff: false };
  if (marks === 'exact') return null;
  if (marks === 'any') return { level: 2, isLeftOff: true, isSurelyLeftOff: true };
  const isPart =
    (tone === '' || tone === term.tone) && [...shaped].every((letter, at) => letter === folded[at] || letter === term.shaped[at]);
  const isBare = shaped === folded && tone === '';
  if (isBare) {
    return { level: Math.max(level, 1) as Level, isLeftOff: true, isSurelyLeftOff: reading.isTeen || !isEverydayUnmarked(folded) };
  }
  if (marks === 'as-written' && tone === term.tone && shaped === term.shaped.replaceAll('đ', 'd')) {
    return { level: Math.max(level, 1) as Level, isLeftOff: false, isSurelyLeftOff: false, isUnstruck: true };
  }
  if (isPart && (marks === 'some' || lacksItsTone(shaped, tone ?? ''))) {
    return { level: Math.max(level, 1) as Level, isLeftOff: true, isSurelyLeftOff: true };
  }
  return null;
}

/**
 * Whether the rest of the text has its marks: a third of its words and two at least. Who writes so and has one or two bare words that are
 * everyday ones ("ba", "cho ma", "dao") is taken at their word; a hit needs a bare one that nobody writes so ("bac", "lua"), or three.
 */
function writesWithMarks({ words, from, marked }: Hit, next: number): boolean {
  const own = words.slice(from, next);
  const others = words.length - own.length;
  const markedOthers = marked - own.filter(({ isMarked }) => isMarked).length;
  return markedOthers >= 2 && markedOthers * 3 >= others;
}

/** Terms whose syllables stand run together in one word. */
function joinedAt(joined: TermIndex['joined'], word: Word | undefined): CompiledTerm[] {
  if (!word || word.letters.length < MIN_JOINED) return [];
  const found = joined.get(word.letters.map(({ base }) => base).join('')) ?? [];
  return found.filter(({ syllables }) => {
    let at = 0;
    return syllables.every((syllable) => {
      const letters = word.letters.slice(at, at + syllable.folded.length);
      at += syllable.folded.length;
      return agree(plainReading(letters, 0), syllable) !== null;
    });
  });
}

function withoutOverlaps(hits: readonly TermHit[]): TermHit[] {
  const rank = ({ kind }: TermHit) => MATCH_KINDS.indexOf(kind);
  const inOrder = [...hits].sort((a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b) || a.termId - b.termId);
  const ends = new Map<number, number>();
  return inOrder.filter(({ termId, start, end }) => {
    if (start < (ends.get(termId) ?? 0)) return false;
    ends.set(termId, end);
    return true;
  });
}
