import { findSectionChoices } from '../sections/store.ts';
import type { SectionChoice } from '../sections/view.ts';
import { findPlaces } from './find-places.ts';
import { findBoard, findPastArrangements } from './store.ts';
import type { Board, PastArrangement, Place } from './view.ts';

/** What the newsroom's page of the front page shows. */
export type HomeArrangement = {
  /** The moment at which it was so, by the database's clock. */
  at: Date;
  board: Board;
  /** What stands at each place. */
  places: Place[];
  past: PastArrangement[];
  sections: SectionChoice[];
};

/** The board of an edition, what it shows, how it was before, and what slots can be filled from. Five statements. */
export async function findArrangement(locale: 'vi' | 'en'): Promise<HomeArrangement> {
  const [{ at, ...board }, places, past, sections] = await Promise.all([
    findBoard(locale),
    findPlaces(locale),
    findPastArrangements(locale),
    findSectionChoices(),
  ]);
  return { at, board, places, past, sections };
}
