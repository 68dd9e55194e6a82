/** Long enough for a section that holds a newspaper's whole past, in milliseconds. */
export const PATIENCE_MS = 60_000;

/** No statement of a page's own connection may take long, however much there is to move. */
export const PART = 2_000;

/** Does something to many, part after part. @returns how many it was done to, as `move` counts them */
export async function inPartsOf(ids: readonly number[], move: (part: number[]) => Promise<number>): Promise<number> {
  let moved = 0;
  for (let at = 0; at < ids.length; at += PART) moved += await move(ids.slice(at, at + PART));
  return moved;
}
