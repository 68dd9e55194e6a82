import type { Picture } from '../media/schema.ts';

export const TERM_KINDS = ['topic', 'thread', 'author'] as const;
/** A topic (tag), an event thread (dòng sự kiện) or an author. */
export type TermKind = (typeof TERM_KINDS)[number];

/** How many topics and how many threads, the newest of each, the foot of every page leads to. */
export const TERMS_IN_FOOT = 6;

/** What stories are gathered under besides their section, as readers meet it. */
export type Term = { id: number; kind: TermKind; slug: string; name: string; nameEn: string };

/** A term as its own page shows it. */
export type TermView = Term & { description: string; descriptionEn: string; portrait: Picture | null };

/** A term to choose for a story. */
export type TermChoice = Pick<Term, 'id' | 'kind' | 'name' | 'nameEn'>;

/** A term by a number that something names; `asked` is that number, another one where the term has been merged since. */
export type NamedTerm = TermChoice & { asked: number };

/** Somebody was first: who, and when. The name is empty where nobody of the newsroom did it. */
export type ChangedBy = { by: string; at: Date };

/** Why a term is left as it is. */
export type TermRefusal =
  | { code: 'forbidden' | 'not-found' | 'unknown-person' | 'unknown-picture' }
  /** Somebody changed it since it was looked at. */
  | ({ code: 'conflict' } & ChangedBy)
  /** Another one of its kind has this name; the two could be merged. */
  | { code: 'name-taken'; name: string }
  /** Another one of its kind has this address, or had it, and it leads there. */
  | { code: 'slug-taken' | 'slug-was'; name: string };

/** Why one of many terms is left as it is. */
export type BulkTermCode =
  | 'not-found'
  | 'conflict'
  | 'slug-taken'
  /** It fills a place on the front page. */
  | 'on-home'
  /** An author can neither become a topic nor be merged with one. */
  | 'other-kind'
  /** It is what the others go into. */
  | 'itself'
  /** Put back, but not under every story: some have been changed since. */
  | 'partly';
