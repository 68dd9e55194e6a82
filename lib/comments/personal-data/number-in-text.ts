/** A number as it stands in a text, with what is written between its figures; `end` is not in it. */
export type NumberInText = { text: string; start: number; end: number };

const BETWEEN = '(?:[ \\u00a0()_–-]{0,2}|[.,])';
const MIXED = new RegExp(`(?<![\\p{L}\\p{N}])[+(]{0,2}[oOоО\\p{Nd}](?:${BETWEEN}[oOоО\\p{Nd}]){6,}(?![\\p{L}\\p{N}])`, 'gu');
const FEWEST_FIGURES = 7;

/**
 * A text of the same length in which figures of any width are ASCII, and so is the letter O where it stands for a nought among
 * figures; what has been found in it stands in the text at the same place.
 */
export function levelled(text: string): string {
  const ascii = text.replace(/[０-９]/g, (figure) => String.fromCharCode(figure.charCodeAt(0) - 0xfee0));
  return ascii.replace(MIXED, (run) => {
    if ((run.match(/\d/g) ?? []).length < FEWEST_FIGURES) return run;
    return run.replace(/[oOоО]/g, '0');
  });
}

/** The figures of a number, with the plus or the letter it begins with. */
export const digitsOf = (number: string): string => number.replace(/[^\da-z+]/gi, '');

const A_DAY = /^(?:0?[1-9]|[12]\d|3[01])([.-])(?:0?[1-9]|1[0-2])\1(?:1[89]|20)\d\d(?!\d)/;
const A_YEAR_FIRST = /^(?:1[89]|20)\d\d([.-])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)/;
const A_PART = /^0[.,]\d{3,}$/;
const MONEY = /^\s{0,2}(?:đồng|đ|vnđ|vnd|usd|eur|euro|đô|tỷ|tỉ|triệu|nghìn|ngàn|k|%|\$|₫|m2|m²|ha|kwh)(?![\p{L}\p{N}])/iu;

const runs = new Map<number, RegExp>();

/** At most so many figures in a row, with what is written between them. */
function runOf(most: number): RegExp {
  const run = runs.get(most) ?? new RegExp(`^[(+]{0,2}(?:[a-z](?=\\d))?\\d(?:${BETWEEN}\\d){0,${most - 1}}`, 'i');
  runs.set(most, run);
  return run;
}

/**
 * The number that begins at a place: figures with up to two signs between them. None for a day, a sum of money, a span of years,
 * nor where letters or a stroke follow at once, as in the number of a law.
 * @param most how many signs it may have, its figures and a plus
 */
export function numberAt(text: string, at: number, most: number): NumberInText | null {
  const from = text.slice(at, at + most * 3 + 2);
  if (A_DAY.test(from) || A_YEAR_FIRST.test(from)) return null;
  const [run] = runOf(most).exec(from) ?? [];
  if (!run || A_PART.test(run)) return null;
  const rest = text.slice(at + run.length);
  // What begins with a nought is neither a sum nor the number of a law: words may stand close to it.
  const isCode = /^[(+]{0,2}[0+]/.test(run);
  if (/^(?:\p{N}|\/\p{N})/u.test(rest) || (!isCode && (/^\p{L}/u.test(rest) || MONEY.test(rest)))) return null;
  return { text: run, start: at, end: at + run.length };
}
