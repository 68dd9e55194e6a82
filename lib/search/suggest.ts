import { foldWord, placedWords, searchWords } from './words.ts';

const MOST = 3;
/** Below this two pieces of text only look alike by chance. */
const ALIKE = 0.35;
/** A piece of as many words as were asked for is the likelier one. */
const OTHER_LENGTH = 0.8;

/**
 * Questions somebody may have meant, spelled as they stand in titles: the piece of each title that looks most like what was asked.
 * @param titles of stories that look like the question, best first
 */
export function suggestQuestions(question: string, titles: readonly string[]): string[] {
  const asked = searchWords(question);
  const folded = asked.map(foldWord).join(' ');
  const found = titles.flatMap((title) => nearestPiece(title.normalize('NFC'), asked.length, folded));
  const best = found.sort((one, other) => other.alike - one.alike).map(({ piece }) => piece);
  return (
    [...new Map(best.map((piece) => [piece.toLowerCase(), piece])).values()]
      // The same words with other marks were looked for already.
      .filter((piece) => searchWords(piece).map(foldWord).join(' ') !== folded)
      .slice(0, MOST)
  );
}

function nearestPiece(title: string, length: number, folded: string): { piece: string; alike: number }[] {
  const words = placedWords(title);
  let best: { piece: string; alike: number } | undefined;
  for (const size of [length, length + 1, length - 1]) {
    for (let at = 0; size > 0 && at + size <= words.length; at++) {
      const piece = title.slice(words[at]?.from, words[at + size - 1]?.to);
      const alike = likeness(searchWords(piece).map(foldWord).join(' '), folded) * (size === length ? 1 : OTHER_LENGTH);
      if (alike > (best?.alike ?? ALIKE)) best = { piece, alike };
    }
  }
  return best ? [best] : [];
}

/** The share of trigrams two texts have in common, 0 to 1. */
export function likeness(one: string, other: string): number {
  const [first, second] = [trigramsOf(one), trigramsOf(other)];
  const common = [...first].filter((trigram) => second.has(trigram)).length;
  const all = first.size + second.size - common;
  return all === 0 ? 0 : common / all;
}

const trigramsOf = (text: string): Set<string> =>
  new Set(text.split(' ').flatMap((word) => [...`  ${word} `].slice(0, -2).map((_, at) => `  ${word} `.slice(at, at + 3))));
