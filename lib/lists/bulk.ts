import { z } from 'zod';

/** How many things are changed in one act at most. */
export const MAX_BULK_ITEMS = 200;

const rowId = z.int().min(1).max(2_147_483_647);

/** One thing of a list as somebody saw it; `version` where such things have one. */
export const bulkItem = z.strictObject({ id: rowId, version: rowId.optional() });
export type BulkItem = z.output<typeof bulkItem>;

/** What an act on many is sent: at most 200 things, each once, and what is to become of all of them. */
export const bulkInput = <Change extends z.ZodType>(change: Change) =>
  z.strictObject({
    items: z
      .array(bulkItem)
      .min(1)
      .max(MAX_BULK_ITEMS)
      .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, 'twice'),
    change,
  });

/** What taking an act back is sent: the name that the act was given. */
export const undoBulkInput = z.strictObject({ undo: z.uuid() });
export type UndoBulkInput = z.output<typeof undoBulkInput>;

/** A thing that was left as it was, and why: a code of the refusals of the deed itself. */
export type BulkRefused<Code extends string> = { id: number; code: Code };

/** What became of an act on many. `undo` names it for as long as it can be taken back; null when nothing was changed. */
export type BulkResult<Code extends string> = { done: number; refused: BulkRefused<Code>[]; undo: string | null };

/** What became of taking it back: what has been changed since by anybody stays, and is named. */
export type BulkUndone<Code extends string> = { done: number; refused: BulkRefused<Code>[] };
