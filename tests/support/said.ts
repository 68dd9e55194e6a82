// Approved comments of a story, as many as a test asks for, put there by SQL as if the paper looked at them after publishing.
import { randomBytes } from 'node:crypto';
import { pool } from '#lib/db/pool';

export type Said = {
  body?: string;
  /** When it was written, in milliseconds. */
  at?: number;
  /** The comment that began the conversation. */
  parentId?: number;
  /** Whom it answers; that comment when left out. */
  replyToId?: number;
  /** What pages say of its likes. */
  likes?: number;
};

/** Puts approved comments under a story; their numbers, in order. */
export async function said(articleId: number, comments: readonly Said[]): Promise<number[]> {
  const rows = comments.map(({ body = 'Nội dung bình luận.', at = Date.now(), parentId, replyToId = parentId, likes = 0 }, n) => ({
    n,
    body,
    at: new Date(at).toISOString(),
    parent: parentId ?? null,
    reply: replyToId ?? null,
    likes,
    key: randomBytes(16).toString('hex'),
  }));
  const { rows: stored } = await pool().query<{ id: number }>(
    `WITH given AS (SELECT * FROM jsonb_to_recordset($2::jsonb)
       AS given (n int, body text, at timestamptz, parent int, reply int, likes int, key text)),
     stored AS (
       INSERT INTO comment (article_id, name, title, body, created_at, parent_id, reply_to_id, like_count,
         shown_like_count, fingerprint, status, version)
       SELECT $1, 'Người đọc', 'Ý kiến', body, at, parent, reply, likes, likes, decode(key, 'hex'), 'approved', 2 FROM given ORDER BY n RETURNING id
     ), decided AS (INSERT INTO decision (comment_id, from_status, to_status, version, maker) SELECT id, 'pending', 'approved', 1, 'mode' FROM stored)
     SELECT id FROM stored ORDER BY id`,
    [articleId, JSON.stringify(rows)],
  );
  return stored.map(({ id }) => id);
}
