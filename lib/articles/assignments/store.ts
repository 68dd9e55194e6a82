import { writeAudit } from '../../audit/store.ts';
import { may, ROLES } from '../../auth/roles.ts';
import { db, type Transaction } from '../../db/client.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { Piece } from '../../db/piece.ts';
import { queueAssignmentMail } from '../../mail/stories/store.ts';
import type { Assigning } from './schema.ts';
import type { Colleague } from './view.ts';

/** Who can be given a story: whoever writes. */
const WRITERS = ROLES.filter((role) => may({ role }, 'write'));

/** Everybody who writes here, by name. */
export async function findColleagues(): Promise<Colleague[]> {
  return db().person.findMany({
    where: { disabledAt: null, role: { in: WRITERS } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
}

/** The same as JSON, as a piece of a statement. */
export const colleaguesAsked = (): Piece => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('id', id, 'name', name) ORDER BY name, id), '[]') FROM person
  WHERE disabled_at IS NULL AND role::text = ANY (${WRITERS}))`;

/**
 * Gives a story to somebody in the place of the assignment that was seen, notes it, and writes down a mail to whom it is given.
 * @param mayAssign whether the person may in the section in which the draft stands now
 */
export async function replaceAssignment(
  { articleId, seen, personId, dueAt, note }: Assigning,
  { byId, mayAssign }: { byId: number; mayAssign: (sectionId: number | null) => boolean },
): Promise<'assigned' | 'not-found' | 'forbidden' | 'unknown-person' | 'not-as-seen'> {
  return db().$transaction(async (transaction) => {
    const [draft] = await transaction.$queryRaw<{ sectionId: number | null }[]>`
      SELECT draft.section_id AS "sectionId"
      FROM article JOIN draft ON draft.article_id = article.id
      WHERE article.id = ${articleId} FOR NO KEY UPDATE OF article`;
    if (!draft) return 'not-found';
    if (!mayAssign(draft.sectionId)) return 'forbidden';
    // A statement of its own, so that it sees what was assigned while we waited for the lock.
    const before = await transaction.assignment.findUnique({ where: { articleId }, select: { personId: true, assignedAt: true } });
    if ((before?.assignedAt.getTime() ?? null) !== (seen?.getTime() ?? null)) return 'not-as-seen';
    const assigned = await assignIn(transaction, { articleId, personId, dueAt, note, was: before?.personId ?? null, byId });
    return assigned === 'unknown-person' ? assigned : 'assigned';
  });
}

/**
 * Gives a story to somebody, or to nobody, in a transaction that has locked the article and asked for the rights.
 * @param was whose it was, for the log
 * @returns when it was given (null: to nobody), which names this assignment
 */
export async function assignIn(
  transaction: Transaction,
  assign: Pick<Assigning, 'articleId' | 'personId' | 'dueAt' | 'note'> & { was: number | null; byId: number },
): Promise<'unknown-person' | { at: Date | null }> {
  const { articleId, personId, dueAt, note, was, byId } = assign;
  const subject = `article:${articleId}`;
  if (personId === null) {
    await transaction.assignment.deleteMany({ where: { articleId } });
    await writeAudit({ personId: byId, deed: 'assign-article', subject, detail: { person: null, was } }, transaction);
    return { at: null };
  }
  if (!(await isWriter(transaction, personId))) return 'unknown-person';
  const [given] = await transaction.$queryRaw<{ at: Date }[]>`
    INSERT INTO assignment (article_id, person_id, due_at, note, assigned_by_id, assigned_at)
    VALUES (${articleId}, ${personId}, ${dueAt}::timestamptz, ${note}, ${byId}, clock_timestamp())
    ON CONFLICT (article_id) DO UPDATE SET person_id = EXCLUDED.person_id, due_at = EXCLUDED.due_at, note = EXCLUDED.note,
      assigned_by_id = EXCLUDED.assigned_by_id, assigned_at = EXCLUDED.assigned_at
    RETURNING assigned_at AS at`;
  if (!given) throw new Error('An assignment was not stored.');
  if (personId !== byId) await queueAssignmentMail(transaction, articleId);
  const detail = { person: personId, was, due: dueAt?.toISOString() ?? null };
  await writeAudit({ personId: byId, deed: 'assign-article', subject, detail }, transaction);
  return given;
}

/** Whether stories can be given to this person. */
async function isWriter(transaction: Transaction, personId: number): Promise<boolean> {
  const person = await transaction.person.findUnique({
    where: { id: personId, disabledAt: null, role: { in: WRITERS } },
    select: { id: true },
  });
  return person !== null;
}
