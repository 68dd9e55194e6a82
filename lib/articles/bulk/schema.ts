import { z } from 'zod';
import { bulkInput } from '../../lists/bulk.ts';
import { optionalText } from '../../reader-forms/fields.ts';
import { cleanBody } from '../../vietnamese/clean-text.ts';
import { line } from '../line.ts';
import { MAX_REASON_CHARS } from '../schema.ts';
import { MAX_STAGE_REASON } from '../stages/schema.ts';
import { STAGE_DEEDS, TRANSITIONS } from '../stages/transitions.ts';

const rowId = z.int().min(1).max(2_147_483_647);

/** What can be done to many stories at once; each is the deed that is done to one, with its rules. */
export const articlesChange = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('step'), step: z.enum(STAGE_DEEDS), reason: optionalText(cleanBody, MAX_STAGE_REASON) })
    .refine(({ step, reason }) => TRANSITIONS[step].reason !== 'required' || reason !== '', { path: ['reason'], error: 'required' }),
  z.strictObject({ kind: z.literal('section'), sectionId: rowId.nullable() }),
  z.strictObject({ kind: z.literal('add-term'), termId: rowId }),
  z.strictObject({ kind: z.literal('remove-term'), termId: rowId }),
  z.strictObject({ kind: z.literal('assign'), personId: rowId.nullable() }),
  z.strictObject({ kind: z.literal('publish') }),
  z.strictObject({ kind: z.literal('take-down'), reason: line(MAX_REASON_CHARS).default('') }),
  /** Drafts that never went out. */
  z.strictObject({ kind: z.literal('remove') }),
]);
export type ArticlesChange = z.output<typeof articlesChange>;

/** The version of an item is the draft's, as it was seen; to take stories down, the one that readers have. */
export const changeArticlesInput = bulkInput(articlesChange);
export type ChangeArticlesInput = z.output<typeof changeArticlesInput>;

const changed = { id: rowId };

/** What became of one story, for taking it back: what it was, and by what it is known whether it still is as it was left. */
export const articleChanged = z.discriminatedUnion('kind', [
  /** `reason`: what stood with the draft before. */
  z.strictObject({ ...changed, kind: z.literal('step'), version: rowId, changeId: rowId, reason: z.string() }),
  /** A save: `version` is the one it made. */
  z.strictObject({ ...changed, kind: z.literal('section'), version: rowId, sectionId: rowId.nullable() }),
  z.strictObject({ ...changed, kind: z.literal('terms'), version: rowId, termIds: z.array(rowId) }),
  z.strictObject({
    ...changed,
    kind: z.literal('assign'),
    /** When it was given, in milliseconds since 1970; null: to nobody. */
    at: z.number().nullable(),
    before: z.strictObject({ personId: rowId, dueAt: z.number().nullable(), note: z.string() }).nullable(),
  }),
  /** `live`: what readers had before, if anything; `changeId`: the step that publishing was, if it was one. */
  z.strictObject({ ...changed, kind: z.literal('publish'), version: rowId, live: rowId.nullable(), changeId: rowId.nullable() }),
  /** `at`: when it was taken down, in milliseconds since 1970. */
  z.strictObject({ ...changed, kind: z.literal('take-down'), version: rowId, at: z.number() }),
  /** All that it was lies in `removed_draft`. */
  z.strictObject({ ...changed, kind: z.literal('remove'), version: rowId }),
]);
export type ArticleChanged = z.output<typeof articleChanged>;
