import { cursorOf, parseCursor } from '../../articles/lists/cursor.ts';
import { done, type Result, refuse } from '../../result.ts';
import { readPlace, writePlace } from '../../search/search-address.ts';
import { searchStories } from '../../search/search-stories.ts';
import { findSectionTree } from '../../sections/published/store.ts';
import { idsShown, placeSection } from '../../sections/tree.ts';
import { siteLocale } from '../../site/reader-side.ts';
import type { RestRefusal } from '../problems.ts';
import type { StoriesQuery } from '../schema.ts';
import { shownEditions } from './shown-editions.ts';
import { findStories, findStoriesByIds, findTermIdBySlug, type ListedStory } from './store.ts';

type Listed = Result<{ stories: ListedStory[]; next: string | null }, RestRefusal>;

/** Published stories that are all of what is asked: the newest first, or those that answer a question best. */
export async function listStories(asked: StoriesQuery): Promise<Listed> {
  const { locale = siteLocale(), section, term, since = null, limit } = asked;
  const placed = section === undefined ? null : placeSection(await findSectionTree(), section);
  if (section !== undefined && !placed) return refuse({ code: 'unknown-section' });
  if (!(await shownEditions()).includes(locale)) return done({ stories: [], next: null });
  const sectionIds = placed && idsShown(placed);
  if (asked.q !== undefined) return search({ ...asked, q: asked.q, locale }, sectionIds);
  const after = asked.after === undefined ? null : parseCursor(asked.after);
  if (asked.after !== undefined && !after) return refuse({ code: 'invalid', fields: { after: ['invalid'] } });
  const termId = term === undefined ? null : await findTermIdBySlug(term);
  if (term !== undefined && termId === null) return refuse({ code: 'unknown-term' });
  const found = await findStories({ locale, sectionIds, termId, since, after, take: limit + 1 });
  const stories = found.slice(0, limit);
  const last = stories.at(-1);
  return done({ stories, next: found.length > limit && last ? cursorOf(last) : null });
}

/** The same question as on the search page, with its own pages of twenty. Terms and moments are nothing that it knows. */
async function search(asked: StoriesQuery & { q: string; locale: 'vi' | 'en' }, sectionIds: number[] | null): Promise<Listed> {
  const { q, locale, term, since } = asked;
  const after = readPlace(asked.after ?? null);
  const beside = [...(term === undefined ? [] : ['term']), ...(since === undefined ? [] : ['since'])];
  if (beside.length > 0 || after === undefined) {
    const wrong = after === undefined ? ['after'] : beside;
    return refuse({ code: 'invalid', fields: Object.fromEntries(wrong.map((name) => [name, ['invalid']])) });
  }
  const question = { question: q, section: null, from: null, until: null, after, before: null };
  const answer = await searchStories(question, { locale, sectionIds });
  if (answer.code !== 'found') return refuse({ code: answer.code });
  const stories = await findStoriesByIds(answer.hits.map(({ id }) => id));
  return done({ stories, next: answer.next && writePlace(answer.next) });
}
