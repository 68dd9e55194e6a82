import { cacheLife, cacheTag } from 'next/cache';
import { z } from 'zod';
import {
  findAfter,
  findBefore,
  findDay,
  findMonth,
  findNewest,
  findNewestForFeed,
  hasStories,
  reachesTo,
} from '../articles/lists/store.ts';
import type { FeedStory, ListDay, ListMonth, ListPage, StoryList } from '../articles/lists/view.ts';
import type { StoryCard, StoryPlace } from '../articles/stories/view.ts';
import { isBuilding } from '../env.ts';
import { boundsOfDay, boundsOfMonth, dayOf } from '../vietnamese/days.ts';
import { SPECIMEN_CARD, SPECIMEN_DAY, SPECIMEN_STORY } from './specimens.ts';
import { pastTags, tags } from './tags.ts';

// Lists of stories, each page with the tags of the stories it shows and of what could come in between. A card names its section,
// so the tree of sections is among them.

export const ON_A_PAGE = 30;

const id = z.int().positive().max(2_147_483_647);
const list = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all'), locale: z.enum(['vi', 'en']) }),
  z.strictObject({ kind: z.literal('section'), locale: z.enum(['vi', 'en']), id, ids: z.array(id).min(1).max(100) }),
  z.strictObject({ kind: z.literal('term'), locale: z.enum(['vi', 'en']), id }),
]) satisfies z.ZodType<StoryList>;
const place = z.strictObject({ id, publishedAt: z.date() });

const SPECIMEN_PAGE: ListPage = { stories: [SPECIMEN_CARD], earlier: SPECIMEN_CARD, newer: null };

const placeOf = (story: StoryCard | undefined): StoryPlace | null => (story ? { id: story.id, publishedAt: story.publishedAt } : null);

/** Which stories a section holds changes with the tree of sections. */
const tagsOfParts = (of: StoryList): string[] => (of.kind === 'section' ? [tags.sections] : []);

/** Whether a list holds any story: whether the other edition is worth leading to. */
export async function readHasStories(of: StoryList): Promise<boolean> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.begun(of), ...tagsOfParts(of));
  return isBuilding || hasStories(list.parse(of));
}

/** The newest stories of a list: its first page, its feed. */
export async function readNewest(of: StoryList, take = ON_A_PAGE): Promise<ListPage> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.head(of), tags.sections);
  if (isBuilding) return SPECIMEN_PAGE;
  const found = await findNewest(list.parse(of), z.int().max(100).parse(take) + 1);
  cacheTag(...found.map(({ id }) => tags.card(id)));
  const stories = found.slice(0, take);
  return { stories, earlier: found.length > take ? placeOf(stories.at(-1)) : null, newer: null };
}

/** Next takes 128 tags for one read. */
const MOST_NAMED = 80;

/** The newest stories of a list as its feeds tell of them. */
export async function readFeed(of: StoryList): Promise<FeedStory[]> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.head(of), tags.sections, tags.terms);
  if (isBuilding) return [SPECIMEN_STORY];
  const found = await findNewestForFeed(list.parse(of), ON_A_PAGE);
  const named = new Set(found.flatMap(({ terms }) => terms.map(({ id }) => tags.termName(id))));
  cacheTag(...found.map(({ id }) => tags.card(id)), ...(named.size > MOST_NAMED ? [tags.termNames] : named));
  return found;
}

/** The page of a list that begins after this place. */
export async function readEarlier(of: StoryList, from: StoryPlace): Promise<ListPage> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.sections);
  if (isBuilding) {
    cacheTag(tags.head(of));
    return SPECIMEN_PAGE;
  }
  const [asked, at] = [list.parse(of), place.parse(from)];
  const [found, isInside] = await Promise.all([findBefore(asked, at, ON_A_PAGE + 1), reachesTo(asked, at)]);
  const stories = found.slice(0, ON_A_PAGE);
  const isMore = found.length > ON_A_PAGE;
  const last = found.at(-1);
  // A place beyond the newest story is an invention; what it shows is the list's beginning.
  if (!isInside) cacheTag(tags.head(of));
  cacheTag(...found.map((story) => tags.card(story.id)));
  cacheTag(...pastTags(of, isMore && last ? dayOf(last.publishedAt) : null, dayOf(at.publishedAt)));
  return { stories, earlier: isMore ? placeOf(stories.at(-1)) : null, newer: placeOf(stories[0]) };
}

/** The page of a list that ends before this place; null where that is its first page. */
export async function readLater(of: StoryList, from: StoryPlace): Promise<ListPage | null> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.sections);
  if (isBuilding) {
    cacheTag(tags.head(of));
    return SPECIMEN_PAGE;
  }
  const [asked, at] = [list.parse(of), place.parse(from)];
  const found = await findAfter(asked, at, ON_A_PAGE + 1);
  const first = found[0];
  cacheTag(...found.map((story) => tags.card(story.id)));
  if (!first || found.length <= ON_A_PAGE) {
    cacheTag(tags.head(of));
    return null;
  }
  const stories = found.slice(1);
  cacheTag(...pastTags(of, dayOf(at.publishedAt), dayOf(first.publishedAt)));
  return { stories, earlier: placeOf(stories.at(-1)), newer: placeOf(stories[0]) };
}

/** What a list has of one day, `YYYY-MM-DD`; null when there is no such day. */
export async function readDay(of: StoryList, day: string): Promise<ListDay | null> {
  'use cache';
  cacheLife('max');
  const bounds = boundsOfDay(z.string().max(20).parse(day));
  cacheTag(tags.day(of, bounds ? day : SPECIMEN_DAY), tags.sections);
  if (!bounds) return null;
  if (isBuilding) return { stories: [SPECIMEN_CARD], before: null, after: null };
  const found = await findDay(list.parse(of), bounds.from, bounds.until);
  if (found.stories.length === 0) cacheTag(tags.gap(of, found.before && dayOf(found.before)));
  cacheTag(...found.stories.slice(0, MOST_TAGGED).map(({ id }) => tags.card(id)));
  // Who shows more than it can name is old whenever the list's beginning is.
  if (found.stories.length > MOST_TAGGED) cacheTag(tags.head(of));
  return found;
}
const MOST_TAGGED = 100;

/** How a list fills one month, `YYYY-MM`; null when there is no such month. */
export async function readMonth(of: StoryList, month: string): Promise<ListMonth | null> {
  'use cache';
  cacheLife('max');
  const bounds = boundsOfMonth(z.string().max(20).parse(month));
  cacheTag(tags.month(of, bounds ? month : SPECIMEN_DAY.slice(0, 7)), ...tagsOfParts(of));
  if (!bounds) return null;
  if (isBuilding) return { days: [{ day: `${month}-01`, stories: 1 }], before: null, after: null };
  const found = await findMonth(list.parse(of), bounds.from, bounds.until);
  if (found.days.length === 0) cacheTag(tags.gap(of, found.before));
  return found;
}
