import type { PublicChange } from '../../../cache/tag-clock.ts';
import { tags } from '../../../cache/tags.ts';
import { againOnDeadlock } from '../../../db/again-on-deadlock.ts';
import { db } from '../../../db/client.ts';
import { moveEdition } from '../../../db/edition.ts';
import { type CommentsWritten, type CommentToWrite, inPieces, insertComments } from '../../comments/store.ts';
import { holdRun, keepProblems, moveRun, type RunProblem } from '../../runs/store.ts';
import type { ImportCounts } from '../../schema.ts';
import type { Batch, Written } from '../store.ts';

/** So many comments are written, and sealed into the log, in one transaction: within a few seconds, in which readers wait for no lock of ours. */
export const MOST_COMMENTS = 1_000;

/** Counts what became of comments, and what is told of those that are not as they were. */
export function toldOf(
  { written, known, same, loose }: CommentsWritten,
  { counts, position }: { counts: ImportCounts; position: number },
): RunProblem[] {
  counts.comments += written;
  counts.commentsKnown += known;
  counts.commentsLeftOut += same.length;
  return [
    ...same.map((detail): RunProblem => ({ position, title: '', code: 'comment-same', detail })),
    ...loose.map((detail): RunProblem => ({ position, title: '', code: 'comment-answer', detail })),
  ];
}

type Rest = { counts: ImportCounts; changes: PublicChange[]; comments: readonly CommentToWrite[] };

/**
 * Writes the comments that were too many for the part they came with, the run's place with the last of them. Broken off in between, the
 * part is gone through once more: what is there by then is known again.
 */
export async function writeMoreComments({ runId, source, from, to }: Batch, rest: Rest): Promise<Written> {
  const changes = [...rest.changes];
  let { counts } = rest;
  const pieces = inPieces(rest.comments, MOST_COMMENTS);
  for (const [at, comments] of pieces.entries()) {
    const piece = await againOnDeadlock(() =>
      db().$transaction(
        async (transaction) => {
          if (!(await holdRun(transaction, { runId, from }))) return null;
          const next = { ...counts };
          const written = await insertComments(transaction, { source, runId }, comments);
          const problems = toldOf(written, { counts: next, position: from + 1 });
          next.problems += problems.length;
          await keepProblems(transaction, runId, problems);
          await moveRun(transaction, { runId, to: at === pieces.length - 1 ? to : from, counts: next });
          const isPublic = written.approvedArticleIds.length > 0;
          return { counts: next, change: isPublic ? await moveEdition(transaction, [tags.everything]) : null };
        },
        { maxWait: 20_000, timeout: 60_000 },
      ),
    );
    if (!piece) return { state: 'lost' };
    counts = piece.counts;
    if (piece.change) changes.push(piece.change);
  }
  return { state: 'written', counts, changes };
}
