import { z } from 'zod';
import { line } from '../articles/line.ts';
import { bulkInput, bulkItem } from '../lists/bulk.ts';
import { typedText } from '../lists/search.ts';
import { isVisiblyEmpty } from '../vietnamese/clean-text.ts';
import { isSlug } from '../vietnamese/slug.ts';
import { TERM_KINDS } from './view.ts';

export const MAX_TERM_CHARS = 80;
export const MAX_DESCRIPTION_CHARS = 400;

const id = z.int().positive().max(2_147_483_647);
const name = line(MAX_TERM_CHARS).refine((text) => !isVisiblyEmpty(text), 'required');

export const createTermInput = z.strictObject({ kind: z.enum(TERM_KINDS), name });

/** What a topic and a thread can become of each other; an author stays an author. */
export const MOVABLE_KINDS = ['topic', 'thread'] as const;

/** All that is said of a term, over the version it was changed from. */
export const changeTermInput = z.strictObject({
  id,
  version: id,
  name,
  nameEn: line(MAX_TERM_CHARS),
  slug: z.string().refine(isSlug, 'not-a-slug'),
  description: line(MAX_DESCRIPTION_CHARS),
  descriptionEn: line(MAX_DESCRIPTION_CHARS),
  /** Who of the newsroom an author is. */
  personId: id.nullable(),
  /** The picture of the library that is an author's portrait. */
  portraitId: id.nullable(),
});
export type ChangeTermInput = z.output<typeof changeTermInput>;

/** What is to become of many terms: removed, of another kind, or one with `into`. */
export const bulkTermsInput = bulkInput(
  z.discriminatedUnion('do', [
    z.strictObject({ do: z.literal('remove') }),
    z.strictObject({ do: z.literal('kind'), kind: z.enum(MOVABLE_KINDS) }),
    z.strictObject({ do: z.literal('merge'), into: bulkItem.required() }),
  ]),
);
export type BulkTermsInput = z.output<typeof bulkTermsInput>;

const kind = z.enum(TERM_KINDS);

/** What is looked for in the list of choices: a part of the name, with marks or without, among one kind or several, in their order. */
export const searchTermsInput = z.strictObject({
  kind: z.union([kind, z.array(kind).min(1).max(TERM_KINDS.length)]),
  q: typedText(100),
});
export type SearchTermsInput = z.output<typeof searchTermsInput>;

export const nameTermsInput = z.strictObject({ ids: z.array(id).max(100) });
