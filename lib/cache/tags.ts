import { type ListLocale, listKey, type StoryList } from '../articles/lists/view.ts';
import type { TermKind } from '../terms/view.ts';

// The only place where a cache tag is spelled.

/** What a public page was made from; a change names the tags it makes old. */
export const tags = {
  /** Everything there is: for changes too many to name. */
  everything: '*',
  /** Name of the paper, tagline, responsible editor, announcement. */
  settings: 'settings',
  /** The tree of sections. */
  sections: 'sections',
  /** Everything that is said of topics, threads and authors: for whoever changes many of them past the newsroom. */
  terms: 'terms',
  /** The name and the address of a topic, thread or author, wherever a page leads to it. */
  termName: (id: number) => `term-name:${id}`,
  /** The names of more of them than a page can say. */
  termNames: 'term-names',
  /** What stands under one address of a topic, thread or author: itself, where it has moved, or nothing. */
  term: (kind: TermKind, slug: string) => `term:${kind}:${slug}`,
  /** What stands on the front page, and everything else that begins with the newest of all sections; of the Vietnamese edition. */
  home: 'home',
  /** The same of any edition. */
  homeOf: (locale: ListLocale) => (locale === 'vi' ? 'home' : `home:${locale}`),
  /** A story's own text. */
  story: (articleId: number) => `story:${articleId}`,
  /** A story wherever a list, a front page or a feed shows it. */
  card: (articleId: number) => `card:${articleId}`,
  /** A story as the text of another one leads to it: its title, address and photo, or that it is not published. */
  named: (articleId: number) => `named:${articleId}`,
  /** The newer and earlier stories shown under a story. */
  neighbours: (articleId: number) => `neighbours:${articleId}`,
  /** The lists of the most read stories of the day and of the week. */
  mostRead: 'most-read',
  /** What was corrected in the stories of an edition. */
  corrections: (locale: ListLocale) => `corrections:${locale}`,
  /** The approved comments under a story. */
  comments: (articleId: number) => `comments:${articleId}`,
  /** Whether and how comments are taken, wherever the paper as a whole says it, or pressure on the whole paper. */
  commentPolicy: 'comment-policy',
  /** The same as a section says it for its stories, and those of its sub-sections. */
  commentPolicyOf: (sectionId: number) => `comment-policy:${sectionId}`,
  /** Stories that take comments at some hours only. */
  commentHours: 'comment-hours',
  /** Whether a list holds any story: old only when its first one comes or its last one goes. */
  begun: (list: StoryList) => `begun:${listKey(list)}`,
  /** The newest stories of a list. */
  head: (list: StoryList) => `head:${listKey(list)}`,
  /** A list's page of one day, `YYYY-MM-DD`. */
  day: (list: StoryList, day: string) => `day:${listKey(list)}:${day}`,
  /** A list's calendar of one month, `YYYY-MM`. */
  month: (list: StoryList, month: string) => `month:${listKey(list)}:${month}`,
  /** A list's pages of days, or of months, without a story: those after this day or month with some; `none` before the first. */
  gap: (list: StoryList, begins: string | null) => `gap:${listKey(list)}:${begins ?? 'none'}`,
  /** Pages of a list beyond its first that cover this day, this month, or so much that they say `any`. */
  past: (list: StoryList, span: string) => `past:${listKey(list)}:${span}`,
} as const;

/** Next takes 128 tags for one read; a page's stories and itself need their share. */
const MOST_SPANS = 60;

/**
 * The tags of a page of a list that covers these days, first to last: a story that comes in between makes it old.
 * @param days `YYYY-MM-DD`, the earlier one first; null where the list has come to its beginning
 */
export function pastTags(list: StoryList, from: string | null, until: string): string[] {
  if (from === null) return [tags.past(list, 'any')];
  const spans = spansBetween(from, until, 86_400_000, 10);
  if (spans) return spans.map((day) => tags.past(list, day));
  const months = spansBetween(from.slice(0, 7), until.slice(0, 7), 28 * 86_400_000, 7);
  return months ? months.map((month) => tags.past(list, month)) : [tags.past(list, 'any')];
}

/** Every day or month between two, both included, or null when there are too many. */
function spansBetween(from: string, until: string, stepMs: number, length: 7 | 10): string[] | null {
  const spans = new Set<string>();
  for (let at = Date.parse(from); at <= Date.parse(until); at += stepMs) {
    spans.add(new Date(at).toISOString().slice(0, length));
    if (spans.size > MOST_SPANS) return null;
  }
  return [...spans.add(until)];
}

/** What a page that says how a story takes comments is made from besides the story. */
export const tagsOfGate = ({ section, gate }: { section: { id: number }; gate: { hours: unknown } }): string[] => [
  tags.commentPolicy,
  tags.commentPolicyOf(section.id),
  ...(gate.hours ? [tags.commentHours] : []),
];

/** What a story that is edited where it stands makes old: its own page and everything that shows it. */
export const tagsOfEdit = (articleId: number): string[] => [tags.story(articleId), tags.card(articleId)];

/** The days of a place in a list, `YYYY-MM-DD`: its own and those of the nearest stories before and after it. */
export type DaysAround = { own: string; before: string | null; after: string | null };

/**
 * What a story that comes into a list makes old: the list's beginning, its day and its month, and, when something newer is
 * there already, the later pages that reach over its day. Where the day, or the month, had no story before, also what leads
 * around it: the nearest ones that have some, and those without any in between. A story that leaves makes the same old.
 */
export function tagsOfArrival(list: StoryList, { own, before, after }: DaysAround, isNewest: boolean): string[] {
  const month = (day: string | null) => day?.slice(0, 7) ?? null;
  return [
    tags.head(list),
    ...tagsOfSpan(list, tags.day, { own, before, after }),
    ...tagsOfSpan(list, tags.month, { own: own.slice(0, 7), before: month(before), after: month(after) }),
    ...(isNewest ? [] : [own, own.slice(0, 7), 'any'].map((span) => tags.past(list, span))),
  ];
}

function tagsOfSpan(list: StoryList, tag: (list: StoryList, span: string) => string, { own, before, after }: DaysAround): string[] {
  if (before === own || after === own) return [tag(list, own)];
  const around = [before, after].flatMap((span) => (span ? [tag(list, span)] : []));
  return [tag(list, own), ...around, tags.gap(list, before), tags.gap(list, own)];
}
