import { boundsOfDay } from '../vietnamese/days.ts';
import { countHits, highlight, markingOf, snippet } from './highlight.ts';
import { parseQuery, type Query } from './parse-query.ts';
import type { Place, Search } from './search-address.ts';
import { type FoundStory, findAnswers, type Near } from './store.ts';
import { suggestQuestions } from './suggest.ts';
import { tsQueryOf } from './tsquery.ts';
import type { SearchAnswer, SearchHit, Suggested } from './view.ts';
import { foldWord } from './words.ts';

export const HITS_PER_PAGE = 20;
const MOST_COUNTED = 1_000;
/** Whoever finds no more than this is told what else they may have meant. */
const POOR = 2;
const TIMEOUT_MS = 1_000;

/**
 * Looks a question up in titles, leads and bodies of the published stories.
 * @param locale the language of the stories
 * @param sectionIds the sections to look in, or null for all
 * @param timeoutMs after which the database gives up; a question it cannot answer by then is `too-complex`
 */
export async function searchStories(
  search: Search,
  { locale, sectionIds, timeoutMs = TIMEOUT_MS }: { locale: 'vi' | 'en'; sectionIds: number[] | null; timeoutMs?: number },
): Promise<SearchAnswer> {
  const query = parseQuery(search.question);
  if (!query) return { code: 'too-short' };
  const answer = await findAnswers({
    query: tsQueryOf(query),
    locale,
    sectionIds,
    from: search.from ? (boundsOfDay(search.from)?.from ?? null) : null,
    until: search.until ? (boundsOfDay(search.until)?.until ?? null) : null,
    after: search.after,
    before: search.before,
    take: HITS_PER_PAGE,
    near: foldedQuestion(query),
    poor: POOR,
    timeoutMs,
  });
  if (!answer.ok) return { code: 'too-complex' };
  const { stories, total, near } = answer.value;
  const { page, previous, next } = cutPage(stories, search);
  return {
    code: 'found',
    hits: page.map((story) => hitOf(story, query)),
    total: Math.min(total, MOST_COUNTED),
    more: total > MOST_COUNTED,
    previous,
    next,
    cut: query.cut,
    suggestions: {
      questions: suggestQuestions(
        query.groups.flatMap(({ words }) => words.map((readings) => readings.at(-1) ?? '')).join(' '),
        near.map(({ name }) => name),
      ),
      stories: near.filter(({ kind, id }) => kind === 'story' && !stories.some((story) => story.id === id)).map(toSuggested),
      terms: near.filter(({ kind }) => kind !== 'story').map(toSuggested),
    },
  };
}

/** What the question says without marks, typed keys already read as the letters they were meant for. */
const foldedQuestion = ({ groups }: Query): string =>
  groups.flatMap(({ words }) => words.map((readings) => foldWord(readings.at(-1) ?? ''))).join(' ');

/** One row more than the page holds was asked for, to know whether there is another page on that side. */
function cutPage(stories: FoundStory[], { after, before }: Search): { page: FoundStory[]; previous: Place | null; next: Place | null } {
  const isFull = stories.length > HITS_PER_PAGE;
  const page = before ? stories.slice(-HITS_PER_PAGE) : stories.slice(0, HITS_PER_PAGE);
  const [first, last] = [page[0], page.at(-1)];
  return {
    page,
    previous: first && (before ? isFull : after !== null) ? placeOf(first) : null,
    next: last && (before ? true : isFull) ? placeOf(last) : null,
  };
}

const placeOf = ({ rank, publishedAt, id }: FoundStory): Place => ({ rank, publishedAt: publishedAt.getTime(), id });

const toSuggested = ({ id, path, name }: Near): Suggested => ({ id, path, name });

/** Of the steps of ranking the last three and what is below them pass over marks. */
const agreesWithMarks = ({ marked }: Query, rank: number): boolean => marked && rank > 3;

function hitOf({ id, path, title, lead, body, section, publishedAt, rank }: FoundStory, query: Query): SearchHit {
  const marking = markingOf(query, agreesWithMarks(query, rank));
  const from = countHits(lead, marking) >= countHits(body, marking) || body === '' ? lead : body;
  return { id, path, title: highlight(title, marking), snippet: snippet(from, marking), section, publishedAt };
}
