import { z } from 'zod';
import { orEmpty, searchedWords } from '../../lists/search.ts';
import { optionalText, requiredText } from '../../reader-forms/fields.ts';
import { cleanBody } from '../../vietnamese/clean-text.ts';
import { withoutRefused } from '../document/text.ts';
import { MAX_EXACT_CHARS, MAX_SIDE_CHARS } from './anchors/text-quote.ts';

/** The longest note, in letters as a person counts them. */
export const MAX_NOTE_GRAPHEMES = 2_000;
/** The longest text proposed in a passage's place, in UTF-16 units. */
export const MAX_REPLACEMENT_CHARS = 2_000;
/** Notes and answers on one story, deleted ones not counted. */
export const MAX_NOTES_OF_STORY = 500;

const rowId = z.int().min(1).max(2_147_483_647);
const text = requiredText(cleanBody, MAX_NOTE_GRAPHEMES);

/** What PostgreSQL can hold and what is one passage: a quote stays exactly as the text reads, so it is not cleaned. */
const quoted = (max: number) =>
  z
    .string()
    .max(max)
    .refine((words) => !words.includes('\0') && words.isWellFormed());

/** What a note is about. A passage is a W3C TextQuoteSelector with the number of the text block it begins in, from 0 on. */
export const noteAnchor = z.strictObject({
  field: z.enum(['body', 'title', 'lead', 'story']),
  exact: quoted(MAX_EXACT_CHARS),
  prefix: quoted(MAX_SIDE_CHARS),
  suffix: quoted(MAX_SIDE_CHARS),
  block: z.int().min(0).max(100_000),
});
export type NoteAnchor = z.infer<typeof noteAnchor>;

/** What may stand in a passage's place; its spaces stay, since it stands inside of a sentence. Nothing: the passage is to go. */
const replacement = z
  .string()
  .max(MAX_REPLACEMENT_CHARS)
  .transform((words) => withoutRefused(words).normalize('NFC'));

/** A new note on a story, on the version of the draft it was seen at; `proposal` is what the passage should read instead. */
export const writeNoteInput = z
  .strictObject({
    articleId: rowId,
    version: rowId,
    anchor: noteAnchor,
    text: optionalText(cleanBody, MAX_NOTE_GRAPHEMES),
    proposal: replacement.nullable(),
  })
  .refine(({ text: words, proposal }) => words !== '' || proposal !== null, { path: ['text'], message: 'required' })
  .refine(({ anchor, proposal }) => proposal === null || anchor.exact !== '', { path: ['proposal'], message: 'type' })
  .refine(({ anchor }) => anchor.field !== 'body' || anchor.exact.trim() !== '', { path: ['anchor'], message: 'required' });
export type WriteNoteInput = z.output<typeof writeNoteInput>;

export const answerNoteInput = z.strictObject({ articleId: rowId, noteId: rowId, text });
export type AnswerNoteInput = z.output<typeof answerNoteInput>;

/** `edits` is how often the note had been edited when its writer began to. */
export const editNoteInput = z.strictObject({ articleId: rowId, noteId: rowId, edits: z.int().min(0), text });
export type EditNoteInput = z.output<typeof editNoteInput>;

export const deleteNoteInput = z.strictObject({ articleId: rowId, noteId: rowId });
export type DeleteNoteInput = z.output<typeof deleteNoteInput>;

/** Ends a thread or opens it again; `seen` is the last note of it that was on the screen. */
export const resolveNoteInput = z.strictObject({ articleId: rowId, noteId: rowId, seen: rowId, to: z.enum(['resolved', 'open']) });
export type ResolveNoteInput = z.output<typeof resolveNoteInput>;

/** Somebody has read a thread as far as the note `upTo`. */
export const readNoteInput = z.strictObject({ noteId: rowId, upTo: rowId });
export type ReadNoteInput = z.output<typeof readNoteInput>;

/** What the editor's page asks for while it is open; `known` is the edition it has. */
export const noteBoardQuery = z.strictObject({
  known: z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .pipe(z.int().max(2_147_483_647))
    .optional(),
});

/** A place in the inbox, as it stands in its address: unread ones come first, then the latest. */
const inboxCursor = z
  .string()
  .regex(/^[01]\.[1-9]\d{0,9}$/)
  .transform((words) => words.split('.').map(Number))
  .pipe(z.tuple([z.int(), rowId]))
  .transform(([unread, lastId]) => ({ isUnread: unread === 1, lastId }));
export type InboxCursor = z.output<typeof inboxCursor>;
export const inboxCursorText = ({ isUnread, lastId }: InboxCursor): string => `${isUnread ? 1 : 0}.${lastId}`;

/** The inbox's address; what cannot be read is not asked for. `q` looks through stories' titles, what was said, and by whom. */
export const inboxQuery = z.object({
  q: searchedWords.catch(undefined),
  show: orEmpty(z.enum(['unread', 'read'])).catch(undefined),
  after: inboxCursor.optional().catch(undefined),
});
export type InboxQuery = z.output<typeof inboxQuery>;
