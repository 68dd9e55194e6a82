import { randomBytes } from 'node:crypto';
import { storyPath } from '../../articles/address.ts';
import { writeAudit } from '../../audit/store.ts';
import type { PublicChange } from '../../cache/tag-clock.ts';
import { tags } from '../../cache/tags.ts';
import { db } from '../../db/client.ts';
import { moveEdition } from '../../db/edition.ts';
import { isUniqueViolation } from '../../db/errors.ts';
import type { DecisionReason } from '../../moderation/reasons.ts';
import { pathPrefix } from '../../site/paths.ts';
import type { Verdict } from '../screening/rule.ts';
import type { Screening } from '../screening/screen-comment.ts';
import { readVerdicts } from '../screening/verdicts.ts';
import { type StoredStatus, VISIBLE } from '../status.ts';
import { commentPath } from '../thread/address.ts';
import type { EditedWords } from './schema.ts';
import { MOST_AHEAD, type Receipt, type Withdrawn } from './view.ts';

export type FoundReceipt = Omit<Receipt, 'token'> | Withdrawn;

type Row = {
  version: number;
  status: StoredStatus;
  name: string;
  title: string;
  body: string;
  sentAt: Date;
  editedAt: Date | null;
  isRedacted: boolean;
  articleId: number;
  locale: 'vi' | 'en';
  storyTitle: string | null;
  slug: string | null;
  sectionSlug: string | null;
  ahead: number | null;
  maker: 'person' | 'rule' | 'mode' | null;
  reason: DecisionReason;
  note: string;
  decidedAt: Date | null;
  unit: string | null;
  answer: string;
  receivedAt: Date | null;
  answeredAt: Date | null;
};

/** A comment as its writer may see it, in one statement; null when there is none. */
export async function findReceipt(commentId: number): Promise<FoundReceipt | null> {
  const [row] = await db().$queryRaw<Row[]>`
    SELECT comment.version, comment.status::text, comment.name, comment.title, comment.body, comment.created_at AS "sentAt",
      comment.edited_at AS "editedAt", comment.redacted_at IS NOT NULL AS "isRedacted", article.id AS "articleId", article.locale::text, story.title AS "storyTitle", story.slug,
      section.slug AS "sectionSlug", replace(last.maker::text, 'clock', 'person') AS maker, coalesce(last.reason, '') AS reason, coalesce(last.note, '') AS note,
      last.decided_at AS "decidedAt", reply.unit, coalesce(reply.body, '') AS answer, reply.received_at AS "receivedAt",
      reply.answered_at AS "answeredAt",
      CASE WHEN comment.status = 'pending' THEN (
        SELECT count(*)::int FROM (
          SELECT FROM comment AS before
          WHERE before.status = 'pending' AND (before.created_at, before.id) < (comment.created_at, comment.id)
          ORDER BY before.created_at, before.id LIMIT ${MOST_AHEAD}::int
        ) AS those
      ) END AS ahead
    FROM comment
    JOIN article ON article.id = comment.article_id
    LEFT JOIN story ON story.article_id = article.id AND article.status = 'published'
    LEFT JOIN section ON section.id = story.section_id
    LEFT JOIN official_reply AS reply ON reply.comment_id = comment.id
    LEFT JOIN LATERAL (
      SELECT maker, reason, note, decided_at FROM decision
      WHERE decision.comment_id = comment.id AND decision.to_status = comment.status ORDER BY decision.version DESC LIMIT 1
    ) AS last ON comment.status <> 'pending'
    WHERE comment.id = ${commentId}::int`;
  if (!row) return null;
  const { status, articleId, locale, storyTitle, slug, sectionSlug, maker, reason, note, decidedAt, unit, answer, ...words } = row;
  if (status === 'withdrawn') return { status, locale };
  const { receivedAt, answeredAt, ...comment } = words;
  const path = slug && sectionSlug ? storyPath({ prefix: pathPrefix(locale), sectionSlug, slug, id: articleId }) : null;
  return {
    ...comment,
    status,
    locale,
    story: { title: storyTitle ?? '', path },
    publicPath: path && status === VISIBLE ? commentPath({ path, locale }, { id: commentId }) : null,
    decision: maker && decidedAt ? { maker, reason, note, at: decidedAt } : null,
    officialReply: unit && receivedAt ? { unit, body: answer, receivedAt, answeredAt } : null,
  };
}

export type WaitingComment = {
  articleId: number;
  /** Keyed hashes. */
  addressHash: Uint8Array | null;
  phoneHash: Uint8Array | null;
  verdicts: Verdict[];
};

/** What screening has to know of a comment that waits and whose words are changed; null when it does not wait. */
export async function findWaiting(commentId: number): Promise<WaitingComment | null> {
  const found = await db().comment.findFirst({
    where: { id: commentId, status: 'pending' },
    select: { articleId: true, addressHash: true, phoneHash: true, reasons: true },
  });
  if (!found) return null;
  const { reasons, ...sender } = found;
  return { ...sender, verdicts: readVerdicts(reasons) };
}

/**
 * Changes the words of a comment that still waits and is as its writer saw it. Its version moves on, so whoever decides on the
 * words before meets a conflict. What a rule has banned is refused by the same deed.
 * @returns `changed`: nothing was written, since it is not as it was seen; `duplicate`: these words stand under the story already
 */
export async function changeWords(
  { commentId, version }: { commentId: number; version: number },
  { name, title, body }: EditedWords,
  { fingerprint, screening }: { fingerprint: Buffer; screening: Screening },
): Promise<'done' | 'changed' | 'duplicate'> {
  const isBanned = screening.outcome === 'reject';
  try {
    const changed = await db().$queryRaw<{ id: number }[]>`
      WITH edited AS (
        UPDATE comment SET name = ${name}, title = ${title}, body = ${body}, fingerprint = ${bytes(fingerprint)}::bytea,
          status = ${isBanned ? 'rejected' : 'pending'}::comment_status, version = version + ${isBanned ? 2 : 1}::int,
          held = ${screening.outcome === 'hold'}, reasons = ${JSON.stringify(screening.verdicts)}::jsonb,
          text_key = ${bytes(screening.textKey)}::bytea, wave_keys = ${screening.waveKeys}::int[], edited_at = now(), redacted_at = NULL
        WHERE id = ${commentId}::int AND status = 'pending' AND version = ${version}::int
        RETURNING id
      ), forgotten AS (
        DELETE FROM comment_redaction USING edited WHERE comment_id = edited.id
      ), decided AS (
        INSERT INTO decision (comment_id, from_status, to_status, version, maker, reason)
        SELECT id, 'pending', 'rejected', ${version + 1}::int, 'rule', 'banned' FROM edited WHERE ${isBanned}
      )
      SELECT id FROM edited`;
    return changed.length === 1 ? 'done' : 'changed';
  } catch (error) {
    if (isUniqueViolation(error)) return 'duplicate';
    throw error;
  }
}

/**
 * Takes a comment back for good: its words, its writer's name, number and address, and what others did with it are gone from the
 * database when this returns. What stays is that there was one, what was decided on it, and the paper's own reply to it.
 * @returns null when there is no such comment or it was taken back before
 */
export async function eraseComment(commentId: number): Promise<{ change: PublicChange | null } | null> {
  return db().$transaction(async (transaction) => {
    const [comment] = await transaction.$queryRaw<{ articleId: number; status: StoredStatus; version: number; isPublished: boolean }[]>`
      SELECT comment.article_id AS "articleId", comment.status::text, comment.version, article.status = 'published' AS "isPublished"
      FROM comment JOIN article ON article.id = comment.article_id
      WHERE comment.id = ${commentId}::int AND comment.status <> 'withdrawn' FOR UPDATE OF comment`;
    if (!comment) return null;
    const { articleId, status, version, isPublished } = comment;
    await transaction.commentLike.deleteMany({ where: { commentId } });
    await transaction.commentReport.deleteMany({ where: { commentId } });
    await transaction.commentRedaction.deleteMany({ where: { commentId } });
    await transaction.$executeRaw`
      UPDATE comment SET status = 'withdrawn', version = version + 1, name = '', title = '', body = '', phone_encrypted = NULL,
        phone_hash = NULL, address_hash = NULL, text_key = NULL, wave_keys = '{}', reasons = '[]', request_key = NULL,
        featured_at = NULL, held = false, unseen = false, escalated_at = NULL, shown_like_count = 0, fingerprint = ${bytes(randomBytes(32))}::bytea
      WHERE id = ${commentId}::int`;
    await transaction.$executeRaw`
      INSERT INTO decision (comment_id, from_status, to_status, version, maker)
      VALUES (${commentId}::int, ${status}::comment_status, 'withdrawn', ${version}::int, 'writer')`;
    await writeAudit(
      { personId: null, deed: 'withdraw-comment', subject: `comment:${commentId}`, detail: { from: status, version } },
      transaction,
    );
    // Last: the edition's row stays locked until the commit.
    const isSeen = status === VISIBLE && isPublished;
    return { change: isSeen ? await moveEdition(transaction, [tags.comments(articleId)]) : null };
  });
}

const bytes = (buffer: Buffer | null): Uint8Array<ArrayBuffer> | null => (buffer ? new Uint8Array(buffer) : null);
