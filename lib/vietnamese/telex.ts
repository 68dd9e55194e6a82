// What is left of a word when its writer typed for an input method that was off: "dduwowngf" or "d9u7o7ng2" for "đường".
import { CLOSED, ONSET, OPEN, STOPPED_TONES } from './syllable.ts';

type Shape = '^' | '(' | '+';
/** A syllable in the making. `shapes` belong to the vowels, one each. */
type Syllable = { onset: string; vowels: string; shapes: (Shape | '')[]; coda: string; tone: string };
/** Handles one key; false when it means nothing here and the word is no Vietnamese one. */
type Keys = (syllable: Syllable, key: string) => boolean;

const MAX_TYPED = 14;
const MARKS: Record<Shape, string> = { '^': '\u0302', '(': '\u0306', '+': '\u031b' };
const TONES: Record<string, string> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
};

/** The syllable that a word spells in Telex, composed and small; null when it spells none or is plain. */
export const readTelex = (word: string): string | null => (/^[a-z]+$/i.test(word) ? read(word.toLowerCase(), telexKeys) : null);

/** The same for VNI, which writes its marks as digits. */
export const readVni = (word: string): string | null => (/^[a-z]+[1-9][a-z1-9]*$/i.test(word) ? read(word.toLowerCase(), vniKeys) : null);

function read(word: string, keys: Keys): string | null {
  if (word.length > MAX_TYPED) return null;
  const syllable: Syllable = { onset: '', vowels: '', shapes: [], coda: '', tone: '' };
  let used = false;
  for (const key of word) {
    if (keys(syllable, key)) used = true;
    else if (!addLetter(syllable, key)) return null;
  }
  if (!used || !isSyllable(syllable)) return null;
  const text = compose(syllable);
  // A single letter with a tone is more often a name of something ("A1", "as") than a word.
  return text.length > 1 ? text : null;
}

function addLetter(syllable: Syllable, letter: string): boolean {
  if (!/[a-z]/.test(letter)) return false;
  if ('aeiouy'.includes(letter)) {
    if (syllable.coda) return false;
    // The u of "qu" and the i of "gia" belong to the beginning.
    if (letter === 'u' && syllable.onset === 'q' && !syllable.vowels) syllable.onset = 'qu';
    else addVowel(syllable, letter);
  } else if (syllable.vowels) syllable.coda += letter;
  else syllable.onset += letter;
  return true;
}

function addVowel(syllable: Syllable, letter: string): void {
  if (syllable.onset === 'g' && syllable.vowels === 'i') Object.assign(syllable, { onset: 'gi', vowels: '', shapes: [] });
  syllable.vowels += letter;
  syllable.shapes.push('');
}

const telexKeys: Keys = (syllable, key) => {
  const { onset, vowels, coda } = syllable;
  if (key === 'd' && onset === 'd') return crossD(syllable);
  if (key === 'w') return vowels ? horn(syllable) : addHornedU(syllable);
  if (!vowels) return false;
  const tone = TONES[key];
  if (tone) return setTone(syllable, tone);
  // The second of "aa"; or after the end of the word, as in "tiengse".
  if ('aeo'.includes(key) && (vowels.endsWith(key) || coda)) return roof(syllable, key);
  return false;
};

const vniKeys: Keys = (syllable, key) => {
  const tone = TONES[key];
  if (/[1-5]/.test(key) && tone) return syllable.vowels !== '' && setTone(syllable, tone);
  if (key === '9') return syllable.onset === 'd' && crossD(syllable);
  if (key === '6') return roof(syllable, /[aeo](?=[^aeo]*$)/.exec(syllable.vowels)?.[0] ?? '');
  if (key === '7') return /[ou]/.test(syllable.vowels) && horn(syllable);
  if (key === '8') return shape(syllable, syllable.vowels.lastIndexOf('a'), '(');
  return false;
};

function crossD(syllable: Syllable): true {
  syllable.onset = 'đ';
  return true;
}

function setTone(syllable: Syllable, tone: string): true {
  syllable.tone = tone;
  return true;
}

function addHornedU(syllable: Syllable): true {
  addVowel(syllable, 'u');
  syllable.shapes = ['+'];
  return true;
}

function shape(syllable: Syllable, at: number, mark: Shape): boolean {
  if (at < 0 || syllable.shapes[at]) return false;
  syllable.shapes[at] = mark;
  return true;
}

const roof = (syllable: Syllable, vowel: string): boolean => vowel !== '' && shape(syllable, syllable.vowels.lastIndexOf(vowel), '^');

function horn(syllable: Syllable): boolean {
  const { vowels } = syllable;
  const both = vowels.indexOf('uo');
  if (both >= 0) {
    // "uow" and "uwow" are one: which of the two letters the first key meant shows at the end (see `compose`).
    syllable.shapes[both + 1] = '+';
    return true;
  }
  if (vowels === 'ua') return shape(syllable, 0, '+');
  const at = Math.max(vowels.lastIndexOf('a'), vowels.lastIndexOf('o'), vowels.lastIndexOf('u'));
  return shape(syllable, at, vowels[at] === 'a' ? '(' : '+');
}

function isSyllable({ onset, vowels, coda, tone }: Syllable): boolean {
  if (!ONSET.test(onset) || !(coda ? CLOSED : OPEN).test(vowels + coda)) return false;
  return !/^(?:c|ch|p|t)$/.test(coda) || tone === '' || STOPPED_TONES.includes(tone);
}

function compose({ onset, vowels, shapes, coda, tone }: Syllable): string {
  const both = vowels.indexOf('uo');
  const marks = [...shapes];
  if (both >= 0 && (marks[both] === '+' || marks[both + 1] === '+') && marks[both + 1] !== '^') {
    marks[both + 1] = '+';
    // "thuở" ends with its vowels; wherever something follows it is "ươ".
    if (marks[both] === '' && (coda || vowels.length > both + 2)) marks[both] = '+';
  }
  const at = placeOfTone(vowels, marks, coda);
  const letters = [...vowels].map((vowel, index) => {
    const mark = marks[index];
    return vowel + (mark ? MARKS[mark] : '') + (index === at ? tone : '');
  });
  return (onset + letters.join('') + coda).normalize('NFC');
}

/** Where papers put the tone: on the letter with a shape, else before the last open vowel ("hòa") and on the last closed one ("hoàn"). */
function placeOfTone(vowels: string, shapes: readonly string[], coda: string): number {
  const shaped = shapes.findLastIndex((mark) => mark !== '');
  if (shaped >= 0) return shaped;
  return coda ? vowels.length - 1 : Math.max(0, vowels.length - 2);
}

const EARLY = 'òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy'.split(' ');
const LATE = 'oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ'.split(' ');

/** The same word with its tone on the other letter, as other schools write it ("hòa", "hoà"); null when all agree. */
export function otherTonePlace(word: string): string | null {
  const [from, to] = [word.slice(0, -2), word.slice(-2)];
  // The u of "quý" is no vowel.
  if (from.endsWith('q')) return null;
  const other = LATE[EARLY.indexOf(to)] ?? EARLY[LATE.indexOf(to)];
  return other === undefined ? null : from + other;
}
