import { cacheLife, cacheTag } from 'next/cache';
import { z } from 'zod';
import { namedStoryIdsOf } from '../articles/document.ts';
import { findNeighbours, findRelated } from '../articles/lists/store.ts';
import { type ListLocale, NEIGHBOURS } from '../articles/lists/view.ts';
import { findStory } from '../articles/stories/store.ts';
import type { StoryCard, StoryPlace, StoryView } from '../articles/stories/view.ts';
import { findWithdrawn } from '../articles/withdrawn/store.ts';
import type { WithdrawnArticle } from '../articles/withdrawn/view.ts';
import { isBuilding } from '../env.ts';
import { SPECIMEN_CARD, SPECIMEN_ENGLISH_STORY, SPECIMEN_STORY, SPECIMEN_WITHDRAWN } from './specimens.ts';
import { tags, tagsOfGate } from './tags.ts';

// What a story's page reads.

const number = z.int().max(2_147_483_647);
const place = z.strictObject({ id: number, publishedAt: z.date() });
const locales = z.enum(['vi', 'en']);

const RELATED = 4;

export async function readStory(articleId: number): Promise<StoryView | null> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.story(articleId), tags.sections, tags.terms);
  if (isBuilding) return articleId === SPECIMEN_ENGLISH_STORY.id ? SPECIMEN_ENGLISH_STORY : SPECIMEN_STORY;
  const story = await findStory(number.parse(articleId));
  // What it says about taking comments follows the paper, its section, the hour; a story it names may come, change or go.
  if (story)
    cacheTag(...tagsOfGate(story), ...namedStoryIdsOf(story.body).map(tags.named), ...story.terms.map(({ id }) => tags.termName(id)));
  return story;
}

/** What is said at the address of an article that was taken down; null for any other. */
export async function readWithdrawn(articleId: number): Promise<WithdrawnArticle | null> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.story(articleId));
  return isBuilding ? SPECIMEN_WITHDRAWN : findWithdrawn(number.parse(articleId));
}

/** The K nearest newer and earlier stories of the section a story stands in. */
export async function readNeighbours(
  section: { id: number; locale: ListLocale },
  story: StoryPlace,
): Promise<{ newer: StoryCard[]; earlier: StoryCard[] }> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.neighbours(story.id), tags.sections);
  if (isBuilding) return { newer: [SPECIMEN_CARD], earlier: [SPECIMEN_CARD] };
  const asked = z.strictObject({ id: number, locale: locales }).parse(section);
  const found = await findNeighbours(asked, place.parse(story), NEIGHBOURS);
  cacheTag(...[...found.newer, ...found.earlier].map(({ id }) => tags.card(id)));
  return found;
}

/** Earlier stories under the same topics and threads. */
export async function readRelated(locale: ListLocale, termIds: number[], story: StoryPlace): Promise<StoryCard[]> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.story(story.id), tags.sections, ...termIds.map((id) => tags.past({ kind: 'term', locale, id }, 'any')));
  if (isBuilding) return [SPECIMEN_CARD];
  const asked = { locale: locales.parse(locale), termIds: z.array(number).max(50).parse(termIds), place: place.parse(story) };
  const found = await findRelated(asked, RELATED);
  cacheTag(...found.map(({ id }) => tags.card(id)));
  return found;
}
