// The words of a text as the matcher reads them, each letter with its place in the text as it was given.
import { type Sign, STROKE, signsOf } from './signs.ts';

/**
 * One letter of a word.
 * - `base` without marks, `shaped` with the mark that makes it another letter (ă, ư, đ), neither with a tone
 * - `tone` the combining tone mark, '' for none
 * - `isNoisy` more marks than a letter has, or foreign ones
 * - `isDisguised` another character stood for it, or something hidden stood before it
 * - `start`, `end` in UTF-16 units
 */
export type Letter = {
  base: string;
  shaped: string;
  tone: string;
  isNoisy: boolean;
  isDisguised: boolean;
  isUpper: boolean;
  start: number;
  end: number;
};

/** How a word is parted from the one before it: by mere space, by a sign right between them, or by the end of a line or thought. */
export type Gap = 'space' | 'sign' | 'break';

export type Word = {
  /** As it stands in the text. */
  text: string;
  letters: Letter[];
  gap: Gap;
  /** The signs between, exactly: words that are spelled out have the same everywhere. */
  between: string;
  /** Whether any letter carries a Vietnamese mark. */
  isMarked: boolean;
  start: number;
  end: number;
};

const TONES = new Set(['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']);
const SHAPED = new Map(
  ['aă\u0306', 'aâ\u0302', 'eê\u0302', 'oô\u0302', 'oơ\u031b', 'uư\u031b', `dđ${STROKE}`].map(([base, shaped, mark]): [string, string] => [
    `${base}${mark}`,
    `${shaped}`,
  ]),
);

/** Reads the words of a text. Marks may be composed or not, in any order. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let word: Letter[] = [];
  let between: Sign['type'][] = [];
  let isAfterHidden = false;
  const close = () => {
    if (word.length > 0) words.push(wordOf(text, word, between));
    if (word.length > 0) between = [];
    word = [];
  };
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const end = at + (code > 0xffff ? 2 : 1);
    for (const sign of signsOf(code)) {
      const last = word.at(-1);
      if (sign.type === 'letter') {
        word.push(letterOf(sign, at, end, isAfterHidden && word.length > 0));
      } else if (sign.type === 'mark') {
        if (last) addMark(last, sign.mark);
        if (last) last.end = end;
        if (last && isAfterHidden) last.isDisguised = true;
      } else if (sign.type !== 'hidden') {
        close();
        between.push(sign.type);
      }
      isAfterHidden = sign.type === 'hidden';
    }
    at = end;
  }
  close();
  return words;
}

function letterOf(sign: Extract<Sign, { type: 'letter' }>, start: number, end: number, isAfterHidden: boolean): Letter {
  const { base, marks, isUpper } = sign;
  const isDisguised = sign.isLookalike || isAfterHidden;
  const letter = { base, shaped: base, tone: '', isNoisy: false, isDisguised, isUpper, start, end };
  for (const mark of marks) addMark(letter, mark);
  return letter;
}

function addMark(letter: Letter, mark: string): void {
  const shaped = SHAPED.get(letter.base + mark);
  if (shaped && (letter.shaped === letter.base || letter.shaped === shaped)) letter.shaped = shaped;
  else if (TONES.has(mark) && (letter.tone === '' || letter.tone === mark)) letter.tone = mark;
  else letter.isNoisy = true;
}

function wordOf(text: string, letters: Letter[], between: readonly Sign['type'][]): Word {
  const [first, second] = letters;
  const isMarked = letters.some(({ base, shaped, tone }) => tone !== '' || shaped !== base);
  const beginsSentence = first?.isUpper === true && second?.isUpper !== true;
  const [start, end] = [first?.start ?? 0, letters.at(-1)?.end ?? 0];
  return { text: text.slice(start, end), letters, isMarked, gap: gapOf(between, beginsSentence), between: between.join(), start, end };
}

/** People forget the space after a full stop: "Dương.Vật" is two sentences, "dương.vật" is not. */
function gapOf(between: readonly Sign['type'][], beginsSentence: boolean): Gap {
  const has = (type: Sign['type']) => between.includes(type);
  if (has('line') || has('clause')) return 'break';
  if (!has('dot') && !has('sign')) return 'space';
  return has('space') || (has('dot') && beginsSentence) ? 'break' : 'sign';
}
