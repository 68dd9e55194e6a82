import { writeAudit } from '../../audit/store.ts';
import { db, type Transaction } from '../../db/client.ts';
import { queueMentionMails } from '../../mail/mentions/store.ts';
import type { DraftScope } from '../drafts/scope.ts';
import { keepRevision } from '../revisions/store.ts';
import { mentionedIn } from './mentions.ts';
import {
  type AnswerNoteInput,
  type DeleteNoteInput,
  type EditNoteInput,
  MAX_NOTES_OF_STORY,
  type ResolveNoteInput,
  type WriteNoteInput,
} from './schema.ts';
import type { NoteRefusal } from './view.ts';

/** Who does something to the notes on a story, and on whose stories they work. */
export type NoteWriter = { personId: number; scope: DraftScope };

/** Keeps a new note. @returns its number, or why it was not kept */
export const storeNote = (note: WriteNoteInput, writer: NoteWriter): Promise<number | NoteRefusal> =>
  onBoard(note.articleId, writer, async (transaction) => {
    const { exact, prefix, suffix, block, field } = note.anchor;
    const [stored] = await transaction.$queryRaw<{ id: number; version: number }[]>`
      INSERT INTO story_note (article_id, version, field, exact, prefix, suffix, block, text, proposal, person_id)
      SELECT draft.article_id, least(${note.version}::int, draft.version), ${field}::note_field, ${exact}, ${prefix}, ${suffix},
        ${block}::int, ${note.text}, ${note.proposal}, ${writer.personId}::int
      FROM draft
      WHERE article_id = ${note.articleId}::int
        AND (SELECT count(*) FROM story_note WHERE article_id = ${note.articleId}::int AND deleted_at IS NULL) < ${MAX_NOTES_OF_STORY}::int
      RETURNING id, version`;
    if (!stored) return { code: 'too-many' };
    // The version it speaks of can be looked at later.
    await keepRevision(transaction, note.articleId, stored.version);
    await mention(transaction, stored.id, note.text, writer);
    return written(transaction, 'write-note', note.articleId, stored.id, writer);
  });

/** Keeps an answer to a note that is open. */
export const storeAnswer = (answer: AnswerNoteInput, writer: NoteWriter): Promise<number | NoteRefusal> =>
  onBoard(answer.articleId, writer, async (transaction) => {
    const standing = await standingOf(transaction, answer);
    if (!standing) return { code: 'not-found' };
    if (standing.resolved) return { code: 'resolved', ...standing.resolved };
    const [stored] = await transaction.$queryRaw<{ id: number }[]>`
      INSERT INTO story_note (article_id, parent_id, version, field, text, person_id)
      SELECT article_id, id, version, field, ${answer.text}, ${writer.personId}::int FROM story_note
      WHERE id = ${answer.noteId}::int
        AND (SELECT count(*) FROM story_note WHERE article_id = ${answer.articleId}::int AND deleted_at IS NULL) < ${MAX_NOTES_OF_STORY}::int
      RETURNING id`;
    if (!stored) return { code: 'too-many' };
    await mention(transaction, stored.id, answer.text, writer);
    await readUpTo(transaction, { noteId: answer.noteId, upTo: stored.id }, writer.personId);
    return written(transaction, 'answer-note', answer.articleId, stored.id, writer);
  });

/** Changes the words of one's own note or answer while its thread is open. */
export const storeEdit = (edit: EditNoteInput, writer: NoteWriter): Promise<number | NoteRefusal> =>
  onBoard(edit.articleId, writer, async (transaction) => {
    const refusal = await refuseOwn(transaction, edit, writer);
    if (refusal) return refusal;
    const { count } = await transaction.storyNote.updateMany({
      where: { id: edit.noteId, edits: edit.edits },
      data: { text: edit.text, edits: { increment: 1 } },
    });
    if (count === 0) return { code: 'changed' };
    await transaction.$executeRaw`UPDATE story_note SET edited_at = now() WHERE id = ${edit.noteId}::int`;
    await transaction.storyNoteMention.deleteMany({ where: { noteId: edit.noteId, personId: { notIn: mentionedIn(edit.text) } } });
    await mention(transaction, edit.noteId, edit.text, writer);
    return written(transaction, 'edit-note', edit.articleId, edit.noteId, writer);
  });

/** Takes one's own note or answer from everybody's sight; its row stays. What others answered stays in sight. */
export const storeDeletion = ({ articleId, noteId }: DeleteNoteInput, writer: NoteWriter): Promise<number | NoteRefusal> =>
  onBoard(articleId, writer, async (transaction) => {
    const refusal = await refuseOwn(transaction, { articleId, noteId }, writer);
    if (refusal) return refusal;
    await transaction.$executeRaw`UPDATE story_note SET deleted_at = now() WHERE id = ${noteId}::int`;
    return written(transaction, 'delete-note', articleId, noteId, writer);
  });

/** Ends a thread as it was seen, or opens it again. */
export const storeResolution = ({ articleId, noteId, seen, to }: ResolveNoteInput, writer: NoteWriter): Promise<number | NoteRefusal> =>
  onBoard(articleId, writer, async (transaction) => {
    const standing = await standingOf(transaction, { articleId, noteId });
    if (!standing) return { code: 'not-found' };
    if (to === 'open') {
      if (!standing.resolved) return noteId;
      await transaction.$executeRaw`UPDATE story_note SET resolved_at = NULL, resolved_by_id = NULL WHERE id = ${noteId}::int`;
      return written(transaction, 'reopen-note', articleId, noteId, writer);
    }
    if (standing.resolved) return { code: 'resolved', ...standing.resolved };
    const [unseen] = await transaction.$queryRaw<{ id: number }[]>`
      SELECT id FROM story_note
      WHERE parent_id = ${noteId}::int AND id > ${seen}::int AND deleted_at IS NULL AND person_id <> ${writer.personId}::int LIMIT 1`;
    if (unseen) return { code: 'answered' };
    await transaction.$executeRaw`
      UPDATE story_note SET resolved_at = now(), resolved_by_id = ${writer.personId}::int WHERE id = ${noteId}::int`;
    return written(transaction, 'resolve-note', articleId, noteId, writer);
  });

/** Writes down how far somebody has read a thread; further than before, never back. Whoever may not see it leaves no mark. */
export async function storeReading(reading: { noteId: number; upTo: number }, { personId, scope }: NoteReader): Promise<void> {
  await db().$executeRaw`
    INSERT INTO story_note_read AS mark (person_id, note_id, read_id)
    SELECT ${personId}::int, root.id, least(${reading.upTo}::int, (SELECT max(id) FROM story_note WHERE coalesce(parent_id, id) = root.id))
    FROM story_note AS root
    WHERE root.id = ${reading.noteId}::int AND root.parent_id IS NULL AND EXISTS (SELECT FROM draft WHERE draft.article_id = root.article_id)
      AND ((${scope !== null}::boolean AND works_on(${ofScope(scope).personId}::int, ${ofScope(scope).sectionIds}::int[], root.article_id))
        OR EXISTS (SELECT FROM story_note_mention JOIN story_note AS note ON note.id = note_id
          WHERE story_note_mention.person_id = ${personId}::int AND coalesce(note.parent_id, note.id) = root.id))
    ON CONFLICT (person_id, note_id) DO UPDATE SET read_id = greatest(mark.read_id, EXCLUDED.read_id)`;
}

/** Who reads notes: without a scope, whoever works on no stories but may be named in a note. */
export type NoteReader = { personId: number; scope: DraftScope | null };

type Deed = (transaction: Transaction) => Promise<number | NoteRefusal>;

/** Does something to the notes on a story of the writer's, one at a time for each story. */
const onBoard = (articleId: number, { scope }: NoteWriter, deed: Deed): Promise<number | NoteRefusal> =>
  db().$transaction(async (transaction) => {
    const { personId, sectionIds } = ofScope(scope);
    const [board] = await transaction.$queryRaw<{ edition: number }[]>`
      INSERT INTO note_board AS board (article_id)
      SELECT id FROM article WHERE id = ${articleId}::int AND works_on(${personId}::int, ${sectionIds}::int[], id)
      ON CONFLICT (article_id) DO UPDATE SET edition = board.edition + 1
      RETURNING edition`;
    return board ? deed(transaction) : { code: 'not-found' };
  });

const ofScope = (scope: DraftScope | null): { personId: number | null; sectionIds: number[] } =>
  scope === null || scope === 'all' ? { personId: null, sectionIds: [] } : { ...scope, sectionIds: [...scope.sectionIds] };

type Standing = { personId: number; isDeleted: boolean; isRoot: boolean; resolved: { by: string; at: string } | null };

/** How a note stands on whose board we are; a thread with nothing in sight is not there any more. */
async function findStanding(transaction: Transaction, { articleId, noteId }: DeleteNoteInput): Promise<Standing | null> {
  const row = await transaction.storyNote.findFirst({
    where: { id: noteId, articleId },
    select: {
      personId: true,
      deletedAt: true,
      parentId: true,
      resolvedAt: true,
      resolvedBy: { select: { name: true } },
      parent: { select: { resolvedAt: true, resolvedBy: { select: { name: true } } } },
      answers: { where: { deletedAt: null }, select: { id: true }, take: 1 },
    },
  });
  if (!row || (row.deletedAt !== null && row.answers.length === 0)) return null;
  const { resolvedAt, resolvedBy } = row.parent ?? row;
  return {
    personId: row.personId,
    isDeleted: row.deletedAt !== null,
    isRoot: row.parentId === null,
    resolved: resolvedAt && resolvedBy && { by: resolvedBy.name, at: resolvedAt.toISOString() },
  };
}

/** The same for the beginning of a thread. */
async function standingOf(transaction: Transaction, note: DeleteNoteInput): Promise<Standing | null> {
  const standing = await findStanding(transaction, note);
  return standing?.isRoot ? standing : null;
}

/** Why somebody may not change a note: it is another's or gone, or its thread was ended. */
async function refuseOwn(transaction: Transaction, note: DeleteNoteInput, { personId }: NoteWriter): Promise<NoteRefusal | null> {
  const standing = await findStanding(transaction, note);
  if (!standing || standing.isDeleted || standing.personId !== personId) return { code: 'not-found' };
  return standing.resolved && { code: 'resolved', ...standing.resolved };
}

/** Writes down whom a note names, and tells those who were not named in it before. */
async function mention(transaction: Transaction, noteId: number, text: string, { personId }: NoteWriter): Promise<void> {
  const named = mentionedIn(text);
  if (named.length === 0) return;
  const rows = await transaction.$queryRaw<{ personId: number }[]>`
    INSERT INTO story_note_mention (note_id, person_id)
    SELECT ${noteId}::int, id FROM person WHERE id = ANY(${named}::int[])
    ON CONFLICT DO NOTHING RETURNING person_id AS "personId"`;
  const told = rows.map((row) => row.personId).filter((id) => id !== personId);
  if (told.length > 0) await queueMentionMails(transaction, { noteId, personIds: told });
}

async function readUpTo(transaction: Transaction, { noteId, upTo }: { noteId: number; upTo: number }, personId: number): Promise<void> {
  await transaction.storyNoteRead.upsert({
    where: { personId_noteId: { personId, noteId } },
    create: { personId, noteId, readId: upTo },
    update: { readId: upTo },
    select: { noteId: true },
  });
}

/** The book says that something was said, not what. */
async function written(
  transaction: Transaction,
  deed: string,
  articleId: number,
  noteId: number,
  { personId }: NoteWriter,
): Promise<number> {
  await writeAudit({ personId, deed, subject: `article:${articleId}`, detail: { note: noteId } }, transaction);
  return noteId;
}
