import type { ThreadOrder, ThreadPlace } from './view.ts';

const LARGEST = 2 ** 31 - 1;
/** The end of the year 2100; dates beyond it are nobody's. */
const LARGEST_MS = 4_133_980_799_999;

/**
 * A place in a thread as it stands in a path: milliseconds in base 36 and the comment's number, behind the likes where they make
 * the order. A number may be 0: the place just before everything of that moment.
 */
export function cursorOf({ createdAt, id, likes }: ThreadPlace, order: ThreadOrder): string {
  const moment = `${createdAt.getTime().toString(36)}-${id}`;
  return order === 'liked' ? `${likes.toString(36)}-${moment}` : moment;
}

/** Reads a cursor of an order; null when it is none, or not as `cursorOf` writes it. */
export function parseCursor(cursor: string, order: ThreadOrder): ThreadPlace | null {
  const pattern = order === 'liked' ? /^([0-9a-z]{1,6})-([0-9a-z]{1,9})-([0-9]{1,10})$/ : /^()([0-9a-z]{1,9})-([0-9]{1,10})$/;
  const match = pattern.exec(cursor);
  if (!match) return null;
  const [, likes = '', ms = '', digits = ''] = match;
  const place = { likes: likes === '' ? 0 : Number.parseInt(likes, 36), createdAt: new Date(Number.parseInt(ms, 36)), id: Number(digits) };
  if (!(place.createdAt.getTime() <= LARGEST_MS) || place.id > LARGEST || place.likes > LARGEST) return null;
  return cursorOf(place, order) === cursor ? place : null;
}
