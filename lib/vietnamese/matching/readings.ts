// All the syllables that may stand at a place of a text. One word has one plain reading; what else it may mean, and what words that are
// pulled apart mean together, are further ones, each with how much it takes to read it so.
import { readTelex, readVni } from '../telex.ts';
import { LEET } from './confusables.ts';
import { readTeencode } from './teencode.ts';
import { type Letter, readWords, type Word } from './words.ts';

/** As in `TermHit.kind`: 0 exact, 1 folded, 2 disguised. */
export type Level = 0 | 1 | 2;

/**
 * A syllable read from one or more words of a text, `next` is the word after them.
 * - `folded`, `shaped`: the letters without and with what makes them others (ă, ư, đ); `tone` '' for none, null for several
 * - `level`: how far it is from what stands there, marks apart
 * - `marks`: `as-written` must be the term's or all left off; `exact` must be the term's; `some` may be part of the term's, since
 *   signs in the place of letters have none; `any` when there are too many to mean anything
 * - `isSpelled`: put together from words that were pulled apart
 * - `isTeen`: somebody spelled it otherwise, so bare letters are no word of their own
 */
export type Reading = {
  folded: string;
  shaped: string;
  tone: string | null;
  level: Level;
  marks: 'as-written' | 'exact' | 'some' | 'any';
  isSpelled: boolean;
  isTeen: boolean;
  next: number;
};

const MAX_SPELLED = 12;
const isVowel = (letter: Letter | undefined): boolean => letter !== undefined && /[aeiouy]/.test(letter.base);

/** The readings of one word as it stands: the strictest first, none twice. */
export function plainReading(letters: readonly Letter[], next: number): Reading {
  const from = letters.findIndex(({ base }) => !isSignLetter(base));
  const to = letters.findLastIndex(({ base }) => !isSignLetter(base)) + 1;
  return readingOf(from < 0 ? letters : letters.slice(from, to), next);
}

const isSignLetter = (base: string): boolean => base === '@' || base === '$';

function readingOf(letters: readonly Letter[], next: number): Reading {
  let folded = '';
  let shaped = '';
  let tone: string | null = '';
  let level: Level = 0;
  let isNoisy = false;
  for (const letter of letters) {
    folded += letter.base;
    shaped += letter.shaped;
    if (letter.tone !== '') tone = tone === '' || tone === letter.tone ? letter.tone : null;
    if (letter.isDisguised || letter.isNoisy) level = 2;
    if (letter.isNoisy) isNoisy = true;
  }
  if (tone === null) level = 2;
  return { folded, shaped, tone, level, marks: tone === null || isNoisy ? 'any' : 'as-written', isSpelled: false, isTeen: false, next };
}

/** Every reading that begins with word `at` and may be a syllable of a term. @param wanted the folded syllables of all terms */
export function readingsAt(words: readonly Word[], at: number, wanted: WantedSyllables): Reading[] {
  const word = words[at];
  if (!word) return [];
  const own = wanted.readingsOf(word).map((reading) => ({ ...reading, next: at + 1 }));
  const spelled = spelledReadings(words, at, wanted);
  return spelled.length > 0 ? [...own, ...spelled] : own;
}

const MAX_KNOWN = 5_000;

/** The folded syllables of all terms, and what words met so far have to do with them: comments are made of few different words. */
export class WantedSyllables {
  readonly #syllables = new Set<string>();
  readonly #known = new Map<string, readonly Reading[]>();

  add(folded: string): void {
    this.#syllables.add(folded);
  }

  has(folded: string): boolean {
    return this.#syllables.has(folded);
  }

  /** The readings of a single word that may be a syllable of a term; their `next` is not set. */
  readingsOf({ text, letters }: Word): readonly Reading[] {
    const known = this.#known.get(text);
    if (known) return known;
    const readings = readingsOfWord(letters, 0).filter(({ folded }) => this.has(folded));
    if (this.#known.size >= MAX_KNOWN) this.#known.clear();
    this.#known.set(text, readings);
    return readings;
  }
}

function readingsOfWord(letters: readonly Letter[], next: number): Reading[] {
  const plain = plainReading(letters, next);
  const readings = [plain];
  if (REPEATED.test(plain.folded) && !DOUBLE_O.test(plain.folded)) readings.push(...drawnOut(letters, next));
  if (plain.level === 0) readings.push(...typedWithoutMethod(plain, next));
  for (const reading of [...readings]) readings.push(...teenReadings(reading));
  if (letters.some(isLeet)) readings.push(...leetReadings(letters, next));
  if (plain.level === 0 && plain.folded !== plain.shaped + plain.tone) readings.push(...withTallL(letters, next));
  return readings;
}

/** "Iừa": a capital i is drawn like an l. Where it bears no tone of its own and the word has marks and is not all in capitals, it may be one. */
function withTallL(letters: readonly Letter[], next: number): Reading[] {
  const isTall = ({ base, tone, isUpper }: Letter, at: number) =>
    base === 'i' && isUpper && tone === '' && letters[at + 1]?.isUpper !== true;
  if (!letters.some(isTall)) return [];
  const meant = letters.map((letter, at): Letter => (isTall(letter, at) ? { ...letter, base: 'l', shaped: 'l' } : letter));
  return [{ ...readingOf(meant, next), level: 2 }];
}

const REPEATED = /(.)\1/;
/** Some words have two o: "xoong", "moóc". */
const DOUBLE_O = /(?<!o)oo(?:ng|c)$/;
const isLeet = ({ base }: Letter): boolean => Object.hasOwn(LEET, base);

/** "luuuừa": repeats of a letter made one, and long ones also two, for abbreviations as "vcll". */
function drawnOut(letters: readonly Letter[], next: number): Reading[] {
  return [1, 2].map((keep) => {
    const kept: Letter[] = [];
    let run = 0;
    for (const letter of letters) {
      const last = kept.at(-1);
      run = last?.base === letter.base ? run + 1 : 1;
      if (run <= keep || !last) kept.push(letter);
      // Of all its copies the one with marks is meant.
      else kept[kept.length - 1] = mergeCopies(last, letter);
    }
    const reading = plainReading(kept, next);
    return reading.level === 0 ? { ...reading, level: 1 } : reading;
  });
}

function mergeCopies(one: Letter, other: Letter): Letter {
  const shaped = one.shaped === one.base ? other.shaped : one.shaped;
  const isNoisy = one.isNoisy || other.isNoisy || (one.tone !== '' && other.tone !== '' && one.tone !== other.tone);
  return { ...one, shaped, tone: one.tone || other.tone, isNoisy, isDisguised: one.isDisguised || other.isDisguised, end: other.end };
}

/** "luwaf": the input method was off. */
function typedWithoutMethod({ folded, shaped, tone }: Reading, next: number): Reading[] {
  if (tone !== '' || shaped !== folded || !/[sfrxjw1-9]|aa|ee|oo|dd/.test(folded) || DOUBLE_O.test(folded)) return [];
  const read = readTelex(folded) ?? readVni(folded);
  const [word] = read === null ? [] : readWords(read);
  return word ? [{ ...readingOf(word.letters, next), level: 1, marks: 'exact' }] : [];
}

const teenReadings = (reading: Reading): Reading[] =>
  readTeencode(reading.shaped, reading.folded).map(({ shaped, isWhole }) => ({
    ...reading,
    shaped,
    folded: foldShaped(shaped),
    tone: isWhole ? '' : reading.tone,
    level: reading.level === 2 ? 2 : 1,
    isTeen: true,
  }));

const foldShaped = (shaped: string): string =>
  shaped.replace(/[ăâêôơưđ]/g, (letter) => ({ ă: 'a', â: 'a', ê: 'e', đ: 'd', ư: 'u' })[letter] ?? 'o');

function leetReadings(letters: readonly Letter[], next: number): Reading[] {
  if (!letters.some(({ base }) => /\p{L}/u.test(base))) return [];
  // "1" is i or l: all of them this, then all of them that.
  return [0, 1].flatMap((choice) => {
    if (choice === 1 && !letters.some(({ base }) => base === '1')) return [];
    const meant = letters.map((letter): Letter => {
      const stands = LEET[letter.base];
      const base = stands?.[choice] ?? stands?.[0];
      return base === undefined ? letter : { ...letter, base, shaped: base };
    });
    const readings = [readingOf(meant, next), ...(REPEATED.test(meant.map(({ base }) => base).join('')) ? drawnOut(meant, next) : [])];
    return readings.map((reading): Reading => ({ ...reading, level: 2, marks: reading.marks === 'any' ? 'any' : 'some' }));
  });
}

/** Words put together again: "l.ừ.a", "l ừ a", "c ặc". Looked at closely only when their letters may be a term's. */
function spelledReadings(words: readonly Word[], at: number, wanted: WantedSyllables): Reading[] {
  const first = words[at];
  if (!first || !/\p{L}/u.test(first.letters[0]?.base ?? '')) return [];
  const readings: Reading[] = [];
  // As it is, and with repeats of a letter made one, and two; see `drawnOut`. A row of one letter is no syllable that was pulled apart.
  let [spelling, once, twice] = ['', '', ''];
  for (let next = at; next < words.length; next += 1) {
    const [left, right] = [words[next - 1], words[next]];
    if (!right || (next > at && !(left && belongTogether(left, right)))) break;
    // A word of thousands of letters is not looked through for each of them.
    if (spelling.length + right.letters.length > MAX_SPELLED) break;
    for (const { base } of right.letters) {
      spelling += base;
      if (!once.endsWith(base)) once += base;
      if (!twice.endsWith(base + base)) twice += base;
    }
    const mayBeWanted = wanted.has(spelling) || (once.length > 1 && wanted.has(once)) || wanted.has(twice) || /[0-9@$]/.test(spelling);
    if (next > at && mayBeWanted) readings.push(...readSpelled(words.slice(at, next + 1), next + 1, wanted));
  }
  return readings;
}

function readSpelled(words: readonly Word[], next: number, wanted: WantedSyllables): Reading[] {
  const letters = words.flatMap((word) => word.letters);
  const plain = plainReading(letters, next);
  const readings = [plain, ...(REPEATED.test(plain.folded) ? drawnOut(letters, next) : [])];
  if (letters.some(isLeet)) readings.push(...leetReadings(letters, next));
  return readings.filter(({ folded }) => wanted.has(folded)).map((reading) => ({ ...reading, level: 2, isSpelled: true }));
}

/**
 * Whether two neighbours may be pieces of one syllable: single letters, or one with a consonant (or a sign, and no space) between; and
 * consonants that a sign parts from the rest ("ph.ản", "độ.ng").
 */
export function belongTogether(left: Word, right: Word): boolean {
  const [isLeftSingle, isRightSingle] = [left.letters.length === 1, right.letters.length === 1];
  if (isLeftSingle && isRightSingle) return true;
  if (right.gap === 'break') return false;
  if (!(isLeftSingle || isRightSingle)) return right.gap === 'sign' && (isCluster(left) || isCluster(right));
  const single = isLeftSingle ? left.letters[0] : right.letters[0];
  if (!single || !/\p{L}/u.test(single.base)) return false;
  // A vowel by itself may be a word ("à", "ở"), a consonant is none.
  return right.gap === 'sign' || !isVowel(single);
}

const isCluster = ({ letters }: Word): boolean => /^(?:[cgknpt]h|ngh?|tr|gi|qu)$/.test(letters.map(({ base }) => base).join(''));

/** Whether a hit from word `from` to before `next` would tear a word that is spelled out: "b a n" has no "ba". */
export function isTorn(words: readonly Word[], from: number, next: number): boolean {
  const continues = (left: Word | undefined, right: Word | undefined, between: string | undefined) =>
    left !== undefined &&
    right !== undefined &&
    left.letters.length === 1 &&
    right.letters.length === 1 &&
    right.between === between &&
    belongTogether(left, right);
  const inside = words[from + 1]?.between;
  return continues(words[from - 1], words[from], inside) || continues(words[next - 1], words[next], words[next - 1]?.between);
}
