import { z } from 'zod';
import { storyPath } from '../articles/address.ts';
import { writeAudit } from '../audit/store.ts';
import type { PublicChange } from '../cache/tag-clock.ts';
import { tags } from '../cache/tags.ts';
import { RULES } from '../comments/screening/rule.ts';
import { type CommentStatus, visibleChange } from '../comments/status.ts';
import { db, type Transaction } from '../db/client.ts';
import { moveEdition } from '../db/edition.ts';
import { Prisma } from '../db/generated/client.ts';
import type { Locale } from '../messages/translator.ts';
import type { MomentCursor } from '../paging/moment-cursor.ts';
import { pathPrefix } from '../site/paths.ts';
import type { DecisionInput } from './schema.ts';
import type { DeskCard } from './view.ts';

export type Decided = { status: CommentStatus; version: number; change: PublicChange | null };

/** How a comment stands, and who decided last; `at` is when it was written while nobody has. */
export type Standing = { status: CommentStatus; version: number; by: string | null; at: Date };

/**
 * Decides once: one conditional update on the comment as the moderator saw it, with everything that follows from it in the
 * same transaction. Null when it was not as seen, and then nothing has changed.
 */
export async function storeDecision({ commentId, version, to }: DecisionInput, personId: number): Promise<Decided | null> {
  return db().$transaction(async (transaction) => {
    const [moved] = await transaction.$queryRaw<{ articleId: number; from: CommentStatus; version: number }[]>`
      UPDATE comment SET status = ${to}::comment_status, version = comment.version + 1
      FROM comment AS seen
      WHERE comment.id = ${commentId}::int AND comment.version = ${version}::int AND comment.status <> ${to}::comment_status
        AND seen.id = comment.id AND seen.version = comment.version AND seen.status = comment.status
      RETURNING comment.article_id AS "articleId", seen.status::text AS "from", comment.version`;
    if (!moved) return null;
    const { articleId, from } = moved;
    await transaction.decision.create({
      data: { commentId, fromStatus: from, toStatus: to, version, decidedById: personId },
      select: { id: true },
    });
    await writeAudit({ personId, deed: 'decide-comment', subject: `comment:${commentId}`, detail: { from, to, version } }, transaction);
    const isSeen = await countVisible(transaction, articleId, visibleChange(from, to));
    // Last: the edition's row stays locked until the commit. What nobody sees makes no page old.
    const change = isSeen ? await moveEdition(transaction, [tags.comments(articleId)]) : null;
    return { status: to, version: moved.version, change };
  });
}

/** Moves the number readers see. Says whether readers see a difference: the number moves and the story is before them. */
async function countVisible(transaction: Transaction, articleId: number, by: number): Promise<boolean> {
  if (by === 0) return false;
  const moved = await transaction.$executeRaw`
    UPDATE story SET comment_count = comment_count + ${by}::int WHERE article_id = ${articleId}::int`;
  return moved === 1;
}

/** How a comment stands now; null when there is none. */
export async function findStanding(commentId: number): Promise<Standing | null> {
  const comment = await db().comment.findUnique({
    where: { id: commentId },
    select: {
      status: true,
      version: true,
      createdAt: true,
      decisions: { orderBy: { version: 'desc' }, take: 1, select: { decidedAt: true, decidedBy: { select: { name: true } } } },
    },
  });
  if (!comment) return null;
  const [last] = comment.decisions;
  return {
    status: comment.status,
    version: comment.version,
    by: last?.decidedBy.name ?? null,
    at: last?.decidedAt ?? comment.createdAt,
  };
}

/** How many comments stand in each lane, exactly. */
export async function countLanes(): Promise<Record<CommentStatus, number>> {
  const rows = await db().$queryRaw<{ status: CommentStatus; count: number }[]>`
    SELECT status::text, count(*)::int AS count FROM comment GROUP BY status`;
  const counts = { pending: 0, approved: 0, rejected: 0, spam: 0 };
  for (const { status, count } of rows) counts[status] = count;
  return counts;
}

/**
 * The comments of a lane from a place on, in one statement whatever their number.
 * @param direction `forward`: after the place, oldest first; `back`: before it, nearest first
 */
export async function findCards(
  lane: CommentStatus,
  direction: 'forward' | 'back',
  place: MomentCursor | undefined,
  take: number,
): Promise<DeskCard[]> {
  const order = direction === 'forward' ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const side = direction === 'forward' ? Prisma.sql`>` : Prisma.sql`<`;
  const from = place
    ? Prisma.sql`AND (comment.created_at, comment.id) ${side} (${place.createdAt}::timestamptz, ${place.id}::int)`
    : Prisma.empty;
  const rows = await db().$queryRaw<CardRow[]>`
    SELECT comment.id, comment.version, comment.status::text, comment.name, comment.title, comment.body, comment.reasons,
      comment.phone_encrypted IS NOT NULL AS "hasPhone", comment.created_at AS "createdAt", comment.article_id AS "articleId",
      coalesce(story.title, draft.title, '') AS "storyTitle", story.slug AS "storySlug", story.locale, section.slug AS "sectionSlug",
      last.name AS "decidedBy", last.decided_at AS "decidedAt"
    FROM comment
    LEFT JOIN story ON story.article_id = comment.article_id
    LEFT JOIN section ON section.id = story.section_id
    LEFT JOIN draft ON draft.article_id = comment.article_id
    LEFT JOIN LATERAL (
      SELECT person.name, decision.decided_at FROM decision JOIN person ON person.id = decision.decided_by_id
      WHERE decision.comment_id = comment.id ORDER BY decision.version DESC LIMIT 1
    ) AS last ON true
    WHERE comment.status = ${lane}::comment_status ${from}
    ORDER BY comment.created_at ${order}, comment.id ${order}
    LIMIT ${take}::int`;
  return rows.map(toCard);
}

type CardRow = {
  id: number;
  version: number;
  status: CommentStatus;
  name: string;
  title: string;
  body: string;
  reasons: unknown;
  hasPhone: boolean;
  createdAt: Date;
  articleId: number;
  storyTitle: string;
  storySlug: string | null;
  locale: Locale | null;
  sectionSlug: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
};

const reasonList = z.array(z.object({ rule: z.enum(RULES), detail: z.string() })).catch([]);

function toCard(row: CardRow): DeskCard {
  const { articleId, storyTitle, storySlug, locale, sectionSlug, decidedBy, decidedAt, createdAt, reasons, ...card } = row;
  const isLive = storySlug && sectionSlug && locale;
  const path = isLive ? storyPath({ prefix: pathPrefix(locale), sectionSlug, slug: storySlug, id: articleId }) : null;
  return {
    ...card,
    createdAt: createdAt.toISOString(),
    reasons: reasonList.parse(reasons),
    story: { id: articleId, title: storyTitle, path },
    decided: decidedBy && decidedAt ? { by: decidedBy, at: decidedAt.toISOString() } : null,
  };
}
