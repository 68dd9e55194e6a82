import type { Term } from '../../terms/view.ts';
import type { StoryCard, StoryPlace } from '../stories/view.ts';

/** The language of a list's stories. */
export type ListLocale = 'vi' | 'en';

/**
 * Which stories a list holds: all of one language; those of a section with its sub-sections (`ids`, its own among them);
 * those under a topic, a thread or an author.
 */
export type StoryList = { locale: ListLocale } & (
  | { kind: 'all' }
  | { kind: 'section'; id: number; ids: number[] }
  | { kind: 'term'; id: number }
);

/** Names a list in cache tags. */
export function listKey(list: StoryList): string {
  switch (list.kind) {
    case 'all':
      return `${list.locale}:all`;
    case 'section':
      return `${list.locale}:s${list.id}`;
    case 'term':
      return `${list.locale}:t${list.id}`;
  }
}

/** How many newer and how many earlier stories stand under a story: a new one changes so many pages and no more. */
export const NEIGHBOURS = 5;

/** A page of a list, newest first. */
export type ListPage = {
  stories: StoryCard[];
  /** Where the page of earlier stories begins: after this one; null at the end of the list. */
  earlier: StoryPlace | null;
  /** Where the page of newer stories begins: before this one; null on the first page. */
  newer: StoryPlace | null;
};

/** A day of a list, with the nearest days before and after on which something was published. */
export type ListDay = { stories: StoryCard[]; before: Date | null; after: Date | null };

/** A month of a list: how many stories each of its days has, and the nearest months that have any (`YYYY-MM`). */
export type ListMonth = { days: { day: string; stories: number }[]; before: string | null; after: string | null };

/** A story as a feed tells of it. */
export type FeedStory = StoryCard & { byline: string; updatedAt: Date; terms: Term[] };
