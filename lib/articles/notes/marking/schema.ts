import { z } from 'zod';
import { bulkInput } from '../../../lists/bulk.ts';

const rowId = z.int().min(1).max(2_147_483_647);

/** Threads that are marked as read or as unread. The version of an item is the last note of it that was on the screen. */
export const markNotesInput = bulkInput(z.strictObject({ to: z.enum(['read', 'unread']) }));
export type MarkNotesInput = z.output<typeof markNotesInput>;
export type MarkNotes = MarkNotesInput['change'];

/** How far somebody had read a thread before and after; null: not at all. */
export const noteMarked = z.strictObject({ id: rowId, before: rowId.nullable(), now: rowId.nullable() });
export type NoteMarked = z.output<typeof noteMarked>;
