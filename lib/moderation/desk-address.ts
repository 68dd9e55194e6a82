import { type ListQuery, listAddress } from '../lists/address.ts';
import { type DeskFilters, FILTER_NAMES, type SenderFilter } from './filters.ts';
import type { DeskLane } from './lanes.ts';

export const DESK_PATH = '/newsroom/comments';

/** The desk's address for a lane and what is asked of it; `after` and `before` lead to a place in it. */
export function deskAddress({
  lane,
  after,
  before,
  ...filters
}: { lane: DeskLane; after?: string; before?: string } & DeskFilters): string {
  return listAddress(DESK_PATH, { ...deskWords({ lane, ...filters }), after, before });
}

/** A lane and what is asked of it, as the words of the desk's address. */
export const deskWords = ({ lane, ...filters }: { lane: DeskLane } & DeskFilters): ListQuery => ({
  lane,
  ...Object.fromEntries(FILTER_NAMES.map((name) => [name, filterWord(filters, name) ?? undefined])),
});

/** What stands in the address for one filter; null when it is not set. */
export function filterWord(filters: DeskFilters, name: (typeof FILTER_NAMES)[number]): string | null {
  const value = filters[name];
  if (value === undefined) return null;
  return typeof value === 'object' ? `${value.kind}:${value.commentId}` : String(value);
}

/** Everything of the sender of a comment, wherever it stands. */
export const senderAddress = (sender: SenderFilter): string => deskAddress({ lane: 'all', sender });

/** Everything under a story in a lane. */
export const storyAddress = (lane: DeskLane, story: number): string => deskAddress({ lane, story });
