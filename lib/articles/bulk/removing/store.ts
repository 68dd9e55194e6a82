import { writeAudit } from '../../../audit/store.ts';
import { mayIn, type StaffMember } from '../../../auth/roles.ts';
import { db, type Transaction } from '../../../db/client.ts';
import { UNDO_MINUTES } from '../../../lists/acts/store.ts';
import { handsOf, isLockedFor } from '../../stages/transitions.ts';
import type { ArticleChanged } from '../schema.ts';
import type { LockedStory } from '../standing/store.ts';
import type { BulkCode } from '../view.ts';

/**
 * Removes a locked story that readers never had: its draft is found nowhere any more, and comes back whole by `putBackIn` for as long as
 * an act on many can be taken back. The desk of its section may, and whoever began it while it does not lie with the desk.
 */
export async function removeIn(
  transaction: Transaction,
  { staff, story }: { staff: StaffMember; story: LockedStory },
): Promise<BulkCode | { changed: ArticleChanged }> {
  const { id, version } = story;
  const hands = handsOf(staff, story);
  if (!hands.includes('desk') && story.createdById !== staff.id) return 'forbidden';
  if (isLockedFor(hands, story.stage)) return 'in-review';
  const hindrance = await hindranceOf(transaction, id);
  if (hindrance) return hindrance;
  await transaction.$executeRaw`SELECT remove_draft(${id}::int)`;
  await writeAudit({ personId: staff.id, deed: 'remove-draft', subject: `article:${id}`, detail: { version } }, transaction);
  return { changed: { kind: 'remove', id, version } };
}

/** Why nobody may remove a locked story now; null: nothing speaks against it. */
async function hindranceOf(transaction: Transaction, articleId: number): Promise<BulkCode | null> {
  const [row] = await transaction.$queryRaw<{ code: BulkCode | null }[]>`
    SELECT CASE
      WHEN status <> 'draft' OR first_published_at IS NOT NULL OR EXISTS (SELECT FROM story WHERE article_id = article.id)
        OR EXISTS (SELECT FROM comment WHERE article_id = article.id) THEN 'was-published'
      WHEN EXISTS (SELECT FROM article AS twin WHERE twin.translation_of_id = article.id
        AND (twin.status <> 'draft' OR twin.first_published_at IS NOT NULL)) THEN 'translation-published'
      WHEN EXISTS (SELECT FROM schedule_now AS plan WHERE plan.article_id = article.id AND plan.done_at IS NULL AND plan.failed_at IS NULL)
        OR EXISTS (SELECT FROM home_slot WHERE article_id = article.id) THEN 'planned'
      WHEN EXISTS (SELECT FROM article_presence WHERE article_id = article.id AND until > now())
        OR EXISTS (SELECT FROM article_pen WHERE article_id = article.id AND until > now()) THEN 'being-written'
    END AS code FROM article WHERE id = ${articleId}::int`;
  return row?.code ?? null;
}

/** Puts a removed story back as it was, for whoever may remove it; null: done. */
export async function putBackIn(transaction: Transaction, articleId: number, staff: StaffMember): Promise<BulkCode | null> {
  const [kept] = await transaction.$queryRaw<{ version: number; sectionId: number; createdById: number }[]>`
    SELECT (removed.draft ->> 'version')::int AS version, hold_section((removed.draft ->> 'section_id')::int) AS "sectionId",
      article.created_by_id AS "createdById"
    FROM removed_draft AS removed JOIN article ON article.id = removed.article_id
    WHERE removed.article_id = ${articleId}::int FOR UPDATE OF removed`;
  if (!kept) return 'not-found';
  if (kept.createdById !== staff.id && !mayIn(staff, 'publish', kept.sectionId)) return 'forbidden';
  await transaction.$executeRaw`SELECT put_back_draft(${articleId}::int)`;
  const detail = { version: kept.version };
  await writeAudit({ personId: staff.id, deed: 'put-back-draft', subject: `article:${articleId}`, detail }, transaction);
  return null;
}

/** Forgets removed drafts for good that nobody can take back any more, with all that hangs on them; runs by itself. */
export async function deleteRemovedDrafts(): Promise<void> {
  while (await deleteOne());
}

/** @returns false when there is none (any more), or somebody is just taking it back */
const deleteOne = (): Promise<boolean> =>
  db().$transaction(async (transaction) => {
    const [row] = await transaction.$queryRaw<{ id: number }[]>`
      SELECT article_id AS id FROM removed_draft WHERE removed_at < now() - make_interval(mins => ${UNDO_MINUTES}::int)
      ORDER BY removed_at LIMIT 1 FOR UPDATE SKIP LOCKED`;
    if (!row) return false;
    await transaction.$executeRaw`DELETE FROM old_address WHERE article_id = ${row.id}::int`;
    await transaction.article.delete({ where: { id: row.id }, select: { id: true } });
    await writeAudit({ personId: null, deed: 'delete-removed-draft', subject: `article:${row.id}` }, transaction);
    return true;
  });
