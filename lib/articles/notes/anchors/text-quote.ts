/** A passage by its own words and what stands around them (W3C TextQuoteSelector), and the number of the text block it begins in. */
export type TextQuote = { exact: string; prefix: string; suffix: string; block: number };

/** The longest passage that is kept; of a longer one its beginning. */
export const MAX_EXACT_CHARS = 1_000;
/** How much is kept of what stands on either side. */
export const MAX_SIDE_CHARS = 32;

/** Between two blocks of a text stands one of these. */
export const BLOCK_END = '\n';

/**
 * Quotes a passage of a text whose blocks are parted by line breaks.
 * @param from where it begins, in UTF-16 units
 * @param to where it ends
 */
export function quotePassage(text: string, from: number, to: number): TextQuote {
  const end = wholeBefore(text, Math.min(to, from + MAX_EXACT_CHARS));
  return {
    exact: text.slice(from, end),
    prefix: text.slice(wholeAfter(text, Math.max(0, from - MAX_SIDE_CHARS)), from),
    suffix: text.slice(end, wholeBefore(text, Math.min(text.length, end + MAX_SIDE_CHARS))),
    block: blockAt(text, from),
  };
}

/** The number of the block that holds this place, from 0 on. */
export function blockAt(text: string, offset: number): number {
  let block = 0;
  for (let at = text.indexOf(BLOCK_END); at !== -1 && at < offset; at = text.indexOf(BLOCK_END, at + 1)) block += 1;
  return block;
}

/** Where a block begins; the last one's beginning when there are fewer. */
export function blockStart(text: string, block: number): number {
  let start = 0;
  for (let passed = 0; passed < block; passed += 1) {
    const end = text.indexOf(BLOCK_END, start);
    if (end === -1) return start;
    start = end + 1;
  }
  return start;
}

const isInPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');
/** No emoji is cut in two. */
const wholeBefore = (text: string, at: number): number => (isInPair(text, at) ? at - 1 : at);
const wholeAfter = (text: string, at: number): number => (isInPair(text, at) ? at + 1 : at);
