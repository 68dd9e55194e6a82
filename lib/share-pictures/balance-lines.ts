/**
 * Breaks a text into as few lines as fit into `width`, of lengths as even as can be: no line holds a lonely word.
 * A word that is wider than a line is cut.
 * @param measure the width of a piece of text, in the unit of `width`
 */
export function balanceLines(text: string, width: number, measure: (text: string) => number): string[] {
  const words = text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => cut(word, width, measure));
  const lines = fill(words, width, measure);
  let [narrow, wide] = [0, width];
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    const fits = words.every((word) => measure(word) <= middle) && fill(words, middle, measure).length === lines.length;
    if (fits) wide = middle;
    else narrow = middle;
  }
  return fill(words, wide, measure);
}

function fill(words: readonly string[], width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function cut(word: string, width: number, measure: (text: string) => number): string[] {
  const pieces = [''];
  for (const letter of word) {
    const longer = pieces.at(-1) + letter;
    if (measure(longer) <= width || longer === letter) pieces[pieces.length - 1] = longer;
    else pieces.push(letter);
  }
  return pieces;
}
