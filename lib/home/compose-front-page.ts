import type { StoryCard } from '../articles/stories/view.ts';
import type { SectionNode } from '../sections/tree.ts';
import { type FrontPage, type MostRead, type OfferedSlot, type Place, SLOTS } from './view.ts';

const LATEST = 12;
const PER_BLOCK = 5;

/** How many stories of a section a front page needs at most when the top takes some of them, and how many of all sections. */
export const STORIES_PER_SECTION = PER_BLOCK + SLOTS;
export const NEWEST_NEEDED = SLOTS + LATEST;

/** What the top of a front page is made of; every list newest or best first. */
export type TopParts = {
  slots: readonly OfferedSlot[];
  /** Stories of all sections. */
  newest: readonly StoryCard[];
};

/** What a front page is made of. */
export type FrontPageParts = TopParts & {
  bySection: readonly { section: SectionNode; stories: readonly StoryCard[] }[];
  mostRead: MostRead;
};

type Filled = { story: StoryCard; slot: OfferedSlot | null };

/**
 * Fills the places of the top. Stories somebody chose keep theirs; then the slots with a rule take, in their order, the first story that
 * does not stand here yet; then the newest fill what is left, one with a picture leading. A slot that may repeat takes its best story
 * whatever stands elsewhere.
 */
function fillTop({ slots, newest }: TopParts): (Filled | undefined)[] {
  const top: (Filled | undefined)[] = Array.from({ length: SLOTS });
  const stands = new Set<number>();
  /** Chosen stories give way to each other, and to nothing that may repeat. */
  const chosen = new Set<number>();
  function fill(position: number, stories: readonly StoryCard[], slot: OfferedSlot | null): void {
    const taken = slot?.kind === 'story' ? chosen : stands;
    const story = top[position] ? undefined : stories.find(({ id }) => slot?.repeats || !taken.has(id));
    if (!story) return;
    top[position] = { story, slot };
    stands.add(story.id);
    if (!slot?.repeats) chosen.add(story.id);
  }

  const offered = slots.filter(({ position }) => position >= 0 && position < SLOTS).sort((one, other) => one.position - other.position);
  for (const slot of offered) if (slot.kind === 'story') fill(slot.position, slot.stories, slot);
  for (const slot of offered) if (slot.kind !== 'story') fill(slot.position, slot.stories, slot);
  fill(0, leadersOf(newest), null);
  for (let position = 1; position < SLOTS; position++) fill(position, newest, null);
  return top;
}

/** Who may lead by itself: the newest with a picture before the newest. */
const leadersOf = (newest: readonly StoryCard[]): StoryCard[] => [...newest.filter(({ picture }) => picture !== null), ...newest];

/** The places of the top, each with what stands there and what would come after it. */
export function composePlaces({ slots, newest }: TopParts): Place[] {
  const top = fillTop({ slots, newest });
  const stands = new Set(top.flatMap((filled) => filled?.story.id ?? []));
  const nextOf = (stories: readonly StoryCard[]) => stories.find(({ id }) => !stands.has(id)) ?? null;
  return top.map((filled, position) => {
    const byItself = position === 0 ? leadersOf(newest) : newest;
    const ofRule = filled?.slot && filled.slot.kind !== 'story' ? nextOf(filled.slot.stories) : null;
    return { story: filled?.story ?? null, isByItself: !filled?.slot, next: ofRule ?? nextOf(byItself) };
  });
}

/**
 * Makes the front page: its top, and below it every section. Among the two a story stands once, but for slots that may repeat: what
 * those show stands in its section as well. What is new leaves out the top, right above it, and else is complete; what is read most is
 * a list of its own.
 */
export function composeFrontPage({ slots, newest, bySection, mostRead }: FrontPageParts): FrontPage {
  // A paper with fewer stories than slots: somebody leads before a place beside is kept.
  const top = fillTop({ slots, newest }).filter((filled) => filled !== undefined);
  const held = new Set(top.flatMap(({ story, slot }) => (slot?.repeats ? [] : [story.id])));
  const [lead = null, ...beside] = top.map(({ story }) => story);
  return {
    lead,
    beside,
    latest: newest.filter(({ id }) => !held.has(id)).slice(0, LATEST),
    mostRead,
    blocks: bySection
      .map(({ section, stories }) => ({ section, stories: stories.filter(({ id }) => !held.has(id)).slice(0, PER_BLOCK) }))
      .filter(({ stories }) => stories.length > 0),
  };
}
