// A newsroom with one section, its people and as many published stories as a test asks for.
import { randomBytes } from 'node:crypto';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';

let count = 0;

/** Somebody who may decide on comments. */
export async function aModerator(name = 'Milo'): Promise<StaffMember> {
  const email = `${randomBytes(6).toString('hex')}@toasoan.example`;
  const { rows } = await pool().query<{ id: number }>(
    `INSERT INTO person (email, name, password_hash, role) VALUES ($1, $2, 'none', 'moderator') RETURNING id`,
    [email, name],
  );
  return { id: rows[0]?.id ?? 0, name, email, role: 'moderator', locale: 'vi' };
}

/** A published story that takes comments, unless told otherwise; its id. */
export async function aStory({
  status = 'published',
  commentsOpen = true,
  locale = 'vi',
}: {
  status?: 'published' | 'draft';
  commentsOpen?: boolean;
  locale?: 'vi' | 'en';
} = {}): Promise<number> {
  const author = await aModerator('Ada');
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO section (slug, name, name_en, position) VALUES ('thoi-su', 'Thời sự', 'News', 1) ON CONFLICT DO NOTHING`,
    );
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO article (status, created_by_id, comment_policy, locale) VALUES ($1, $2, $3, $4) RETURNING id`,
      [status, author.id, commentsOpen ? {} : { mode: 'closed' }, locale],
    );
    const id = rows[0]?.id ?? 0;
    if (status === 'published')
      await client.query(
        `INSERT INTO story (article_id, version, section_id, slug, title, lead, lead_source, byline, body, published_at, updated_at, locale)
         SELECT $1, 1, id, $2, 'Khai trương phố sách', 'Mở cửa', 'Báo Lạc Giang', 'Ada', '{}', now(), now(), $3 FROM section LIMIT 1`,
        [id, `khai-truong-pho-sach-${++count}`, locale],
      );
    else
      await client.query(
        `INSERT INTO draft (article_id, version, section_id, slug, title, lead, lead_source, byline, body, term_ids, saved_by_id, saved_at)
         SELECT $1, 1, id, $2, 'Khai trương phố sách', 'Mở cửa', 'Báo Lạc Giang', 'Ada', '{}', '{}', $3, now() FROM section LIMIT 1`,
        [id, `khai-truong-pho-sach-${++count}`, author.id],
      );
    await client.query('COMMIT');
    return id;
  } finally {
    client.release();
  }
}

/** A comment that waits, put there without the form. */
export async function aComment(articleId: number, words: { name?: string; title?: string; body?: string } = {}): Promise<number> {
  const { name = 'Rosa', title = 'Cảm ơn', body = 'Phố sách rất đẹp.' } = words;
  const { rows } = await pool().query<{ id: number }>(
    'INSERT INTO comment (article_id, name, title, body, fingerprint) VALUES ($1, $2, $3, $4, $5) RETURNING id',
    [articleId, name, title, body, randomBytes(32)],
  );
  return rows[0]?.id ?? 0;
}

/** How many rows a query finds. */
export async function countRows(
  table:
    | 'comment'
    | 'spent_captcha'
    | 'decision'
    | 'outbox'
    | 'audit_entry'
    | 'outbox'
    | 'reader_note'
    | 'correction'
    | 'comment_like'
    | 'comment_report'
    | 'comment_note'
    | 'comment_redaction'
    | 'rule_mistake'
    | 'ban',
  where = 'true',
  values: unknown[] = [],
): Promise<number> {
  const { rows } = await pool().query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table} WHERE ${where}`, values);
  return rows[0]?.count ?? 0;
}

/** A comment that readers see: decided by somebody, as the database asks. */
export async function anApprovedComment(articleId: number, words: { name?: string; title?: string; body?: string } = {}): Promise<number> {
  const id = await aComment(articleId, words);
  await decided(id, 'approved');
  return id;
}

/** Moves a comment as a moderator would, without the desk. */
export async function decided(commentId: number, to: 'pending' | 'approved' | 'rejected' | 'spam'): Promise<void> {
  const { id } = await aModerator('Lan');
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ was: string; version: number }>(
      `UPDATE comment SET status = $2::comment_status, version = comment.version + 1 FROM comment AS seen
       WHERE comment.id = $1 AND seen.id = comment.id RETURNING seen.status::text AS was, seen.version`,
      [commentId, to],
    );
    await client.query(
      'INSERT INTO decision (comment_id, from_status, to_status, version, decided_by_id) VALUES ($1, $2::comment_status, $3::comment_status, $4, $5)',
      [commentId, rows[0]?.was, to, rows[0]?.version, id],
    );
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}
