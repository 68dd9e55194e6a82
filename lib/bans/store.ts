import { writeAudit } from '../audit/store.ts';
import { db, type Transaction } from '../db/client.ts';
import { foldedContains, foldedText } from '../db/folded-text.ts';
import { Prisma } from '../db/generated/client.ts';
import type { BanInput, BansQuery, LiftInput } from './schema.ts';
import type { BanKind, BanLine } from './view.ts';

/** Keyed hashes, never a number or an address. */
export type SenderHashes = { addressHash: Uint8Array; phoneHash: Uint8Array | null };

/** The ban of a sender that lasts longest, by the database's clock; null when there is none. One look into an index. */
export async function findActiveBan({
  addressHash,
  phoneHash,
}: SenderHashes): Promise<{ kind: BanKind; until: Date; reason: string; isReasonTold: boolean } | null> {
  const [row] = await db().$queryRaw<{ kind: BanKind; until: Date; reason: string; isReasonTold: boolean }[]>`
    SELECT kind::text, until, reason, is_reason_told AS "isReasonTold" FROM ban
    WHERE ended_at IS NULL AND until > now()
      AND (kind, hash) IN (('address', ${bytes(addressHash)}::bytea), ('phone', ${bytes(phoneHash)}::bytea))
    ORDER BY until DESC LIMIT 1`;
  return row ?? null;
}

export type StoredBan = { id: number; until: Date } | { standing: { until: Date; by: string } } | 'not-found' | 'unknown';

/**
 * Bans the phone or the address a comment came from. One that has run out makes room for it; one that holds stays as it is.
 * @returns `unknown` when the comment has no phone, or nobody knows any more where it came from; `standing` when there is one already
 */
export async function storeBan({ commentId, kind, days, reason, tellsReason }: BanInput, personId: number): Promise<StoredBan> {
  return db().$transaction(async (transaction) => {
    const comment = await transaction.comment.findFirst({
      where: { id: commentId, status: { not: 'withdrawn' } },
      select: { phoneHash: true, addressHash: true },
    });
    if (!comment) return 'not-found';
    const hash = bytes(kind === 'phone' ? comment.phoneHash : comment.addressHash);
    if (!hash) return 'unknown';
    await transaction.$executeRaw`
      UPDATE ban SET ended_at = until, hash = NULL
      WHERE kind = ${kind}::ban_kind AND hash = ${hash}::bytea AND ended_at IS NULL AND until <= now()`;
    const [made] = await transaction.$queryRaw<{ id: number; until: Date }[]>`
      INSERT INTO ban (kind, hash, comment_id, reason, is_reason_told, until, created_by_id)
      VALUES (${kind}::ban_kind, ${hash}::bytea, ${commentId}::int, ${reason}, ${tellsReason},
        now() + make_interval(days => ${days}::int), ${personId}::int)
      ON CONFLICT DO NOTHING RETURNING id, until`;
    if (!made) {
      // Asked for by itself: the statement above does not show whom it waited for.
      const standing = await transaction.ban.findFirst({
        where: { kind, hash, endedAt: null },
        select: { until: true, createdBy: { select: { name: true } } },
      });
      if (!standing) throw new Error('A ban that was in the way is gone.');
      return { standing: { until: standing.until, by: standing.createdBy.name } };
    }
    const detail = { ban: made.id, kind, days, reason, told: tellsReason };
    await writeAudit({ personId, deed: 'ban-sender', subject: `comment:${commentId}`, detail }, transaction);
    return made;
  });
}

/** Lifts a ban that holds; null when it does not. Whom it was for is forgotten with it. */
export const storeLifting = (input: LiftInput, personId: number): Promise<{ at: Date } | null> =>
  db().$transaction((transaction) => liftIn(transaction, input, personId));

/** The same inside a transaction. */
export async function liftIn(transaction: Transaction, { banId, reason }: LiftInput, personId: number): Promise<{ at: Date } | null> {
  const [lifted] = await transaction.$queryRaw<{ at: Date; commentId: number }[]>`
    UPDATE ban SET ended_at = now(), hash = NULL, lifted_by_id = ${personId}::int, lift_reason = ${reason}
    WHERE id = ${banId}::int AND ended_at IS NULL AND until > now()
    RETURNING ended_at AS at, comment_id AS "commentId"`;
  if (!lifted) return null;
  const detail = { ban: banId, reason };
  await writeAudit({ personId, deed: 'lift-ban', subject: `comment:${lifted.commentId}`, detail }, transaction);
  return { at: lifted.at };
}

/** Forgets whom bans were for that have run out; runs by itself. */
export async function endBans(): Promise<void> {
  await db().$executeRaw`UPDATE ban SET ended_at = until, hash = NULL WHERE ended_at IS NULL AND until <= now()`;
}

/** As the index `ban_said_folded_idx` says it. */
const SAID = foldedText(Prisma.sql`ban.reason || ' ' || ban.lift_reason`);

/** Bans, `take` of them, on one side of a place in the list: the newest first, of `before` the nearest. One statement. */
export async function findBans({ q, state, kind, after, before }: BansQuery, take: number): Promise<BanLine[]> {
  const holds = Prisma.sql`(ban.ended_at IS NULL AND ban.until > now())`;
  const conditions = [
    foldedContains(SAID, q),
    ...(state ? [state === 'active' ? holds : Prisma.sql`NOT ${holds}`] : []),
    ...(kind ? [Prisma.sql`ban.kind = ${kind}::ban_kind`] : []),
    ...(before ? [Prisma.sql`ban.id > ${before}::int`] : after ? [Prisma.sql`ban.id < ${after}::int`] : []),
  ];
  const rows = await db().$queryRaw<BanRow[]>`
    SELECT ban.id, ban.kind::text, ban.reason, ban.is_reason_told AS "isReasonTold", maker.name AS by, ban.created_at AS at, ban.until,
      comment.id AS "commentId", comment.name, comment.title,
      CASE WHEN ${holds} THEN NULL ELSE coalesce(ban.ended_at, ban.until) END AS "endedAt",
      lifter.name AS "liftedBy", ban.lift_reason AS "liftReason"
    FROM ban JOIN comment ON comment.id = ban.comment_id JOIN person AS maker ON maker.id = ban.created_by_id
    LEFT JOIN person AS lifter ON lifter.id = ban.lifted_by_id
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY ${before ? Prisma.sql`ban.id` : Prisma.sql`ban.id DESC`} LIMIT ${take}::int`;
  return rows.map(toLine);
}

type BanRow = Omit<BanLine, 'at' | 'until' | 'comment' | 'ended'> & {
  at: Date;
  until: Date;
  commentId: number;
  name: string;
  title: string;
  endedAt: Date | null;
  liftedBy: string | null;
  liftReason: string;
};

function toLine({ at, until, commentId, name, title, endedAt, liftedBy, liftReason, ...line }: BanRow): BanLine {
  return {
    ...line,
    at: at.toISOString(),
    until: until.toISOString(),
    comment: { id: commentId, name, title },
    ended: endedAt && { at: endedAt.toISOString(), by: liftedBy, reason: liftReason },
  };
}

const bytes = (buffer: Uint8Array | null): Uint8Array<ArrayBuffer> | null => (buffer ? new Uint8Array(buffer) : null);
