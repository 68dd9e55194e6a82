import type { StoryCard } from '../articles/stories/view.ts';
import type { SectionNode } from '../sections/tree.ts';

export type FrontPage = {
  lead: StoryCard | null;
  /** Beside the lead story. */
  beside: StoryCard[];
  /** What is new, in order, with times. */
  latest: StoryCard[];
  blocks: { section: SectionNode; stories: StoryCard[] }[];
};

const BESIDE = 5;
const LATEST = 8;
const PER_BLOCK = 5;

/**
 * Fills the front page: the newest story with a picture leads, the next ones stand beside it, every section shows its own
 * newest. A story stands once among lead, neighbours and blocks; what is new goes on where these end.
 * @param newest stories of all sections, newest first
 */
export function composeFrontPage(
  newest: readonly StoryCard[],
  bySection: readonly { section: SectionNode; stories: readonly StoryCard[] }[],
): FrontPage {
  const lead = newest.find(({ picture }) => picture !== null) ?? newest[0] ?? null;
  const beside = newest.filter((story) => story !== lead).slice(0, BESIDE);
  const shown = new Set([lead, ...beside].map((story) => story?.id));
  const blocks = bySection
    .map(({ section, stories }) => ({ section, stories: stories.filter(({ id }) => !shown.has(id)).slice(0, PER_BLOCK) }))
    .filter(({ stories }) => stories.length > 0);
  const latest = newest.filter(({ id }) => !shown.has(id)).slice(0, LATEST);
  return { lead, beside, latest, blocks };
}

/** How many stories of a section the page may need, when all that lead the page come from it. */
export const STORIES_PER_SECTION = PER_BLOCK + BESIDE + 1;
export const NEWEST_NEEDED = 1 + BESIDE + LATEST;
