import { db } from '../../db/client.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { SenderInput } from './schema.ts';
import type { SentComment } from './view.ts';

const LAST = 3;
const SHOWN_LETTERS = 200;

/** The last other comments of the same phone or address, newest first; null when there is no such comment. */
export async function findSent({ commentId, kind }: SenderInput): Promise<SentComment[] | null> {
  const comment = await db().comment.findFirst({
    where: { id: commentId, status: { not: 'withdrawn' } },
    select: { phoneHash: true, addressHash: true },
  });
  if (!comment) return null;
  const hash = kind === 'phone' ? comment.phoneHash : comment.addressHash;
  if (!hash) return [];
  const rows = await db().$queryRaw<(Omit<SentComment, 'at'> & { at: Date })[]>`
    SELECT comment.id, comment.status::text, comment.title, left(comment.body, ${SHOWN_LETTERS}::int) AS body, comment.created_at AS at,
      coalesce(story.title, draft.title, '') AS story
    FROM comment LEFT JOIN story ON story.article_id = comment.article_id LEFT JOIN draft ON draft.article_id = comment.article_id
    WHERE comment.id <> ${commentId}::int AND comment.status <> 'withdrawn'
      AND ${kind === 'phone' ? Prisma.sql`comment.phone_hash` : Prisma.sql`comment.address_hash`} = ${new Uint8Array(hash)}::bytea
    ORDER BY comment.created_at DESC, comment.id DESC LIMIT ${LAST}::int`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
