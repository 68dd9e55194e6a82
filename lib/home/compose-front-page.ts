import type { StoryCard } from '../articles/stories/view.ts';
import type { SectionNode } from '../sections/tree.ts';
import { type FrontPage, type MostRead, type OfferedSlot, SLOTS } from './view.ts';

const LATEST = 8;
const PER_BLOCK = 5;

/** How many stories of a section the page may need, when all at the top come from it. */
export const STORIES_PER_SECTION = PER_BLOCK + SLOTS;
export const NEWEST_NEEDED = SLOTS + LATEST;

/** What a front page is made of; every list newest or best first. */
export type FrontPageParts = {
  slots: readonly OfferedSlot[];
  /** Stories of all sections. */
  newest: readonly StoryCard[];
  bySection: readonly { section: SectionNode; stories: readonly StoryCard[] }[];
  mostRead: MostRead;
};

/**
 * Fills the front page. Stories somebody chose keep their places; then the slots with a rule take, in their order, the first
 * story not shown yet; then the newest fill what is left, one with a picture leading. Among the top and the blocks a story stands
 * once. What is new leaves out the top, right above it, and else is complete; what is read most is a list of its own.
 */
export function composeFrontPage({ slots, newest, bySection, mostRead }: FrontPageParts): FrontPage {
  const top: (StoryCard | undefined)[] = Array.from({ length: SLOTS });
  const shown = new Set<number>();
  function fill(position: number, stories: readonly StoryCard[]): void {
    const story = top[position] ? undefined : stories.find(({ id }) => !shown.has(id));
    if (!story) return;
    top[position] = story;
    shown.add(story.id);
  }

  const offered = slots.filter(({ position }) => position >= 0 && position < SLOTS).sort((one, other) => one.position - other.position);
  for (const { position, kind, stories } of offered) if (kind === 'story') fill(position, stories);
  for (const { position, kind, stories } of offered) if (kind !== 'story') fill(position, kind === 'most_read' ? mostRead.day : stories);
  fill(0, [...newest.filter(({ picture }) => picture !== null), ...newest]);
  for (let position = 1; position < SLOTS; position++) fill(position, newest);

  // A paper with fewer stories than slots: somebody leads before a place beside is kept.
  const [lead = null, ...beside] = top.filter((story) => story !== undefined);
  return {
    lead,
    beside,
    latest: newest.filter(({ id }) => !shown.has(id)).slice(0, LATEST),
    mostRead,
    blocks: bySection
      .map(({ section, stories }) => ({ section, stories: stories.filter(({ id }) => !shown.has(id)).slice(0, PER_BLOCK) }))
      .filter(({ stories }) => stories.length > 0),
  };
}
