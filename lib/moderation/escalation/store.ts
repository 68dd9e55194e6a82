import { writeAudit } from '../../audit/store.ts';
import { db } from '../../db/client.ts';
import { queueEscalationMail } from '../../mail/escalations/store.ts';
import type { EscalationInput } from '../notes/schema.ts';
import { writeNote } from '../notes/store.ts';

/**
 * Asks for a second opinion on a comment that is as it was seen; asking again adds a question and leaves since when it waits.
 * @returns the note that was written with it; null when the comment is not as seen, and then nothing has changed
 */
export async function storeEscalation(
  { commentId, version, note }: EscalationInput,
  personId: number,
): Promise<{ id: number; at: Date } | null> {
  return db().$transaction(async (transaction) => {
    const [asked] = await transaction.$queryRaw<{ id: number }[]>`
      UPDATE comment SET escalated_at = coalesce(escalated_at, now())
      WHERE id = ${commentId}::int AND version = ${version}::int AND status <> 'withdrawn' RETURNING id`;
    if (!asked) return null;
    const written = await writeNote(transaction, { commentId, kind: 'escalation', text: note, personId });
    await queueEscalationMail(transaction, { noteId: written.id, byId: personId });
    const detail = { version, note: written.id };
    await writeAudit({ personId, deed: 'escalate-comment', subject: `comment:${commentId}`, detail }, transaction);
    return written;
  });
}
