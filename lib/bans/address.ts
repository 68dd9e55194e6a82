import type { ListQuery } from '../lists/address.ts';
import type { BansQuery } from './schema.ts';

export const BANS_PATH = '/newsroom/comments/bans';

/** What the list of bans is asked for, as words of its address. */
export const bansWords = ({ q, after, before, ...words }: BansQuery): ListQuery => ({
  ...words,
  q: q?.join(' '),
  after: after?.toString(),
  before: before?.toString(),
});
