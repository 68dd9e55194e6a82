// VNI-Windows: a letter of ASCII, and after it a second character that is drawn as its mark. Some letters are one character.

/** Behind a, e, o, u, y, ô (which is ơ) and ö (which is ư). */
const TONES: Record<string, string> = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' };
/** Behind a, e, o. */
const ROOFS: Record<string, string> = {
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
};
/** Behind a. */
const BREVES: Record<string, string> = {
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
/** Whole letters. í and ì are themselves. */
const WHOLE: Record<string, string> = { ñ: 'đ', ô: 'ơ', ö: 'ư', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };

const marksBehind = (letter: string): Record<string, string> => {
  if (letter === 'a') return { ...TONES, ...ROOFS, ...BREVES };
  return letter === 'e' || letter === 'o' ? { ...TONES, ...ROOFS } : TONES;
};

const both = (one: string) => one + one.toUpperCase();
const PAIRS = [
  ['a', [TONES, ROOFS, BREVES]],
  ['eo', [TONES, ROOFS]],
  ['uyôö', [TONES]],
] as const;
const ANY = new RegExp(
  [
    ...PAIRS.map(([letters, marks]) => `[${both(letters)}][${both(marks.flatMap((some) => Object.keys(some)).join(''))}]`),
    `[${both(Object.keys(WHOLE).join(''))}]`,
  ].join('|'),
  'g',
);

/** Text in VNI-Windows, as Windows-1252 shows it, in Unicode (NFC): "Haø Noäi" gives "Hà Nội". */
export const fromVni = (text: string): string => text.replace(ANY, ([letter = '', mark = '']) => inUnicode(letter, mark));

function inUnicode(letter: string, mark: string): string {
  const small = letter.toLowerCase();
  const base = WHOLE[small] ?? small;
  const composed = (base + (mark && (marksBehind(small)[mark.toLowerCase()] ?? ''))).normalize('NFC');
  // Which case a letter has shows in its first character: people write "Aù" as well as "AÙ".
  return letter === small ? composed : composed.toUpperCase();
}
