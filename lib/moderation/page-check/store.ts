import { z } from 'zod';
import { storyPath } from '../../articles/address.ts';
import { writeAudit } from '../../audit/store.ts';
import { db } from '../../db/client.ts';
import { queue } from '../../outbox/queue/store.ts';
import { pathPrefix } from '../../site/paths.ts';

/** A decision whose outcome readers should see now. */
export type ExpectedOnPage = {
  commentId: number;
  /** The comment that began its conversation, itself for such a one. */
  conversationId: number;
  expects: 'shown' | 'gone';
  story: { id: number; path: string; locale: 'vi' | 'en' };
};

const place = { articleId: z.int(), slug: z.string(), sectionSlug: z.string(), locale: z.enum(['vi', 'en']) };
const pathOf = ({ articleId, slug, sectionSlug, locale }: z.output<z.ZodObject<typeof place>>): string =>
  storyPath({ prefix: pathPrefix(locale), sectionSlug, slug, id: articleId });

const expected = z.object({ commentId: z.int(), conversationId: z.int(), isShown: z.boolean(), ...place });

/** What readers should see of a decision, from now on under check; null when that is no longer so, and then it is under check no more. */
export async function beginCheck(decisionId: number): Promise<ExpectedOnPage | null> {
  const [row] = await db().$queryRaw<unknown[]>`
    SELECT comment_id AS "commentId", conversation_id AS "conversationId", is_shown AS "isShown", article_id AS "articleId", slug,
      section_slug AS "sectionSlug", locale::text
    FROM expected_on_page WHERE decision_id = ${decisionId}::int`;
  if (!row) {
    await db().$executeRaw`DELETE FROM page_check WHERE decision_id = ${decisionId}::int AND seen_after_ms IS NULL`;
    return null;
  }
  const { commentId, conversationId, isShown, ...story } = expected.parse(row);
  await db().$executeRaw`
    INSERT INTO page_check (decision_id, comment_id) VALUES (${decisionId}::int, ${commentId}::int) ON CONFLICT DO NOTHING`;
  return {
    commentId,
    conversationId,
    expects: isShown ? 'shown' : 'gone',
    story: { id: story.articleId, path: pathOf(story), locale: story.locale },
  };
}

/** The page is as decided; the time since then is told by the database's clock. Every desk hears of it. */
export async function storeSeen(decisionId: number): Promise<void> {
  await db().$queryRaw`
    WITH settled AS (
      UPDATE page_check SET failed_at = NULL, seen_after_ms =
        least(greatest(extract(epoch FROM clock_timestamp() - decision.decided_at) * 1000, 0), 2147483647)::int
      FROM decision WHERE decision.id = page_check.decision_id AND decision.id = ${decisionId}::int AND seen_after_ms IS NULL
      RETURNING page_check.comment_id
    )
    SELECT tell_desk(ARRAY[comment_id])::text AS told FROM settled`;
}

/** The page is not as decided although it should be by now. Every desk hears of it. @returns whether that is so */
export async function storeFailed(decisionId: number): Promise<boolean> {
  const told = await db().$queryRaw<unknown[]>`
    WITH settled AS (
      UPDATE page_check SET failed_at = now(), dismissed_at = NULL FROM expected_on_page
      WHERE expected_on_page.decision_id = page_check.decision_id AND page_check.decision_id = ${decisionId}::int AND seen_after_ms IS NULL
      RETURNING page_check.comment_id
    )
    SELECT tell_desk(ARRAY[comment_id])::text AS told FROM settled`;
  return told.length > 0;
}

/** Has a failed check done again from the beginning. @returns false when it is none, or no longer */
export async function storeCheckAgain(decisionId: number, personId: number): Promise<boolean> {
  return db().$transaction(async (transaction) => {
    const { count } = await transaction.pageCheck.updateMany({
      where: { decisionId, failedAt: { not: null } },
      data: { failedAt: null, dismissedAt: null },
    });
    if (count === 0) return false;
    await queue(transaction, [{ kind: 'page-check', decisionId, inSeconds: 0 }]);
    await writeAudit({ personId, deed: 'check-page-again', subject: `decision:${decisionId}` }, transaction);
    return true;
  });
}

/** Puts a failed check aside. @returns false when it is none, or somebody was first */
export async function storeDismissal(decisionId: number, personId: number): Promise<boolean> {
  return db().$transaction(async (transaction) => {
    const dismissed = await transaction.$executeRaw`
      UPDATE page_check SET dismissed_at = now()
      WHERE decision_id = ${decisionId}::int AND failed_at IS NOT NULL AND dismissed_at IS NULL`;
    if (dismissed === 0) return false;
    await writeAudit({ personId, deed: 'dismiss-page-check', subject: `decision:${decisionId}` }, transaction);
    return true;
  });
}
