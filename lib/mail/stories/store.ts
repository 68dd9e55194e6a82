import { db, type Transaction } from '../../db/client.ts';
import { wantsMail } from '../wants-mail.ts';

// What somebody is written about their own stories. Only who works here still is, whatever their role.

/** Writes down, in the transaction that gives a story to somebody, a mail to that person. */
export async function queueAssignmentMail(transaction: Transaction, articleId: number): Promise<void> {
  if (!wantsMail()) return;
  await transaction.$executeRaw`
    INSERT INTO outbox (kind, payload)
    SELECT 'mail', jsonb_build_object('about', 'assignment', 'key', concat_ws(':', 'assignment', article_id, person_id, at), 'personId', person_id,
      'articleId', article_id, 'since', at)
    FROM (SELECT article_id, person_id, (extract(epoch FROM assigned_at) * 1000)::bigint AS at FROM assignment WHERE article_id = ${articleId}) AS given
    ON CONFLICT ((payload ->> 'key')) WHERE kind = 'mail' DO NOTHING`;
}

/** Writes down, in the transaction that returns a draft, a mail to who handed it over last, who began it, and who is to write it. */
export async function queueReturnMail(transaction: Transaction, { changeId, byId }: { changeId: number; byId: number }): Promise<void> {
  if (!wantsMail()) return;
  await transaction.$executeRaw`
    INSERT INTO outbox (kind, payload)
    SELECT 'mail', jsonb_build_object('about', 'return', 'key', concat_ws(':', 'return', person_id, ${changeId}::int), 'personId', person_id,
      'changeId', ${changeId}::int)
    FROM (
      SELECT created_by_id AS person_id FROM article WHERE id = (SELECT article_id FROM stage_change WHERE id = ${changeId})
      UNION SELECT person_id FROM assignment WHERE article_id = (SELECT article_id FROM stage_change WHERE id = ${changeId})
      UNION (SELECT person_id FROM stage_change WHERE deed = 'submit' AND article_id = (SELECT article_id FROM stage_change WHERE id = ${changeId})
        ORDER BY id DESC LIMIT 1)
    ) AS writer
    WHERE person_id <> ${byId} ORDER BY person_id
    ON CONFLICT ((payload ->> 'key')) WHERE kind = 'mail' DO NOTHING`;
}

export type Assigned = { articleId: number; title: string; by: string; dueAt: Date | null; note: string };

/** An assignment that still holds; null when it has been changed since. @param since when it was made, in milliseconds since 1970 */
export async function findAssigned(articleId: number, personId: number, since: number): Promise<Assigned | null> {
  const row = await db().assignment.findUnique({
    where: { articleId, personId },
    select: {
      dueAt: true,
      note: true,
      assignedAt: true,
      assignedBy: { select: { name: true } },
      article: { select: { draft: { select: { title: true } } } },
    },
  });
  if (!row || row.assignedAt.getTime() !== since) return null;
  return { articleId, title: row.article.draft?.title ?? '', by: row.assignedBy.name, dueAt: row.dueAt, note: row.note };
}

export type Returned = { articleId: number; title: string; by: string; reason: string };

/** A draft that was returned and is still back with its writer; null when it has gone on since. */
export async function findReturned(changeId: number): Promise<Returned | null> {
  const [row] = await db().$queryRaw<Returned[]>`
    SELECT draft.article_id AS "articleId", draft.title, coalesce(person.name, '') AS by, change.reason
    FROM stage_change AS change JOIN draft ON draft.article_id = change.article_id LEFT JOIN person ON person.id = change.person_id
    WHERE change.id = ${changeId} AND change.deed = 'return' AND draft.stage = 'returned'
      AND NOT EXISTS (SELECT FROM stage_change AS later WHERE later.article_id = change.article_id AND later.id > change.id)`;
  return row ?? null;
}
