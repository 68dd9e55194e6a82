import { writeAudit } from '../../audit/store.ts';
import { db, type Transaction } from '../../db/client.ts';
import type { NoteInput } from './schema.ts';

/** Writes a note down, for good; null when there is no such comment, or its writer has taken it back. */
export async function storeNote({ commentId, text }: NoteInput, personId: number): Promise<{ id: number; at: Date } | null> {
  return db().$transaction(async (transaction) => {
    // Locked, so that its writer does not take it back in between.
    const [comment] = await transaction.$queryRaw<{ id: number }[]>`
      SELECT id FROM comment WHERE id = ${commentId}::int AND status <> 'withdrawn' FOR SHARE`;
    if (!comment) return null;
    const note = await writeNote(transaction, { commentId, kind: 'note', text, personId });
    await writeAudit({ personId, deed: 'note-comment', subject: `comment:${commentId}`, detail: { note: note.id } }, transaction);
    return note;
  });
}

/** The same inside another deed. The book says that there is a note, not what it says. */
export async function writeNote(
  transaction: Transaction,
  note: { commentId: number; kind: 'note' | 'escalation'; text: string; personId: number },
): Promise<{ id: number; at: Date }> {
  return transaction.commentNote.create({ data: note, select: { id: true, at: true } });
}
