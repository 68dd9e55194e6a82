// Fonts whose letters are drawings: what stands there as a letter was seen as an arrow or a box.

const SYMBOL = new Map(
  Object.entries({ '®': '→', '¬': '←', '·': '•', '´': '×', '¸': '÷', '£': '≤', '³': '≥', '¹': '≠', '»': '≈', '°': '°' }),
);
for (const [index, letter] of [...'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'].entries()) SYMBOL.set(String.fromCharCode(97 + index), letter);

const WINGDINGS = new Map(
  Object.entries({
    ...{ à: '→', ß: '←', á: '↑', â: '↓', ó: '↔', è: '→', ð: '→', Ø: '➢', ü: '✓', û: '✗', '§': '▪' },
    ...{ J: '☺', L: '☹', l: '●', n: '■', o: '□', q: '❑', v: '❖', þ: '☑', '¨': '☐' },
  }),
);

const FONTS: Record<string, ReadonlyMap<string, string>> = { symbol: SYMBOL, wingdings: WINGDINGS };

/** The drawings of a font by its name; null when its letters are letters. */
export const symbolsOf = (family: string): ReadonlyMap<string, string> | null =>
  FONTS[(family.split(',')[0] ?? '').replace(/["']/g, '').trim().toLowerCase()] ?? null;

/** What was seen, in characters that everybody's font has. Word keeps such letters in a private corner of Unicode. */
export const drawn = (text: string, symbols: ReadonlyMap<string, string>): string =>
  [...text.replace(/[\uF020-\uF0FF]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xf000))]
    .map((letter) => symbols.get(letter) ?? letter)
    .join('');
