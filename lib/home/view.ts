import type { StoryCard } from '../articles/stories/view.ts';
import type { SectionNode } from '../sections/tree.ts';
import type { MostReadPeriod } from '../views/view.ts';

/** How many places the top of the front page has: one story leads, the others stand beside it. */
export const SLOTS = 6;

export const SLOT_KINDS = ['story', 'section', 'term', 'most_read'] as const;
/** What fills a slot: one story; the newest of a section or a term that is not shown yet; the most read of the day. */
export type SlotKind = (typeof SLOT_KINDS)[number];

/** A slot somebody has filled, with the stories that could stand in it, the best first; none when they are all gone. */
export type OfferedSlot = {
  position: number;
  kind: SlotKind;
  stories: readonly StoryCard[];
  /** Its story may stand elsewhere on the page as well. */
  repeats: boolean;
};

/** What a rule asks of its stories besides where they stand. */
export type SlotRule = { maxAgeHours: number | null; isPictured: boolean };

/** The same with what it is filled from: a story, a section or a term by its number; null for the most read. */
export type SlotSource = OfferedSlot & SlotRule & { of: number | null };

/** The most read stories of periods, most read first. */
export type MostRead = { readonly [Period in MostReadPeriod]?: readonly StoryCard[] };

export type FrontPage = {
  lead: StoryCard | null;
  /** Beside the lead story. */
  beside: StoryCard[];
  /** What is new, in order, with times. */
  latest: StoryCard[];
  mostRead: MostRead;
  blocks: { section: SectionNode; stories: StoryCard[] }[];
};

/** A place at the top as it is filled: what stands there, whether a slot put it there, and what would come after it. */
export type Place = { story: StoryCard | null; isByItself: boolean; next: StoryCard | null };

type Named = { name: string; nameEn: string };

/** What an editor put into a slot, wherever it stands. */
export type SlotContent = SlotRule & {
  /** From when until when it counts; outside of that its place is filled by itself. */
  from: Date | null;
  until: Date | null;
  repeats: boolean;
} & (
    | { kind: 'story'; articleId: number; title: string; isPublished: boolean }
    | ({ kind: 'section'; sectionId: number } & Named)
    | ({ kind: 'term'; termId: number } & Named)
    | { kind: 'most_read' }
  );

/** Who holds a slot in its place, since when; without both when this person has just locked it and it is not on the page yet. */
export type SlotLock = { name: string | null; at: Date | null };

/** What stands at one place of the board; a place that is filled by itself has none. */
export type BoardSlot = SlotContent & { position: number; lock: SlotLock | null };

/** Who arranged something, and when. */
export type Arranged = { by: string; at: Date };

/** The slots of an edition's front page as the newsroom arranges them. */
export type Board = {
  locale: 'vi' | 'en';
  slots: BoardSlot[];
  /** Names exactly this arrangement; whoever changes it says which one was seen. 0 before anybody arranged anything. */
  version: number;
  /** Who arranged it last. */
  arranged: Arranged | null;
};

/** An arrangement that stood once, as it was; what is gone since is marked. */
export type PastArrangement = Arranged & { version: number; slots: BoardSlot[] };

/** A published story to choose. */
export type StoryChoice = { id: number; title: string; publishedAt: Date; section: Named };
