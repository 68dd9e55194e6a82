import { findNewest } from '../articles/lists/store.ts';
import { composePlaces, NEWEST_NEEDED } from './compose-front-page.ts';
import { findSlots } from './published/store.ts';
import type { NewSlot } from './schema.ts';
import type { Place } from './view.ts';

/**
 * What stands at the top of an edition's front page now, place by place, and what would come after it. Two statements.
 * @param slots an arrangement that nobody has put on the page, in the place of the one that stands
 */
export async function findPlaces(locale: 'vi' | 'en', slots: readonly NewSlot[] | null = null): Promise<Place[]> {
  const [offered, newest] = await Promise.all([findSlots(locale, { slots }), findNewest({ kind: 'all', locale }, NEWEST_NEEDED)]);
  return composePlaces({ slots: offered, newest });
}
