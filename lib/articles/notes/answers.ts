import { z } from 'zod';
import { noteAnchor } from './schema.ts';
import type { NoteBoard } from './view.ts';

// What the newsroom's route of notes answers, read by the editor's page.

const words = z.object({
  id: z.int(),
  text: z.string(),
  by: z.object({ id: z.int(), name: z.string() }),
  at: z.string(),
  edits: z.int(),
  isDeleted: z.boolean(),
});

/** All notes on a story. */
export const noteBoardAnswer: z.ZodType<NoteBoard> = z.object({
  edition: z.int(),
  notes: z.array(
    words.extend({
      version: z.int(),
      anchor: noteAnchor,
      proposal: z.string().nullable(),
      resolved: z.object({ by: z.string(), at: z.string() }).nullable(),
      answers: z.array(words),
      isUnread: z.boolean(),
    }),
  ),
  names: z.record(z.coerce.number(), z.string()),
});
