import type { Segment } from './highlight.ts';
import type { Place } from './search-address.ts';

/** A story that answers a question. */
export type SearchHit = {
  id: number;
  path: string;
  title: Segment[];
  /** The place of the lead or the body that answers best. */
  snippet: Segment[];
  section: { slug: string; name: string; nameEn: string };
  publishedAt: Date;
};

/** What somebody may have meant: another question, or a story, a topic, a thread, an author itself. */
export type Suggestions = { questions: string[]; stories: Suggested[]; terms: Suggested[] };
export type Suggested = { id: number; path: string; name: string };

export type SearchAnswer =
  | {
      code: 'found';
      hits: SearchHit[];
      /** How many stories answer, at most 1,000; `more`: there are more than that. */
      total: number;
      more: boolean;
      /** Places of the pages around this one. */
      previous: Place | null;
      next: Place | null;
      /** Whether words beyond the first twelve were left out. */
      cut: boolean;
      suggestions: Suggestions;
    }
  | { code: 'too-short' }
  | { code: 'too-complex' };
