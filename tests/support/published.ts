// Published stories, put there without the newsroom: for tests of what finds and shows them.
import { pool } from '#lib/db/pool';
import { somebody } from './newsroom.ts';

type Published = { sectionId: number; title?: string; at?: string; locale?: 'vi' | 'en'; termId?: number };

/** A published story; its id. */
export async function aPublished({ sectionId, title, at = '2026-11-20T05:00:00Z', locale = 'vi', termId }: Published): Promise<number> {
  const { id: person } = await somebody('editor', 'Ada');
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO article (status, created_by_id, locale) VALUES ('published', $1, $2) RETURNING id`,
      [person, locale],
    );
    const id = rows[0]?.id ?? 0;
    await client.query(
      `INSERT INTO draft (article_id, slug, title, lead, lead_source, byline, body, saved_by_id) VALUES ($1, 'bai', $2, '', '', '', '{}', $3)`,
      [id, title ?? `Bài ${id}`, person],
    );
    await client.query(
      `INSERT INTO story (article_id, version, section_id, slug, title, lead, lead_source, byline, body, published_at, updated_at, locale)
       VALUES ($1, 1, $2, 'bai', $3, '', '', '', '{}', $4, $4, $5)`,
      [id, sectionId, title ?? `Bài ${id}`, at, locale],
    );
    if (termId) await client.query('INSERT INTO story_term VALUES ($1, $2, 0, $4, $3)', [id, termId, at, locale]);
    await client.query('COMMIT');
    return id;
  } finally {
    client.release();
  }
}

/** Takes a story away from readers; its article stays. */
export async function withdraw(articleId: number): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    await client.query('DELETE FROM story WHERE article_id = $1', [articleId]);
    await client.query(`UPDATE article SET status = 'unpublished' WHERE id = $1`, [articleId]);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}
