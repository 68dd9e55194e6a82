import type { SlotInput } from '../schema.ts';

type Asked = { edition: 'vi' | 'en'; slots: readonly SlotInput[] | null; at?: string; width?: number };

/**
 * Where the front page is seen before it goes out: with an arrangement that nobody has put on it, at a moment, in a frame so wide.
 * @param at as a date and time field has it; without it, now
 */
export function previewAddress({ edition, slots, at, width }: Asked): string {
  const query = new URLSearchParams({ edition });
  if (slots) query.set('board', JSON.stringify(slots));
  if (at) query.set('at', at);
  if (width) query.set('rong', String(width));
  return `/newsroom/home/preview${width ? '/sizes' : ''}?${query}`;
}
