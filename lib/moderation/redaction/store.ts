import { writeAudit } from '../../audit/store.ts';
import type { PublicChange } from '../../cache/tag-clock.ts';
import { textKeysOf } from '../../comments/screening/gather-facts.ts';
import { readVerdicts } from '../../comments/screening/verdicts.ts';
import { db, type Transaction } from '../../db/client.ts';
import { decideIn } from '../decisions/store.ts';
import { lockComments } from '../locking/store.ts';
import type { Decided } from '../view.ts';
import { maskWords, moveMarks, type Words } from './mask.ts';
import { originalHash } from './original-hash.ts';
import type { Cut, OriginalReading, RedactionInput } from './schema.ts';

/** The words of a comment as somebody saw them; null when it is not as seen. */
export async function findWords(commentId: number, version: number): Promise<Words | null> {
  return db().comment.findFirst({
    where: { id: commentId, version, status: { not: 'withdrawn' } },
    select: { name: true, title: true, body: true },
  });
}

export type Redaction = RedactionInput & { personId: number; batch: string; holdSeconds: number; tells: boolean };

/**
 * Masks parts of a comment and approves it, both or neither; what it said before is kept aside. `unfit`: a part does not lie in the
 * text, or nothing in it can be masked.
 */
export async function storeRedaction({
  commentId,
  version,
  cuts,
  ...act
}: Redaction): Promise<{ decided: Decided; words: Words; change: PublicChange | null } | 'unfit' | 'not-as-seen'> {
  return db()
    .$transaction(async (transaction) => {
      const [locked] = await lockComments(transaction, [commentId]);
      if (locked?.version !== version) throw new Standing();
      const before = await transaction.comment.findUniqueOrThrow({
        where: { id: commentId },
        select: { name: true, title: true, body: true, reasons: true },
      });
      const words = maskWords(before, cuts);
      if (!isFit(before, words, cuts)) return 'unfit';
      await keepOriginal(transaction, { commentId, version, personId: act.personId });
      const { textKey, waveKeys } = textKeysOf(words);
      const reasons = JSON.stringify(moveMarks(readVerdicts(before.reasons), before, cuts));
      await transaction.$executeRaw`
        UPDATE comment SET name = ${words.name}, title = ${words.title}, body = ${words.body}, reasons = ${reasons}::jsonb,
          text_key = ${new Uint8Array(textKey)}::bytea, wave_keys = ${waveKeys}::int[], redacted_at = now()
        WHERE id = ${commentId}::int`;
      const detail = { version, parts: cuts.length, original: originalHash(before) };
      await writeAudit({ personId: act.personId, deed: 'redact-comment', subject: `comment:${commentId}`, detail }, transaction);
      const { decided, change } = await decideIn(transaction, {
        ...act,
        comments: [{ id: commentId, version }],
        choice: { to: 'approved' },
        isRedacted: true,
      });
      const [one] = decided;
      if (!one) throw new Standing();
      return { decided: one, words, change };
    })
    .catch((error: unknown) => {
      if (error instanceof Standing) return 'not-as-seen';
      throw error;
    });
}

/** It does not stand as it was seen: everything is taken back with the transaction. */
class Standing extends Error {}

function isFit(before: Words, after: Words, cuts: readonly Cut[]): boolean {
  const liesInIt = cuts.every(({ field, end }) => end <= before[field].length);
  const isWhole = after.name.isWellFormed() && after.title.isWellFormed() && after.body.isWellFormed();
  return liesInIt && isWhole && originalHash(before) !== originalHash(after);
}

async function keepOriginal(
  transaction: Transaction,
  { commentId, version, personId }: { commentId: number; version: number; personId: number },
): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO comment_redaction (comment_id, version, name, title, body, reasons, text_key, wave_keys, redacted_at, person_id)
    SELECT id, ${version}::int, name, title, body, reasons, text_key, wave_keys, redacted_at, ${personId}::int
    FROM comment WHERE id = ${commentId}::int`;
}

/**
 * Puts the words of comments back that were masked last, and keeps the masked ones aside instead; doing it again masks them again.
 * Their rows are locked by the deed that calls this (taking an act back, and taking that back).
 */
export async function restoreRedacted(transaction: Transaction, commentIds: readonly number[], personId: number): Promise<void> {
  if (commentIds.length === 0) return;
  const swapped = await transaction.$queryRaw<{ commentId: number; isRestored: boolean }[]>`
    WITH aside AS (
      SELECT DISTINCT ON (comment_id) comment_redaction.id, comment_id, name, title, body, reasons, text_key, wave_keys, redacted_at
      FROM comment_redaction WHERE comment_id = ANY(${[...commentIds]}::int[]) ORDER BY comment_id, version DESC
    ), shown AS (
      SELECT id, name, title, body, reasons, text_key, wave_keys, redacted_at FROM comment WHERE id = ANY(${[...commentIds]}::int[])
    ), put_back AS (
      UPDATE comment SET name = aside.name, title = aside.title, body = aside.body, reasons = aside.reasons, text_key = aside.text_key,
        wave_keys = aside.wave_keys, redacted_at = aside.redacted_at
      FROM aside WHERE comment.id = aside.comment_id
    )
    UPDATE comment_redaction SET name = shown.name, title = shown.title, body = shown.body, reasons = shown.reasons,
      text_key = shown.text_key, wave_keys = shown.wave_keys, redacted_at = shown.redacted_at, is_restored = NOT is_restored
    FROM aside JOIN shown ON shown.id = aside.comment_id WHERE comment_redaction.id = aside.id
    RETURNING comment_redaction.comment_id AS "commentId", is_restored AS "isRestored"`;
  for (const { commentId, isRestored } of swapped)
    await writeAudit(
      { personId, deed: 'restore-redacted', subject: `comment:${commentId}`, detail: { restored: isRestored } },
      transaction,
    );
}

/** Writes down who reads what was masked and why, and gives it once that is kept; null when nothing is. */
export async function noteOriginalReading({ commentId, reason }: OriginalReading, personId: number): Promise<Words | null> {
  return db().$transaction(async (transaction) => {
    const original = await transaction.commentRedaction.findFirst({
      where: { commentId, isRestored: false },
      orderBy: { version: 'asc' },
      select: { name: true, title: true, body: true },
    });
    if (!original) return null;
    await writeAudit({ personId, deed: 'read-original', subject: `comment:${commentId}`, detail: { reason } }, transaction);
    return original;
  });
}
