import { cacheLife, cacheTag } from 'next/cache';
import { z } from 'zod';
import {
  findEarlierStories,
  findLatestStories,
  findNewerStories,
  findPublicationsAround,
  findStoriesBetween,
  findStory,
} from '../articles/stories/store.ts';
import type { StoryCard, StoryPlace, StoryView } from '../articles/stories/view.ts';
import { findApprovedComments } from '../comments/approved/store.ts';
import type { PublicComment } from '../comments/approved/view.ts';
import { isBuilding } from '../env.ts';
import { composeFrontPage, type FrontPage, NEWEST_NEEDED, STORIES_PER_SECTION } from '../home/compose-front-page.ts';
import { findSectionByPastSlug, findSectionTree } from '../sections/published/store.ts';
import { idsShown, type SectionNode } from '../sections/tree.ts';
import { findSiteSettings } from '../site/store.ts';
import { DEFAULT_SETTINGS, type SiteSettings } from '../site/view.ts';
import { boundsOfDay } from '../vietnamese/days.ts';
import { SPECIMEN_CARD, SPECIMEN_COMMENT, SPECIMEN_SECTION, SPECIMEN_STORY } from './specimens.ts';
import { tags } from './tags.ts';

// Everything a reader page reads, each read with the tags that make it old. Kept until one of them is expired.

// A cached read is a door that whoever knows its id can knock at: only whole numbers and strings pass.
const number = z.int();
const numbers = z.array(z.int()).max(100);

const NEIGHBOURS = 5;
const IN_SECTION = 30;

export async function readSettings(): Promise<SiteSettings> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.settings);
  return isBuilding ? DEFAULT_SETTINGS : findSiteSettings();
}

export async function readSections(): Promise<SectionNode[]> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.sections);
  return isBuilding ? [SPECIMEN_SECTION] : findSectionTree();
}

export async function readMovedSection(slug: string): Promise<string | null> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.sections);
  return isBuilding ? null : findSectionByPastSlug(z.string().parse(slug));
}

export async function readFrontPage(): Promise<FrontPage> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.home, tags.sections);
  if (isBuilding) return composeFrontPage([SPECIMEN_CARD], [{ section: SPECIMEN_SECTION, stories: [SPECIMEN_CARD] }]);
  const sections = await findSectionTree();
  const [newest, ...bySection] = await Promise.all([
    findLatestStories({ take: NEWEST_NEEDED }),
    ...sections.map((section) => findLatestStories({ sectionIds: idsShown(section), take: STORIES_PER_SECTION })),
  ]);
  return composeFrontPage(
    newest,
    sections.map((section, index) => ({ section, stories: bySection[index] ?? [] })),
  );
}

/** The newest stories of a section and its sub-sections. */
export async function readSectionStories(sectionIds: number[]): Promise<StoryCard[]> {
  'use cache';
  cacheLife('max');
  cacheTag(...sectionIds.map(tags.section));
  return isBuilding ? [SPECIMEN_CARD] : findLatestStories({ sectionIds: numbers.parse(sectionIds), take: IN_SECTION });
}

/** A section's stories of one day, and the nearest days before and after on which it published. */
export async function readSectionDay(
  sectionIds: number[],
  day: string,
): Promise<{ stories: StoryCard[]; before: Date | null; after: Date | null } | null> {
  'use cache';
  cacheLife('max');
  cacheTag(...sectionIds.map(tags.section));
  const ids = numbers.parse(sectionIds);
  const bounds = boundsOfDay(z.string().parse(day));
  if (!bounds) return null;
  if (isBuilding) return { stories: [SPECIMEN_CARD], before: null, after: null };
  const { from, until } = bounds;
  const [stories, around] = await Promise.all([findStoriesBetween(ids, from, until), findPublicationsAround(ids, from, until)]);
  return { stories, ...around };
}

export async function readStory(articleId: number): Promise<StoryView | null> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.story(articleId));
  return isBuilding ? SPECIMEN_STORY : findStory(number.parse(articleId));
}

/** The K nearest newer and earlier stories of the section a story stands in. */
export async function readNeighbours(sectionId: number, place: StoryPlace): Promise<{ newer: StoryCard[]; earlier: StoryCard[] }> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.section(sectionId));
  if (isBuilding) return { newer: [SPECIMEN_CARD], earlier: [SPECIMEN_CARD] };
  const [newer, earlier] = await Promise.all([
    findNewerStories(number.parse(sectionId), place, NEIGHBOURS),
    findEarlierStories(number.parse(sectionId), place, NEIGHBOURS),
  ]);
  return { newer, earlier };
}

export async function readComments(articleId: number): Promise<PublicComment[]> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.comments(articleId), tags.story(articleId));
  return isBuilding ? [SPECIMEN_COMMENT] : findApprovedComments(number.parse(articleId));
}
