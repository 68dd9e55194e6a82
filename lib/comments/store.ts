import { writeAudit } from '../audit/store.ts';
import type { PublicChange } from '../cache/tag-clock.ts';
import { tags } from '../cache/tags.ts';
import type { SpendableCaptcha } from '../captcha/store.ts';
import { db, type Transaction } from '../db/client.ts';
import { moveEdition } from '../db/edition.ts';
import { isUniqueViolation } from '../db/errors.ts';
import type { Screening } from './screening/screen-comment.ts';
import { type StoredStatus, VISIBLE } from './status.ts';

/** Whether these words stand under this article already, decided or not. */
export async function isAlreadyThere(articleId: number, fingerprint: Buffer): Promise<boolean> {
  const found = await db().comment.findUnique({
    where: { articleId_fingerprint: { articleId, fingerprint: new Uint8Array(fingerprint) } },
    select: { id: true },
  });
  return found !== null;
}

/** The comment that a sending of this name brought under this article; null when none did. */
export async function findSending(
  articleId: number,
  requestKey: string,
): Promise<{ id: number; status: StoredStatus; fingerprint: Uint8Array } | null> {
  return db().comment.findFirst({ where: { requestKey, articleId }, select: { id: true, status: true, fingerprint: true } });
}

/** Who is answered: the name over an approved comment of this article; null when it is not on the page. */
export async function findAnswered(articleId: number, commentId: number): Promise<{ id: number; name: string } | null> {
  return db().comment.findFirst({ where: { id: commentId, articleId, status: VISIBLE }, select: { id: true, name: true } });
}

export type NewComment = {
  articleId: number;
  /** The approved comment it answers, or null. */
  replyTo: number | null;
  requestKey: string | null;
  name: string;
  title: string;
  body: string;
  phone: { encrypted: Buffer; hash: Buffer } | null;
  addressHash: Buffer;
  fingerprint: Buffer;
  /** What it begins as: waiting, on the page at once (mode "after"), or refused by a rule. */
  begins: 'pending' | 'approved' | 'rejected';
  /** What was looked at when it was taken (`PublishedArticle.seen`), and until when that is good: it is asked again as it is stored. */
  taken: { seen: string; closesAt: Date | null };
  screening: Screening;
};

export type StoredComment = { id: number; change: PublicChange | null };

/**
 * Spends the captcha and stores the comment, both or neither. Whoever comes second with the same captcha waits for the
 * first and then finds it used. What stands on the page at once moves the edition in the same transaction.
 * @returns `closed`: what decides on taking it is not as it was seen, or the time is over; `duplicate`: the same words, or the same sending, are there already; `unanswerable`: what it answers is not on the page
 */
export async function storeComment(
  comment: NewComment,
  captcha: SpendableCaptcha,
): Promise<StoredComment | 'used' | 'expired' | 'duplicate' | 'closed' | 'unanswerable'> {
  try {
    if (comment.begins !== VISIBLE) {
      const stored = await insertComment(db(), comment, captcha);
      return typeof stored === 'string' ? stored : { ...stored, change: null };
    }
    return await db().$transaction(async (transaction) => {
      const stored = await insertComment(transaction, comment, captcha);
      return typeof stored === 'string'
        ? stored
        : { ...stored, change: await moveEdition(transaction, [tags.comments(comment.articleId)]) };
    });
  } catch (error) {
    // The captcha's own conflict is answered below, so the key that was there already is the comment's.
    if (isUniqueViolation(error)) return 'duplicate';
    throw error;
  }
}

async function insertComment(
  transaction: Transaction,
  comment: NewComment,
  { jti, expiresAt }: SpendableCaptcha,
): Promise<{ id: number } | 'used' | 'expired' | 'closed' | 'unanswerable'> {
  const {
    begins,
    screening,
    taken: { seen, closesAt },
  } = comment;
  const [row] = await transaction.$queryRaw<{ id: number | null; alive: boolean; open: boolean; answerable: boolean }[]>`
    WITH open_article AS (
      SELECT article.id FROM article JOIN story_comment_policy policy ON policy.article_id = article.id
      WHERE article.id = ${comment.articleId}::int AND article.status = 'published'
        AND policy.seen = ${seen} AND coalesce(now() < ${closesAt}::timestamptz, true)
    ), answered AS (
      SELECT id, coalesce(parent_id, id) AS parent_id FROM comment
      WHERE id = ${comment.replyTo}::int AND article_id = ${comment.articleId}::int AND status = 'approved'
    ), spent AS (
      INSERT INTO spent_captcha (jti, expires_at)
      SELECT ${jti}::uuid, ${expiresAt}::timestamptz FROM open_article
      WHERE ${expiresAt}::timestamptz > now() AND (${comment.replyTo}::int IS NULL OR EXISTS (SELECT FROM answered))
      ON CONFLICT DO NOTHING RETURNING jti
    ), stored AS (
      INSERT INTO comment (article_id, reply_to_id, parent_id, request_key, name, title, body, phone_encrypted, phone_hash,
        address_hash, fingerprint, status, version, held, unseen, reasons, text_key, wave_keys)
      SELECT ${comment.articleId}::int, (SELECT id FROM answered), (SELECT parent_id FROM answered), ${comment.requestKey}::uuid,
        ${comment.name}, ${comment.title}, ${comment.body},
        ${bytes(comment.phone?.encrypted)}::bytea, ${bytes(comment.phone?.hash)}::bytea,
        ${bytes(comment.addressHash)}::bytea, ${bytes(comment.fingerprint)}::bytea,
        ${begins}::comment_status, ${begins === 'pending' ? 1 : 2}::int, ${begins === 'pending' && screening.outcome === 'hold'}, ${begins === 'approved'},
        ${JSON.stringify(screening.verdicts)}::jsonb, ${bytes(screening.textKey)}::bytea, ${screening.waveKeys}::int[]
      FROM spent RETURNING id
    ), decided AS (
      INSERT INTO decision (comment_id, from_status, to_status, version, maker, reason)
      SELECT id, 'pending', ${begins}::comment_status, 1, ${begins === 'approved' ? 'mode' : 'rule'}::decision_maker,
        ${begins === 'rejected' ? 'banned' : ''}
      FROM stored WHERE ${begins !== 'pending'}
    ), told AS (
      INSERT INTO outbox (kind, payload)
      SELECT 'delivery', jsonb_build_object('endpointId', endpoint.id, 'event', 'comment.received',
        'at', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'data', jsonb_build_object('commentId', stored.id, 'storyId', ${comment.articleId}::int, 'status', ${begins}::text))
      FROM stored JOIN webhook_endpoint AS endpoint ON endpoint.disabled_at IS NULL AND 'comment.received' = ANY(endpoint.events)
    )
    SELECT (SELECT id FROM stored) AS id, ${expiresAt}::timestamptz > now() AS alive, EXISTS (SELECT FROM open_article) AS open,
      ${comment.replyTo}::int IS NULL OR EXISTS (SELECT FROM answered) AS answerable`;
  if (!row) throw new Error('Storing a comment gave no answer.');
  if (row.id !== null) return { id: row.id };
  if (!row.open) return 'closed';
  if (!row.answerable) return 'unanswerable';
  return row.alive ? 'used' : 'expired';
}

const bytes = (buffer: Buffer | null | undefined): Uint8Array<ArrayBuffer> | null => (buffer ? new Uint8Array(buffer) : null);

/**
 * Writes down who reads a phone number and why, and gives it, sealed, once that is kept.
 * @returns the sealed number as `sealPhone` made it
 */
export async function notePhoneReading(reading: {
  commentId: number;
  reason: string;
  personId: number;
}): Promise<Uint8Array | 'not-found' | 'no-phone'> {
  const { commentId, reason, personId } = reading;
  return db().$transaction(async (transaction) => {
    const comment = await transaction.comment.findUnique({ where: { id: commentId }, select: { phoneEncrypted: true } });
    if (!comment) return 'not-found';
    if (!comment.phoneEncrypted) return 'no-phone';
    await writeAudit({ personId, deed: 'read-phone', subject: `comment:${commentId}`, detail: { reason } }, transaction);
    return comment.phoneEncrypted;
  });
}

/** Rows changed by one statement: none may hold up those who write. */
const AT_ONCE = 5_000;

/**
 * Forgets where comments came from after three months: what a sender did lately is what floods are known by, and nothing else
 * is done with it. Their phone stays sealed, for the newsroom to call back.
 * @returns of how many
 */
export async function forgetSenders(): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const rows = await db().$executeRaw`
      UPDATE comment SET address_hash = NULL WHERE id IN (
        SELECT id FROM comment WHERE address_hash IS NOT NULL AND created_at < now() - interval '90 days' ORDER BY id LIMIT ${AT_ONCE}
      )`;
    forgotten += rows;
    if (rows < AT_ONCE) return forgotten;
  }
}
