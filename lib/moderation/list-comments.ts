import { cursorText } from '../paging/moment-cursor.ts';
import type { DeskQuery } from './schema.ts';
import { countLanes, findCards } from './store.ts';
import type { DeskCard, DeskPage } from './view.ts';

export const CARDS_PER_PAGE = 25;

/** One page of a lane of the desk, in two statements however many comments there are. */
export async function listComments({ lane, after, before }: DeskQuery): Promise<DeskPage> {
  const [counts, page] = await Promise.all([countLanes(), before ? readBack(lane, before) : readOn(lane, after)]);
  const { cards, isMoreBefore, isMoreAfter } = page;
  const [first, last] = [cards.at(0), cards.at(-1)];
  return {
    lane,
    counts,
    cards,
    before: first && isMoreBefore ? placeOf(first) : null,
    after: last && isMoreAfter ? placeOf(last) : null,
  };
}

// One card more than is shown tells whether there is another page.

async function readOn(lane: DeskQuery['lane'], after: DeskQuery['after']) {
  const found = await findCards(lane, 'forward', after, CARDS_PER_PAGE + 1);
  return { cards: found.slice(0, CARDS_PER_PAGE), isMoreBefore: after !== undefined, isMoreAfter: found.length > CARDS_PER_PAGE };
}

async function readBack(lane: DeskQuery['lane'], before: DeskQuery['before']) {
  const found = await findCards(lane, 'back', before, CARDS_PER_PAGE + 1);
  return { cards: found.slice(0, CARDS_PER_PAGE).reverse(), isMoreBefore: found.length > CARDS_PER_PAGE, isMoreAfter: true };
}

const placeOf = (card: DeskCard): string => cursorText({ createdAt: new Date(card.createdAt), id: card.id });
