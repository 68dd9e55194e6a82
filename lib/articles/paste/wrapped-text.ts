/** Nobody breaks a paragraph by hand at a margin narrower or wider than this. */
const NARROWEST = 45;
const WIDEST = 110;
const ITEM = /^(?:[-–—•*+▪●·>]|\(?\d{1,3}[.)]|[a-zđ][.)])\s/u;

const ENDED = /[.!?:;…”"]$/;

/**
 * Lines of plain text as paragraphs: those that a program broke at its margin are put together again.
 * @param lines trimmed; an empty one parts paragraphs for certain
 * @returns no empty ones
 */
export function joinWrapped(lines: readonly string[]): string[] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  const filled = blocks.filter((block) => block.length > 0);
  // A text with a margin has it in every block, so a block of two lines is judged by the widest line of all.
  const margin = Math.max(0, ...filled.flatMap((block) => block.map(({ length }) => length)));
  return filled.flatMap((block) => (isWrapped(block, margin) ? joinBlock(block, margin) : block));
}

/** Every line of a block was full: the first word of the next had no room in it. */
function isWrapped(block: readonly string[], margin: number): boolean {
  if (block.length < 2 || margin < NARROWEST || margin > WIDEST) return false;
  const ends = block.slice(0, -1).map((line, index) => ({ line, next: block[index + 1] ?? '' }));
  const broken = ends.filter(({ next }) => !ITEM.test(next));
  if (!broken.some(({ next }) => /^\p{Ll}/u.test(next))) return false;
  return broken.every(({ line, next }) => isFull(line, next, margin) || ENDED.test(line));
}

const isFull = (line: string, next: string, margin: number): boolean => line.length + 1 + (next.split(' ')[0] ?? '').length > margin - 4;

function joinBlock(block: readonly string[], margin: number): string[] {
  const paragraphs: string[] = [];
  for (const [index, line] of block.entries()) {
    const before = block[index - 1];
    const begins = before === undefined || ITEM.test(line) || (ENDED.test(before) && !isFull(before, line, margin));
    if (begins) paragraphs.push(line);
    else paragraphs.push(`${paragraphs.pop()} ${line}`);
  }
  return paragraphs;
}
