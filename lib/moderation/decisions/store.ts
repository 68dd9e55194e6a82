import type { PublicChange } from '../../cache/tag-clock.ts';
import { mayMove, type StandingStatus, visibleChange } from '../../comments/status.ts';
import { againOnDeadlock } from '../../db/again-on-deadlock.ts';
import { db, type Transaction } from '../../db/client.ts';
import { type NewRow, queue, UNDO_SECONDS } from '../../outbox/queue/store.ts';
import { type Locked, lockComments, showToReaders } from '../locking/store.ts';
import type { Choice, SeenComment } from '../schema.ts';
import { findRefusals } from '../standing/store.ts';
import type { Decided, Refused } from '../view.ts';
import type { Prior } from './prior.ts';

export type Decision = {
  comments: readonly SeenComment[];
  choice: Choice;
  personId: number;
  /** One act of one person. */
  batch: string;
  /** How long an approval waits before readers see it, in seconds. */
  holdSeconds: number;
  /** Whether somebody outside is told. */
  tells: boolean;
  /** Whether its words were masked in this transaction, too; taking the decision back brings them back. */
  isRedacted?: boolean;
};

export type Decisions = { decided: Decided[]; refused: Refused[]; change: PublicChange | null };

/** Decides each comment that is as it was seen, all in one transaction; of the others it is told who was first. */
export const storeDecisions = (decision: Decision): Promise<Decisions> =>
  againOnDeadlock(() => db().$transaction((transaction) => decideIn(transaction, decision)));

/**
 * The same inside another deed's transaction, as its last step. What follows from a decision follows here: reports are dealt with,
 * the opinion that was asked for is given, and what is to be done outside is written down.
 */
export async function decideIn(
  transaction: Transaction,
  { comments, choice, personId, batch, holdSeconds, tells, isRedacted = false }: Decision,
): Promise<Decisions> {
  const seen = new Map(comments.map(({ id, version }) => [id, version]));
  const locked = await lockComments(transaction, [...seen.keys()]);
  const moves = locked
    .filter(({ id, version, status, unseen }) => seen.get(id) === version && mayMove(status, choice.to, unseen || isRedacted))
    .map((comment) => ({ ...comment, to: standingAfter(comment, choice.to, holdSeconds), isReworded: isRedacted }));
  for (const { id } of moves) seen.delete(id);
  const refused = await findRefusals([...seen.keys()], transaction);
  if (moves.length === 0) return { decided: [], refused, change: null };

  const reports = await resolveReports(transaction, moves, personId);
  await transaction.$executeRaw`
    UPDATE comment SET status = moved.status::comment_status, version = version + 1, escalated_at = NULL, unseen = false
    FROM unnest(${moves.map(({ id }) => id)}::int[], ${moves.map(({ to }) => to)}::text[]) AS moved(id, status)
    WHERE comment.id = moved.id`;
  const { reason, note } = choice.to === 'rejected' ? choice : { reason: '', note: '' };
  const written = await transaction.decision.createManyAndReturn({
    data: moves.map((move) => ({
      commentId: move.id,
      fromStatus: move.status,
      toStatus: move.to,
      version: move.version,
      decidedById: personId,
      reason,
      note,
      batch,
      prior: priorOf(move, reports.get(move.id), isRedacted),
    })),
    select: { id: true, commentId: true },
  });
  const decisions = new Map(written.map(({ id, commentId }) => [commentId, id]));
  await queue(
    transaction,
    moves.flatMap((move) => followUps({ decisionId: decisions.get(move.id) ?? null, tells, holdSeconds, ...move })),
  );
  return {
    decided: moves.map(({ id, to, version }) => ({ id, status: to, version: version + 1 })),
    refused,
    change: await showToReaders(transaction, moves),
  };
}

const standingAfter = ({ status }: Locked, to: Choice['to'], holdSeconds: number): StandingStatus =>
  to === 'approved' && status !== 'approved' && holdSeconds > 0 ? 'approving' : to;

/** What is to be done outside once a comment stands elsewhere. Of what is held back the outside hears when readers see it. */
export function followUps({
  decisionId,
  status,
  to,
  isPublic,
  tells,
  announces = true,
  holdSeconds,
}: Pick<Locked, 'status' | 'isPublic'> & {
  decisionId: number | null;
  to: StandingStatus;
  tells: boolean;
  /** Whether services that asked for it are told. */
  announces?: boolean;
  holdSeconds: number;
}): NewRow[] {
  if (to === 'approving') return [{ kind: 'show', decisionId, inSeconds: holdSeconds }];
  return [
    ...(announces && status !== to ? [{ kind: 'webhook' as const, decisionId, inSeconds: UNDO_SECONDS, toOperator: tells }] : []),
    ...(isPublic && visibleChange(status, to) !== 0 ? [{ kind: 'page-check' as const, decisionId, inSeconds: 0 }] : []),
  ];
}

/** Their comments are locked, so no report comes in between. */
async function resolveReports(transaction: Transaction, comments: readonly Locked[], personId: number): Promise<Map<number, number[]>> {
  const reported = comments.filter(({ reports }) => reports > 0).map(({ id }) => id);
  const found = new Map<number, number[]>();
  if (reported.length === 0) return found;
  const resolved = await transaction.$queryRaw<{ id: number; commentId: number }[]>`
    UPDATE comment_report SET resolved_at = now(), resolved_by_id = ${personId}::int
    WHERE comment_id = ANY(${reported}::int[]) AND resolved_at IS NULL RETURNING id, comment_id AS "commentId"`;
  for (const { id, commentId } of resolved) found.set(commentId, [...(found.get(commentId) ?? []), id]);
  return found;
}

const priorOf = ({ featuredAt, escalatedAt, unseen }: Locked, reports: number[] | undefined, isRedacted: boolean): Prior => ({
  ...(featuredAt && { featuredAt: featuredAt.toISOString() }),
  ...(escalatedAt && { escalatedAt: escalatedAt.toISOString() }),
  ...(unseen && { unseen }),
  ...(reports && { reports }),
  ...(isRedacted && { redacted: true as const }),
});
