import { z } from 'zod';
import { attachment } from '../attachments/schema.ts';
import { picture } from '../media/schema.ts';
import { draftFields } from './schema.ts';

// What the newsroom's routes answer, read by the editor's page: browser-safe, and the same words on both sides.

const moment = z.iso.datetime().transform((text) => new Date(text));

/** A draft was saved. */
export const savedAnswer = z.object({ version: z.int(), slug: z.string(), savedAt: moment });

const savedDraft = draftFields.extend({ version: z.int(), savedBy: z.string(), savedAt: moment });
const pictures = z.record(z.string(), picture);
const attachments = z.record(z.string(), attachment);

/** A draft as it stands now, with its pictures and files by id. */
export const currentAnswer = z.object({ theirs: savedDraft, pictures, attachments });

/** Why it was not; `theirs` is what somebody else saved in between, `pictures` and `attachments` are its by id. */
export const refusedAnswer = z.object({
  type: z.string(),
  fields: z.record(z.string(), z.array(z.string())).optional(),
  theirs: savedDraft.optional(),
  pictures: pictures.optional(),
  attachments: attachments.optional(),
});
