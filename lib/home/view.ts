import type { StoryCard } from '../articles/stories/view.ts';
import type { SectionNode } from '../sections/tree.ts';

/** How many places the top of the front page has: one story leads, the others stand beside it. */
export const SLOTS = 6;

export const SLOT_KINDS = ['story', 'section', 'term', 'most_read'] as const;
/** What fills a slot: one story; the newest of a section or a term that is not shown yet; the most read of the day. */
export type SlotKind = (typeof SLOT_KINDS)[number];

/** A slot somebody has filled, with the stories that could stand in it, the best first; none when they are all gone. */
export type OfferedSlot = { position: number; kind: SlotKind; stories: readonly StoryCard[] };

/** The most read stories of the last 24 hours and of the last seven days, most read first. */
export type MostRead = { day: readonly StoryCard[]; week: readonly StoryCard[] };

export type FrontPage = {
  lead: StoryCard | null;
  /** Beside the lead story. */
  beside: StoryCard[];
  /** What is new, in order, with times. */
  latest: StoryCard[];
  mostRead: MostRead;
  blocks: { section: SectionNode; stories: StoryCard[] }[];
};

/** What an editor put into a slot. */
export type BoardSlot = { position: number; until: Date | null } & (
  | { kind: 'story'; articleId: number; title: string; isPublished: boolean }
  | { kind: 'section'; sectionId: number }
  | { kind: 'term'; termId: number }
  | { kind: 'most_read' }
);

/** The slots of an edition's front page as the newsroom arranges them. */
export type Board = {
  locale: 'vi' | 'en';
  slots: BoardSlot[];
  /** Names exactly this arrangement; whoever changes it says which one was seen. */
  version: string;
};

/** A published story to choose. */
export type StoryChoice = { id: number; title: string; publishedAt: Date; section: { name: string; nameEn: string } };
