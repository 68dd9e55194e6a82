import { z } from 'zod';
import type { ListQuery } from '../../lists/address.ts';
import { orEmpty, searchedWords } from '../../lists/search.ts';
import { cursorText, nameCursor } from '../../paging/name-cursor.ts';
import { TERM_KINDS } from './terms/view.ts';

export const SCREENING_PATH = '/newsroom/comments/screening';

export const PARTS = ['terms', 'rules', 'try', 'precision'] as const;
export type ScreeningPart = (typeof PARTS)[number];

/** What the list of terms is asked for. */
export const termsQuery = z.strictObject({
  q: searchedWords,
  kind: orEmpty(z.enum(TERM_KINDS)),
  state: orEmpty(z.enum(['on', 'off'])),
  after: nameCursor.optional(),
  before: nameCursor.optional(),
});
export type TermsQuery = z.output<typeof termsQuery>;

/** The page's address: which part of it, and for the list what to look for. */
export const screeningQuery = termsQuery.extend({ part: z.enum(PARTS).catch('terms').default('terms') });

/** The list's words, as they stand in the address. */
export const termsWords = ({ q, kind, state, after, before }: TermsQuery): ListQuery => ({
  part: 'terms',
  q: q?.join(' '),
  kind,
  state,
  after: after && cursorText(after),
  before: before && cursorText(before),
});
