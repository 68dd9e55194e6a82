import { db, type Transaction } from '../../../db/client.ts';
import { recordBulk, takeBack } from '../../../lists/acts/store.ts';
import type { BulkResult, BulkUndone } from '../../../lists/bulk.ts';
import { threadsOfReader } from '../reading/store.ts';
import type { NoteReader } from '../store.ts';
import { type MarkNotes, type MarkNotesInput, type NoteMarked, noteMarked } from './schema.ts';
import type { MarkNoteCode } from './view.ts';

const LIST = 'notes';

type Standing = { id: number; lastId: number; readId: number | null; hasOthers: boolean };

/** Marks threads of this person's in one transaction, and keeps how far they had read them. */
export const storeMarks = ({ items, change }: MarkNotesInput, reader: NoteReader): Promise<BulkResult<MarkNoteCode>> =>
  db().$transaction(async (transaction) => {
    const standings = await lockStandings(
      transaction,
      reader,
      items.map(({ id }) => id),
    );
    const kept: NoteMarked[] = [];
    const refused: BulkResult<MarkNoteCode>['refused'] = [];
    for (const { id, version } of items) {
      const standing = standings.get(id);
      const readId = standing ? readIdOf(standing, change, version) : 'not-found';
      if (typeof readId === 'string') refused.push({ id, code: readId });
      else if (standing && readId !== standing.readId) kept.push({ id, before: standing.readId, now: readId });
    }
    await writeMarks(transaction, reader.personId, kept);
    const undo = await recordBulk(transaction, { personId: reader.personId, list: LIST, changes: kept });
    return { done: items.length - refused.length, refused, undo };
  });

/** How far a thread is read from now on; null: not at all. */
function readIdOf({ lastId, readId, hasOthers }: Standing, { to }: MarkNotes, seen = lastId): number | null | MarkNoteCode {
  if (to === 'unread') return hasOthers ? null : 'own-words';
  return Math.max(readId ?? 0, Math.min(seen, lastId));
}

/** How far somebody has read these of their threads; whoever else marks for them waits. */
async function lockStandings(transaction: Transaction, reader: NoteReader, ids: readonly number[]): Promise<Map<number, Standing>> {
  await lockReader(transaction, reader.personId);
  const rows = await transaction.$queryRaw<Standing[]>`
    WITH ${threadsOfReader(reader)}
    SELECT thread.id, thread.last_id AS "lastId", mark.read_id AS "readId", thread.has_others AS "hasOthers"
    FROM thread LEFT JOIN story_note_read AS mark ON mark.note_id = thread.id AND mark.person_id = ${reader.personId}::int
    WHERE thread.id = ANY (${[...ids]}::int[])`;
  return new Map(rows.map((row) => [row.id, row]));
}

const lockReader = (transaction: Transaction, personId: number) =>
  transaction.$queryRaw`SELECT FROM person WHERE id = ${personId}::int FOR NO KEY UPDATE`;

async function writeMarks(transaction: Transaction, personId: number, marks: readonly NoteMarked[]): Promise<void> {
  const gone = marks.filter(({ now }) => now === null).map(({ id }) => id);
  const set = marks.flatMap(({ id, now }) => (now === null ? [] : [{ id, now }]));
  await transaction.storyNoteRead.deleteMany({ where: { personId, noteId: { in: gone } } });
  await transaction.$executeRaw`
    INSERT INTO story_note_read AS mark (person_id, note_id, read_id)
    SELECT ${personId}::int, id, read_id FROM unnest(${set.map(({ id }) => id)}::int[], ${set.map(({ now }) => now)}::int[]) AS wanted (id, read_id)
    ON CONFLICT (person_id, note_id) DO UPDATE SET read_id = greatest(mark.read_id, EXCLUDED.read_id)`;
}

/** Puts the marks back that are as the act left them; null when there is nothing to be taken back. */
export const storeUndoing = (undo: string, personId: number): Promise<BulkUndone<MarkNoteCode> | null> =>
  db().$transaction(async (transaction) => {
    const kept = await takeBack(transaction, { undo, personId, list: LIST, shape: noteMarked });
    if (!kept) return null;
    await lockReader(transaction, personId);
    const rows = await transaction.$queryRaw<{ id: number }[]>`
      WITH kept AS (
        SELECT id, before, now FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) AS kept (id int, before int, now int)
      ), emptied AS (
        DELETE FROM story_note_read AS mark USING kept
        WHERE mark.person_id = ${personId}::int AND mark.note_id = kept.id AND mark.read_id = kept.now AND kept.before IS NULL
        RETURNING kept.id
      ), moved AS (
        UPDATE story_note_read AS mark SET read_id = kept.before FROM kept
        WHERE mark.person_id = ${personId}::int AND mark.note_id = kept.id AND mark.read_id = kept.now AND kept.before IS NOT NULL
        RETURNING kept.id
      ), made AS (
        INSERT INTO story_note_read (person_id, note_id, read_id)
        SELECT ${personId}::int, kept.id, kept.before FROM kept JOIN story_note ON story_note.id = kept.id WHERE kept.now IS NULL
        ON CONFLICT DO NOTHING RETURNING note_id AS id
      )
      SELECT id FROM emptied UNION ALL SELECT id FROM moved UNION ALL SELECT id FROM made`;
    const back = new Set(rows.map(({ id }) => id));
    const refused = kept.filter(({ id }) => !back.has(id)).map(({ id }) => ({ id, code: 'moved' as const }));
    return { done: back.size, refused };
  });
