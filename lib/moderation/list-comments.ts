import { cursorText } from '../paging/moment-cursor.ts';
import { findCardFacts } from './card-facts/store.ts';
import { findCards } from './cards/store.ts';
import { filtersOf } from './filters.ts';
import { type Framed, findFrame } from './frame/store.ts';
import { findQueue } from './queue/store.ts';
import type { DeskQuery } from './schema.ts';
import type { DeskView } from './view.ts';

export const CARDS_PER_PAGE = 25;

/**
 * One page of a lane of the desk, in four statements however many comments there are: which they are, what there is to show of
 * them, what stands beside each, and what stands around them all. Who goes on from a page meets every comment that stays in the lane
 * once, whatever others decide meanwhile: a place is a moment and a number, and no comment changes those.
 * @param around what stands around them, for who asks for more of that than this page needs
 */
export async function listComments(query: DeskQuery, around?: Promise<Framed>): Promise<DeskView> {
  const filters = filtersOf(query);
  const [{ counts, frame }, { places, before, after, isPartial }] = await Promise.all([around ?? findFrame(filters), findPlaces(query)]);
  const ids = places.map(({ id }) => id);
  const [found, facts] = await Promise.all([findCards(ids), findCardFacts(ids)]);
  const cards = found.map((card) => {
    const beside = facts.get(card.id);
    return beside ? { ...card, facts: beside } : card;
  });
  return {
    lane: query.lane,
    counts,
    cards,
    // From the places and not from the cards: one that is gone meanwhile is no reason to end.
    before: before ? cursorText(before) : null,
    after: after ? cursorText(after) : null,
    filters,
    isPartial,
    frame,
  };
}

/** One more than is shown tells whether there is another page; where the search ended before the lane did, there is one from there on. */
async function findPlaces(query: DeskQuery) {
  const { lane, after, before } = query;
  const direction = before ? 'back' : 'forward';
  const found = await findQueue({ lane, filters: query, direction, place: before ?? after, take: CARDS_PER_PAGE + 1 });
  const places = found.places.slice(0, CARDS_PER_PAGE);
  const next = found.places.length > CARDS_PER_PAGE ? places.at(-1) : found.searchedTo;
  if (direction === 'forward')
    return { places, before: after && (places.at(0) ?? null), after: next, isPartial: found.searchedTo !== null };
  return { places: places.reverse(), before: next, after: places.at(-1), isPartial: found.searchedTo !== null };
}
