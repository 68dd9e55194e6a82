import { cacheLife, cacheTag } from 'next/cache';
import { z } from 'zod';
import type { ListLocale } from '../articles/lists/view.ts';
import { isBuilding } from '../env.ts';
import { readSegment } from '../search/search-address.ts';
import { searchStories } from '../search/search-stories.ts';
import type { SearchAnswer } from '../search/view.ts';
import { SPECIMEN_ANSWER } from './specimens.ts';
import { tags } from './tags.ts';

// A cached read is a door that whoever knows its id can knock at: only what a page could have asked for passes.
const locales = z.enum(['vi', 'en']);
const sections = z.array(z.int()).max(100).nullable();

/**
 * The answer to a search, from a store of its own.
 * @param segment of the search's path
 * @param locale the language of the stories
 * @param sectionIds the sections to look in, or null for all
 */
export async function readAnswer(segment: string, locale: ListLocale, sectionIds: number[] | null): Promise<SearchAnswer> {
  'use cache: search';
  cacheLife('max');
  cacheTag(tags.head({ kind: 'all', locale }), tags.sections);
  if (isBuilding) return SPECIMEN_ANSWER;
  const search = readSegment(z.string().parse(segment));
  if (!search) throw new Error('A page asked for a search that is none.');
  const answer = await searchStories(search, { locale: locales.parse(locale), sectionIds: sections.parse(sectionIds) });
  // A story that begins to answer because its text was changed where it stands is found when the minute is over.
  if (answer.code === 'found') cacheTag(...answer.hits.map(({ id }) => tags.card(id)));
  return answer;
}
