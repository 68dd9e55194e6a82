import { z } from 'zod';
import { correctionText } from '../articles/corrections/schema.ts';
import { articleIdInAddress } from '../articles/schema.ts';
import { orEmpty, searchedWords } from '../lists/search.ts';
import { momentCursor } from '../paging/moment-cursor.ts';
import {
  articleIdField,
  type CodesByField,
  captchaField,
  codesByField,
  onlyKnown,
  optionalText,
  requiredText,
  websiteField,
  wrong,
} from '../reader-forms/fields.ts';
import { cleanBody, cleanLine } from '../vietnamese/clean-text.ts';
import { NOTE_DECISIONS } from './status.ts';

export const MAX_PASSAGE_GRAPHEMES = 1_000;
export const MAX_PROPOSAL_GRAPHEMES = 1_000;
export const MAX_NAME_GRAPHEMES = 80;
export const MAX_CONTACT_GRAPHEMES = 120;

/** What a reader types; `form` stands for what belongs to no field of the form. */
export const TYPED = ['passage', 'proposal', 'name', 'contact'] as const;
export const FIELDS = [...TYPED, 'captcha', 'articleId', 'form'] as const;
export type NoteField = (typeof FIELDS)[number];
export type FieldCodes = CodesByField<NoteField>;
export type TypedNote = Record<(typeof TYPED)[number], string>;

const email = z.email();

/** A note as a reader may send it, in JSON or through the form. */
export const noteInput = z.strictObject(
  {
    articleId: articleIdField(),
    passage: requiredText(cleanBody, MAX_PASSAGE_GRAPHEMES),
    proposal: requiredText(cleanBody, MAX_PROPOSAL_GRAPHEMES),
    name: optionalText(cleanLine, MAX_NAME_GRAPHEMES),
    // No telephone numbers: those are kept sealed (lib/comments/seal-phone.ts), and nothing here needs one.
    contact: optionalText(cleanLine, MAX_CONTACT_GRAPHEMES).transform((text, context) =>
      text === '' || email.safeParse(text).success ? text : wrong(context, 'email'),
    ),
    captcha: captchaField(),
    website: websiteField(),
  },
  { error: onlyKnown },
);

/** Everything that was wrong, by field, as codes. */
export const fieldCodes = (error: z.ZodError): FieldCodes => codesByField(error, FIELDS);

const rowId = z.int().min(1).max(2_147_483_647);

/** A decision names the version of the note it was made on; an accepted note may bring a correction for readers with it. */
export const decideNoteInput = z
  .strictObject({ noteId: rowId, version: rowId, to: z.enum(NOTE_DECISIONS), correction: correctionText.optional() })
  .refine(({ to, correction }) => correction === undefined || to === 'accepted', 'correction');
export type DecideNoteInput = z.infer<typeof decideNoteInput>;

/** The list's address: words of the story's title or of what the reader wrote, and a section; what cannot be read is left out. */
export const notesQuery = z.object({
  q: searchedWords.catch(undefined),
  section: orEmpty(articleIdInAddress).catch(undefined),
  after: momentCursor.optional().catch(undefined),
});
export type NotesQuery = z.infer<typeof notesQuery>;
