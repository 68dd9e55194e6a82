import { writeAudit } from '../audit/store.ts';
import type { SpendableCaptcha } from '../captcha/store.ts';
import { db } from '../db/client.ts';
import { isUniqueViolation } from '../db/errors.ts';
import type { Verdict } from './screening/rule.ts';

/** Whether these words stand under this article already, decided or not. */
export async function isAlreadyThere(articleId: number, fingerprint: Buffer): Promise<boolean> {
  const found = await db().comment.findUnique({
    where: { articleId_fingerprint: { articleId, fingerprint: new Uint8Array(fingerprint) } },
    select: { id: true },
  });
  return found !== null;
}

export type NewComment = {
  articleId: number;
  name: string;
  title: string;
  body: string;
  phone: { encrypted: Buffer; hash: Buffer } | null;
  addressHash: Buffer;
  fingerprint: Buffer;
  reasons: readonly Verdict[];
};

/**
 * Spends the captcha and stores the comment, both or neither: one statement is one transaction. Whoever comes second with
 * the same captcha waits for the first and then finds it used.
 */
export async function storeComment(
  comment: NewComment,
  { jti, expiresAt }: SpendableCaptcha,
): Promise<{ id: number } | 'used' | 'expired' | 'duplicate' | 'closed'> {
  try {
    const [row] = await db().$queryRaw<{ id: number | null; alive: boolean; open: boolean }[]>`
      WITH open_article AS (
        SELECT id FROM article WHERE id = ${comment.articleId}::int AND status = 'published' AND comments_open
      ), spent AS (
        INSERT INTO spent_captcha (jti, expires_at)
        SELECT ${jti}::uuid, ${expiresAt}::timestamptz FROM open_article WHERE ${expiresAt}::timestamptz > now()
        ON CONFLICT DO NOTHING RETURNING jti
      ), stored AS (
        INSERT INTO comment (article_id, name, title, body, phone_encrypted, phone_hash, address_hash, fingerprint, reasons)
        SELECT ${comment.articleId}::int, ${comment.name}, ${comment.title}, ${comment.body},
          ${bytes(comment.phone?.encrypted)}::bytea, ${bytes(comment.phone?.hash)}::bytea,
          ${bytes(comment.addressHash)}::bytea, ${bytes(comment.fingerprint)}::bytea, ${JSON.stringify(comment.reasons)}::jsonb
        FROM spent RETURNING id
      )
      SELECT (SELECT id FROM stored) AS id, ${expiresAt}::timestamptz > now() AS alive, EXISTS (SELECT FROM open_article) AS open`;
    if (!row) throw new Error('Storing a comment gave no answer.');
    if (row.id !== null) return { id: row.id };
    if (!row.open) return 'closed';
    return row.alive ? 'used' : 'expired';
  } catch (error) {
    // The captcha's own conflict is answered above, so the key that was there already is the comment's.
    if (isUniqueViolation(error)) return 'duplicate';
    throw error;
  }
}

const bytes = (buffer: Buffer | undefined): Uint8Array<ArrayBuffer> | null => (buffer ? new Uint8Array(buffer) : null);

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
