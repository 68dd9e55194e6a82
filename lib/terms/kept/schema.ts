import { z } from 'zod';
import { orEmpty, searchedWords } from '../../lists/search.ts';
import { nameCursor } from '../../paging/name-cursor.ts';
import { TERM_KINDS } from '../view.ts';

/** What can be looked for among terms: under which nothing stands, or which may be the same as another one. */
export const SHOWN = ['unused', 'double'] as const;

/** What the list of terms is asked for, as it stands in its address: each may be left out. */
export const listTermsInput = z.strictObject({
  kind: orEmpty(z.enum(TERM_KINDS)),
  q: searchedWords,
  show: orEmpty(z.enum(SHOWN)),
  after: nameCursor.optional(),
  before: nameCursor.optional(),
});
export type ListTermsInput = z.output<typeof listTermsInput>;
