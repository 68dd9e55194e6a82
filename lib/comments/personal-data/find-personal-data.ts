import { parsePhone } from '../phone.ts';
import { digitsOf, levelled, type NumberInText, numberAt } from './number-in-text.ts';

/** What stands in a text that is nobody's to publish. */
export const PERSONAL_KINDS = ['phone', 'identity', 'account', 'email'] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** A part of a text, in UTF-16 units from its beginning; `end` is not in it. */
export type PersonalData = { kind: PersonalKind; start: number; end: number };

const HOST = '[a-z0-9-]{1,63}';
const EMAIL = /(?<![\p{L}\p{N}._%+/:-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;
/** As people write one who know that programs look for it: “lan (at) gmail chấm com”. */
const SPELLED_EMAIL = new RegExp(
  `(?<![\\p{L}\\p{N}._%+/:-])[a-z0-9._%+-]{2,64} ?(?:@|[(\\[] ?(?:at|a còng) ?[)\\]]| a còng) ?${HOST}(?: ?(?:\\.|[(\\[] ?(?:dot|chấm) ?[)\\]]| chấm) ?${HOST}){0,2} ?(?:\\.|[(\\[] ?(?:dot|chấm) ?[)\\]]| chấm) ?(?:com|vn|net|org|edu|info|io|me)(?![\\p{L}\\p{N}])`,
  'giu',
);

const PHONE_BEGINS = /(?<!\p{N}|\p{N}[/.,-]|(?<!sđt|sdt|đt|dt|zalo|alo|tel|lh|hotline)(?<=\p{L}))(?:\(?\+ ?84\)?|0084|\(?0|84)/giu;
/** Ten figures in words, the first of them a nought; what they make decides whether it is a number. */
const FIGURES = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const SPELLED_PHONE = new RegExp(`(?<![\\p{L}\\p{N}])không(?:[ ,.-]{1,2}(?:${FIGURES.join('|')}|tư|bẩy)){9}(?![\\p{L}\\p{N}])`, 'giu');

const GAP = '[^\\p{N}\\n]{0,24}?';
const after = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])${GAP}(?=(?:[a-z] ?)?[\\p{Nd}])`, 'giu');
const IDENTITY_WORDS = after(
  'cccd|cmnd|cmt|căn cước(?: công dân)?|can cuoc(?: cong dan)?|chứng minh(?: thư| nhân dân)?|chung minh(?: thu| nhan dan)?|hộ chiếu|ho chieu|passport',
);
const ACCOUNT_WORDS = after('stk|số tk|so tk|tk|tài khoản|tai khoan|account|a/c');
const BANKS =
  'vietcombank|vcb|techcombank|tcb|mb ?bank|mb|bidv|vietinbank|agribank|acb|sacombank|stb|vpbank|tpbank|vib|shb|hdbank|ocb|msb|seabank|eximbank|lpbank|momo|zalopay';
const BANK_BEFORE = after(BANKS);
const BANK_AFTER = new RegExp(`^[ ,:(-]{0,3}(?:ngân hàng |nh |bank )?(?:${BANKS})(?![\\p{L}\\p{N}])`, 'iu');
/** A number that belongs to a firm. */
const TAX_BEFORE = /(?:mã số thuế|ma so thue|mst)[^\p{N}\n]{0,6}$/iu;
const LONG = /(?<![\p{L}\p{N}/.,-])\p{Nd}/gu;

const NAMED_IDENTITY = [9, 12];
const FEWEST_NAMED = 6;
const FEWEST_AT_A_BANK = 8;
const MOST = 19;

/**
 * Finds telephone numbers, numbers of identity papers and of bank accounts, and e-mail addresses, also where they are written apart,
 * with dots, with letters for noughts or in words. A number alone is a phone or an identity card by its own shape; any other
 * needs a word before it, or a bank beside it.
 * @returns what was found from left to right, apart from each other; of a number with its name before it, the number alone
 */
export function findPersonalData(text: string): PersonalData[] {
  const plain = levelled(text);
  const long = longNumbers(plain);
  const found: PersonalData[] = [
    ...matches(text, EMAIL, 'email'),
    ...matches(text, SPELLED_EMAIL, 'email'),
    ...named(plain, IDENTITY_WORDS, 'identity', (digits) => NAMED_IDENTITY.includes(digits.length) || /^[a-z]\d{7,8}$/i.test(digits)),
    ...named(plain, ACCOUNT_WORDS, 'account', (digits) => digits.length >= FEWEST_NAMED),
    ...named(plain, BANK_BEFORE, 'account', (digits) => digits.length >= FEWEST_AT_A_BANK),
    ...besideBank(plain, long),
    ...identities(long),
    ...phones(plain),
    ...matches(text, SPELLED_PHONE, 'phone').filter(({ start, end }) => isPhone(figuresIn(text.slice(start, end)))),
  ];
  return apart(found);
}

const matches = (text: string, pattern: RegExp, kind: PersonalKind): PersonalData[] =>
  [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({ kind, start: index, end: index + length }));

/** Numbers that a word before them names. */
function named(text: string, words: RegExp, kind: PersonalKind, isOne: (digits: string) => boolean): PersonalData[] {
  return [...text.matchAll(words)].flatMap(({ 0: { length }, index }) => {
    const number = numberAt(text, index + length, MOST);
    return number && isOne(digitsOf(number.text)) ? [{ kind, start: number.start, end: number.end }] : [];
  });
}

function besideBank(text: string, numbers: readonly NumberInText[]): PersonalData[] {
  return numbers.flatMap(({ text: number, start, end }) =>
    digitsOf(number).length >= FEWEST_AT_A_BANK && BANK_AFTER.test(text.slice(end, end + 40)) ? [{ kind: 'account', start, end }] : [],
  );
}

/** Twelve figures: a province, the century and sex, the year of birth, six more. */
const identities = (numbers: readonly NumberInText[]): PersonalData[] =>
  numbers.flatMap(({ text: number, start, end }) =>
    /^0(?:0[1-9]|[1-8]\d|9[0-6])[0-3]\d{8}$/.test(digitsOf(number)) ? [{ kind: 'identity', start, end }] : [],
  );

const longNumbers = (text: string): NumberInText[] =>
  [...text.matchAll(LONG)].flatMap(({ index }) => {
    const number = numberAt(text, index, MOST);
    return number ? [number] : [];
  });

/** The longest run of figures from a place on that is a telephone number. */
function phones(text: string): PersonalData[] {
  return [...text.matchAll(PHONE_BEGINS)].flatMap(({ index }) => {
    if (TAX_BEFORE.test(text.slice(Math.max(0, index - 20), index))) return [];
    const figures = text.slice(index, index + LONGEST_WRITTEN).replace(/[^\d+]/g, '');
    for (const most of LENGTHS) {
      // Most figures are no number at all: a look at them costs nothing.
      if (!PHONE_SHAPE.test(withoutTrunk(figures.slice(0, figures.startsWith('+') ? most + 1 : most)))) continue;
      const number = numberAt(text, index, most);
      if (number && isPhone(digitsOf(number.text))) return [{ kind: 'phone' as const, start: number.start, end: number.end }];
    }
    return [];
  });
}

/** How many figures a number may have, a country code and noughts included. */
const LENGTHS = [14, 13, 12, 11, 10];
const LONGEST_WRITTEN = 45;

/** A mobile number of today, one of before 2018, one of a house. */
const PHONE_SHAPE = /^(?:(?:\+?|00)84)?0?(?:[35789]\d{8}|1[2689]\d{8}|2\d{9})$/;

/** A nought after the country code is for callers inside the country. */
const withoutTrunk = (digits: string): string => digits.replace(/^((?:\+?|00)84)0/, '$1');

const isPhone = (digits: string): boolean => PHONE_SHAPE.test(digits) && parsePhone(withoutTrunk(digits)).ok;

const figuresIn = (words: string): string =>
  (words.toLowerCase().match(/\p{L}+/gu) ?? [])
    .map((word) => FIGURES.indexOf(word === 'tư' ? 'bốn' : word === 'bẩy' ? 'bảy' : word))
    .join('');

/** One part for what several looks found; it is what the first of them says. */
function apart(found: readonly PersonalData[]): PersonalData[] {
  const kept: PersonalData[] = [];
  for (const one of found) {
    const met = kept.filter(({ start, end }) => one.start < end && start < one.end);
    const [first] = met;
    if (!first) kept.push({ ...one });
    else {
      for (const other of met.slice(1)) kept.splice(kept.indexOf(other), 1);
      first.start = Math.min(one.start, ...met.map(({ start }) => start));
      first.end = Math.max(one.end, ...met.map(({ end }) => end));
    }
  }
  return kept.sort((one, other) => one.start - other.start);
}
