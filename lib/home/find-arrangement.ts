import { findSectionChoices } from '../sections/store.ts';
import type { SectionChoice } from '../sections/view.ts';
import type { Announcement } from '../site/announcement.ts';
import { findAnnouncement } from '../site/store.ts';
import { findTermChoices } from '../terms/store.ts';
import type { Term } from '../terms/view.ts';
import { findBoard } from './store.ts';
import type { Board } from './view.ts';

/** What the newsroom's page of the front page shows. */
export type HomeArrangement = {
  board: Board;
  announcement: { value: Announcement | null; version: string };
  sections: SectionChoice[];
  /** Topics and threads. */
  terms: Term[];
};

/** The board of an edition, the announcement, and what slots can be filled from. */
export async function findArrangement(locale: 'vi' | 'en'): Promise<HomeArrangement> {
  const [board, announcement, sections, terms] = await Promise.all([
    findBoard(locale),
    findAnnouncement(),
    findSectionChoices(),
    findTermChoices(),
  ]);
  return { board, announcement, sections, terms };
}
