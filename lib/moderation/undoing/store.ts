import type { PublicChange } from '../../cache/tag-clock.ts';
import type { StandingStatus } from '../../comments/status.ts';
import { againOnDeadlock } from '../../db/again-on-deadlock.ts';
import { db, type Transaction } from '../../db/client.ts';
import { callOff, queue } from '../../outbox/queue/store.ts';
import { readPrior } from '../decisions/prior.ts';
import { followUps } from '../decisions/store.ts';
import { type Locked, lockComments, showToReaders } from '../locking/store.ts';
import { restoreRedacted } from '../redaction/store.ts';
import { findRefusals } from '../standing/store.ts';
import type { Decided, Refused } from '../view.ts';

export type Undoing = {
  /** What is taken back. */
  batch: string;
  personId: number;
  /** Taking back is an act of its own. */
  newBatch: string;
  holdSeconds: number;
  tells: boolean;
};

export type Undone = { undone: Decided[]; refused: Refused[]; wasSent: boolean; change: PublicChange | null };

/** What an act did to a comment: from where, and with which last decision (an approval held back is shown by a second one). */
type Done = { commentId: number; from: StandingStatus; first: number; last: number; lastVersion: number; prior: unknown };

/**
 * Takes an act back, comment by comment where nothing has happened since: each stands where it stood, with its reports, its pick and
 * the opinion asked for. What nobody outside has heard of is called off; of what was told, the taking back is told too.
 * @returns null when there is no such act
 */
export const storeUndoing = (undoing: Undoing): Promise<Undone | null> =>
  againOnDeadlock(() => db().$transaction((transaction) => undoIn(transaction, undoing)));

async function undoIn(transaction: Transaction, { batch, personId, newBatch, holdSeconds, tells }: Undoing): Promise<Undone | null> {
  const done = await findAct(transaction, batch);
  if (done.length === 0) return null;
  const locked = await lockComments(
    transaction,
    done.map(({ commentId }) => commentId),
  );
  const acts = new Map(done.map((act) => [act.commentId, act]));
  const moves = locked.flatMap((comment) => {
    const act = acts.get(comment.id);
    if (!act || comment.version !== act.lastVersion + 1) return [];
    const prior = readPrior(act.prior);
    return [{ ...comment, act, prior, to: act.from, isReworded: prior.redacted ?? false }];
  });
  const undone = new Set(moves.map(({ id }) => id));
  const refused = await findRefusals(
    done.map(({ commentId }) => commentId).filter((id) => !undone.has(id)),
    transaction,
  );
  if (moves.length === 0) return { undone: [], refused, wasSent: false, change: null };

  await restore(transaction, moves);
  const reworded = moves.filter(({ isReworded }) => isReworded).map(({ id }) => id);
  await restoreRedacted(transaction, reworded, personId);
  const written = await transaction.decision.createManyAndReturn({
    data: moves.map(({ id, status, to, version, act, isReworded }) => ({
      commentId: id,
      fromStatus: status,
      toStatus: to,
      version,
      decidedById: personId,
      batch: newBatch,
      undoesId: act.last,
      prior: isReworded ? { redacted: true } : {},
    })),
    select: { id: true, commentId: true },
  });
  const decisions = new Map(written.map(({ id, commentId }) => [commentId, id]));
  const told = await callOff(
    transaction,
    moves.flatMap(({ act }) => [act.first, act.last]),
  );
  await queue(
    transaction,
    moves.flatMap((move) => {
      const wasTold = told.has(move.act.first) || told.has(move.act.last);
      return followUps({ decisionId: decisions.get(move.id) ?? null, holdSeconds, ...move, tells, announces: wasTold });
    }),
  );
  return {
    undone: moves.map(({ id, to, version }) => ({ id, status: to, version: version + 1 })),
    refused,
    wasSent: told.size > 0,
    change: await showToReaders(transaction, moves),
  };
}

const findAct = (transaction: Transaction, batch: string): Promise<Done[]> =>
  transaction.$queryRaw<Done[]>`
    SELECT comment_id AS "commentId", (array_agg(from_status::text ORDER BY version))[1] AS from, (array_agg(id ORDER BY version))[1] AS first,
      (array_agg(id ORDER BY version DESC))[1] AS last, max(version) AS "lastVersion", (array_agg(prior ORDER BY version))[1] AS prior
    FROM decision WHERE batch = ${batch}::uuid GROUP BY comment_id`;

type Move = Locked & { to: StandingStatus; prior: ReturnType<typeof readPrior> };

/** Puts back what the act ended. What was done since and makes no new version, a pick or a question to others, stays. */
async function restore(transaction: Transaction, moves: readonly Move[]): Promise<void> {
  const reports = moves.flatMap(({ prior }) => prior.reports ?? []);
  await transaction.$executeRaw`
    UPDATE comment SET status = moved.status::comment_status, version = version + 1,
      escalated_at = coalesce(moved.escalated_at, comment.escalated_at), featured_at = coalesce(moved.featured_at, comment.featured_at),
      unseen = moved.unseen
    FROM unnest(${moves.map(({ id }) => id)}::int[], ${moves.map(({ to }) => to)}::text[],
      ${moves.map(({ prior }) => prior.escalatedAt ?? null)}::timestamptz[], ${moves.map(({ prior }) => prior.featuredAt ?? null)}::timestamptz[],
      ${moves.map(({ prior }) => prior.unseen ?? false)}::boolean[]) AS moved(id, status, escalated_at, featured_at, unseen)
    WHERE comment.id = moved.id`;
  if (reports.length > 0)
    await transaction.$executeRaw`UPDATE comment_report SET resolved_at = NULL, resolved_by_id = NULL WHERE id = ANY(${reports}::int[])`;
}
