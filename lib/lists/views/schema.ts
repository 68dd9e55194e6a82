import { z } from 'zod';
import { line } from '../../articles/line.ts';
import { LIST_NAMES } from '../names.ts';

/** How many views one person keeps of one list. */
export const MAX_SAVED_VIEWS = 20;
export const MAX_VIEW_NAME_CHARS = 60;
const MAX_QUERY_CHARS = 1_000;

const rowId = z.int().min(1).max(2_147_483_647);
const name = line(MAX_VIEW_NAME_CHARS).refine((text) => text !== '', 'required');

/** Words of an address without those that are empty or name a place in the list: a view begins at its beginning. */
const query = z
  .string()
  .max(MAX_QUERY_CHARS, 'too-long')
  .transform((text) => {
    const words = [...new URLSearchParams(text)].filter(([key, word]) => word !== '' && key !== 'after' && key !== 'before');
    return new URLSearchParams(words).toString();
  });

export const saveViewInput = z.strictObject({ list: z.enum(LIST_NAMES), name, query });
export type SaveViewInput = z.output<typeof saveViewInput>;

export const renameViewInput = z.strictObject({ viewId: rowId, name });
export type RenameViewInput = z.output<typeof renameViewInput>;

export const removeViewInput = z.strictObject({ viewId: rowId });
export type RemoveViewInput = z.output<typeof removeViewInput>;
