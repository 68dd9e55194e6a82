import type { StoryPlace } from '../stories/view.ts';

const LARGEST_ID = 2 ** 31 - 1;
/** The end of the year 2100; dates beyond it are nobody's. */
const LARGEST_MS = 4_133_980_799_999;

/** A place in a list as it stands in a path: milliseconds in base 36, then the story's number. */
export const cursorOf = ({ publishedAt, id }: StoryPlace): string => `${publishedAt.getTime().toString(36)}-${id}`;

/** Reads a cursor; null when it is none, or not as `cursorOf` writes it. */
export function parseCursor(cursor: string): StoryPlace | null {
  const [, ms = '', digits = ''] = /^([0-9a-z]{1,9})-([1-9][0-9]{0,9})$/.exec(cursor) ?? [];
  const place = { publishedAt: new Date(Number.parseInt(ms, 36)), id: Number(digits) };
  if (!(place.publishedAt.getTime() <= LARGEST_MS) || place.id > LARGEST_ID) return null;
  return cursorOf(place) === cursor ? place : null;
}
