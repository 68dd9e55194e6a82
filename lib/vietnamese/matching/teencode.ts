// How young people spell: table first, then letters that the Vietnamese alphabet does not use or not there. What can be read in two ways is
// read in both: a reading from here is never more than a `folded` one, which asks for a moderator's look.

/** Whole words, folded: as written on the left, what they may stand for on the right. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  k: ['khong'],
  ko: ['khong'],
  kg: ['khong'],
  kh: ['khong'],
  hk: ['khong'],
  hok: ['khong'],
  hong: ['khong'],
  hem: ['khong'],
  khg: ['khong'],
  khum: ['khong'],
  j: ['gi'],
  ji: ['gi'],
  gj: ['gi'],
  dc: ['duoc'],
  dk: ['duoc'],
  dx: ['duoc'],
  cx: ['cung'],
  cug: ['cung'],
  r: ['roi'],
  vs: ['voi'],
  ns: ['noi'],
  lm: ['lam'],
  ng: ['nguoi'],
  nguoj: ['nguoi'],
  bik: ['biet'],
  bit: ['biet'],
  bt: ['biet'],
  mk: ['minh'],
  mik: ['minh'],
  iu: ['yeu'],
  m: ['may'],
  t: ['tao'],
  dg: ['dang'],
  thik: ['thich'],
  thjk: ['thich'],
  tjen: ['tien'],
  tiner: ['tien'],
};

/** Letters, with their marks but without tone: pattern, what it may stand for. In this order, each on what the ones before have made. */
const LETTERS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^f/, ['ph']],
  [/^dz|^z/, ['d', 'gi']],
  [/^w/, ['qu']],
  // "jờ" is "giờ", "đjt" has an i in the middle.
  [/^j(?=[aăâeêoôơuư])/, ['gi']],
  [/j/g, ['i']],
  [/^k(?=[aăâoôơuư])/, ['c', 'kh']],
  [/^c(?=[eêiy])/, ['k']],
  [/^q(?!u)/, ['c']],
  [/k$/, ['c', 'ch']],
  [/^(ng?|g)h(?=[aăâoôơuưy])/, ['$1']],
  [/^(ng|g)(?=[eê])/, ['$1h']],
  // "mỹ" and "mĩ" are both right; "đỹ" is not.
  [/(?<=^(?:[bcdđghklmnprstvx]|ch|kh|ng|nh|ph|th|tr))y$/, ['i']],
  [/(?<=^(?:[hklmst]))i$/, ['y']],
];

const MAX_READINGS = 6;

/** Whether a word can be a spelling of this kind at all; quick, and most are not. */
const MAY_BE = /[fjwz]|^k[aăâoôơuư]|k$|^q(?!u)|^c[eêiy]|^(?:ng?|g)h[aăâoôơuưy]|^(?:ng|g)[eê]|.y$|^[hklmst]i$/;

/**
 * What a word may stand for.
 * @param word small, with the marks of its letters but without tone ("kăc")
 * @returns readings of the same form, at most six, never the word itself; `isWhole` when the table of words says so, which knows no marks
 */
export function readTeencode(word: string, folded: string): { shaped: string; isWhole: boolean }[] {
  const whole = Object.hasOwn(WORDS, folded) ? (WORDS[folded] ?? []) : [];
  const readings = whole.map((shaped) => ({ shaped, isWhole: true }));
  if (!MAY_BE.test(word)) return readings;
  let spellings = [word];
  for (const [pattern, stands] of LETTERS) {
    spellings = spellings.flatMap((one) => (one.search(pattern) < 0 ? [one] : [one, ...stands.map((to) => one.replace(pattern, to))]));
    spellings = spellings.slice(0, MAX_READINGS);
  }
  return [...readings, ...spellings.filter((one) => one !== word).map((shaped) => ({ shaped, isWhole: false }))];
}
