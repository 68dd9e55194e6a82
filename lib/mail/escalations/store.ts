import { db, type Transaction } from '../../db/client.ts';
import { UNDO_SECONDS } from '../../outbox/queue/store.ts';
import { MAILED_ROLES } from '../receivers/store.ts';
import { wantsMail } from '../wants-mail.ts';

/**
 * Writes down, in the transaction of whoever asks for a second opinion, a mail to everybody else who governs comments. It goes out
 * after the seconds in which a deed can be taken back, and only if the question is still open then.
 * @param noteId the note that says what is asked
 */
export async function queueEscalationMail(transaction: Transaction, { noteId, byId }: { noteId: number; byId: number }): Promise<void> {
  if (!wantsMail()) return;
  await transaction.$executeRaw`
    INSERT INTO outbox (kind, payload, due_at)
    SELECT 'mail', jsonb_build_object('about', 'escalation', 'key', concat_ws(':', 'escalation', person.id, note.id), 'personId', person.id,
      'noteId', note.id, 'since', (extract(epoch FROM escalated_at) * 1000)::bigint), now() + ${UNDO_SECONDS}::int * interval '1 second'
    FROM comment_note AS note JOIN comment ON comment.id = note.comment_id, person
    WHERE note.id = ${noteId}::int AND disabled_at IS NULL AND person.id <> ${byId}::int AND role::text = ANY(${[...MAILED_ROLES]}::text[])
    ORDER BY person.id
    ON CONFLICT ((payload ->> 'key')) WHERE kind = 'mail' DO NOTHING`;
}

export type Escalation = { by: string; question: string; name: string; body: string; storyTitle: string };

/**
 * A question that is still open; null when somebody has decided since, or it was taken back.
 * @param since since when the comment waited for another opinion as it was asked, in milliseconds since 1970
 */
export async function findEscalation(noteId: number, since: number): Promise<Escalation | null> {
  const [row] = await db().$queryRaw<Escalation[]>`
    SELECT person.name AS by, note.text AS question, comment.name, comment.body, coalesce(story.title, draft.title, '') AS "storyTitle"
    FROM comment_note AS note
    JOIN person ON person.id = note.person_id
    JOIN comment ON comment.id = note.comment_id
    LEFT JOIN story ON story.article_id = comment.article_id
    LEFT JOIN draft ON draft.article_id = comment.article_id
    WHERE note.id = ${noteId}::int AND note.kind = 'escalation' AND comment.status <> 'withdrawn'
      AND (extract(epoch FROM escalated_at) * 1000)::bigint = ${since}::bigint`;
  return row ?? null;
}
