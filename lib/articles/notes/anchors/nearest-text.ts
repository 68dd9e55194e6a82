/** A stretch of a text and how many letters it is away from what was looked for. */
export type Near = { from: number; to: number; errors: number };

/**
 * The stretch of a text that is most like a pattern: fewest letters put in, left out or exchanged (Sellers' algorithm).
 * Takes `pattern.length × text.length` steps.
 * @param most how many such letters there may be
 * @returns null when nothing is that near
 */
export function nearestText(text: string, pattern: string, most: number): Near | null {
  const height = pattern.length;
  let errors = Array.from({ length: height + 1 }, (_, row) => row);
  /** Where the best stretch that ends here begins, for each length of the pattern. */
  let begins = new Array<number>(height + 1).fill(0);
  let best: Near | null = null;
  for (let column = 1; column <= text.length; column += 1) {
    const nextErrors = [0];
    const nextBegins = [column];
    for (let row = 1; row <= height; row += 1) {
      const exchanged = (errors[row - 1] ?? 0) + (pattern[row - 1] === text[column - 1] ? 0 : 1);
      const leftOut = (nextErrors[row - 1] ?? 0) + 1;
      const putIn = (errors[row] ?? 0) + 1;
      const least = Math.min(exchanged, leftOut, putIn);
      nextErrors.push(least);
      nextBegins.push((least === exchanged ? begins[row - 1] : least === leftOut ? nextBegins[row - 1] : begins[row]) ?? 0);
    }
    [errors, begins] = [nextErrors, nextBegins];
    const found = errors[height] ?? height;
    if (found <= most && (!best || found < best.errors)) best = { from: begins[height] ?? 0, to: column, errors: found };
  }
  return best;
}

/** How alike two texts are: 1 the same, 0 nothing in common. */
export function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const exchanged = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    }
    row = next;
  }
  return 1 - (row[b.length] ?? longest) / longest;
}
