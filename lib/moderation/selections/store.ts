import { db } from '../../db/client.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { DeskLane } from '../lanes.ts';
import type { Selected } from './view.ts';

const SHOWN_LETTERS = 160;
/** So many that share a key are compared with a comment. */
const MOST_COMPARED = 5_000;

const SELECTED = Prisma.sql`comment.id, comment.version, comment.status::text, comment.name, comment.title,
  left(comment.body, ${SHOWN_LETTERS}::int) AS beginning`;

/** These comments, in their order. One statement. */
export async function findSelected(ids: readonly number[]): Promise<Selected[]> {
  return db().$queryRaw<Selected[]>`
    SELECT ${SELECTED} FROM unnest(${[...ids]}::int[]) WITH ORDINALITY AS wanted (id, place) JOIN comment ON comment.id = wanted.id
    WHERE comment.status <> 'withdrawn' ORDER BY wanted.place`;
}

/** What a comment says; null when there is none, or its writer has taken it back. */
export const findBody = async (commentId: number): Promise<string | null> =>
  (await db().comment.findFirst({ where: { id: commentId, status: { not: 'withdrawn' } }, select: { body: true } }))?.body ?? null;

/** The comments of a lane that may say nearly the same, with all that they say, oldest first. One statement. */
export async function findAlike(
  lane: DeskLane,
  keys: { textKey: Uint8Array; waveKeys: readonly number[] },
): Promise<(Selected & { body: string })[]> {
  const text = new Uint8Array(keys.textKey);
  // First the two indexes, then the lane: the other way round it would be walked to its end.
  return db().$queryRaw<(Selected & { body: string })[]>`
    WITH alike AS MATERIALIZED (
      SELECT id FROM comment WHERE wave_keys && ${[...keys.waveKeys]}::int[] UNION SELECT id FROM comment WHERE text_key = ${text}::bytea
    )
    SELECT ${SELECTED}, comment.body FROM alike JOIN comment ON comment.id = alike.id
    WHERE ${lane} = ANY (comment_lanes(comment)) ORDER BY comment.created_at, comment.id LIMIT ${MOST_COMPARED}::int`;
}
