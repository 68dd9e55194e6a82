// A paper with stories to search in: published rows, written straight into the database.

import { pool } from '#lib/db/pool';
import { slugFromTitle } from '#lib/vietnamese/slug';
import { bodyOf } from './drafts.ts';

export type ArchivedStory = { title: string; lead?: string; body?: string[]; sectionId: number; publishedAt?: string };

/** Publishes a story as the newsroom's deeds would leave it; its id. */
export async function archiveStory(personId: number, story: ArchivedStory): Promise<number> {
  const { title, lead = '', body = ['Không có gì thêm.'], sectionId, publishedAt = '2026-11-01T08:00:00+07:00' } = story;
  const { rows } = await pool().query<{ id: number }>(
    `WITH a AS (
       INSERT INTO article (status, created_by_id, first_published_at) VALUES ('published', $1, $2) RETURNING id
     )
     INSERT INTO story (article_id, version, section_id, slug, title, lead, lead_source, byline, body, published_at, updated_at)
     SELECT id, 1, $3, $4, $5, $6, 'Báo Lạc Giang', 'Phạm Đức Long', $7, $2, $2 FROM a RETURNING article_id AS id`,
    [personId, publishedAt, sectionId, slugFromTitle(title), title, lead, JSON.stringify(bodyOf(...body))],
  );
  const [row] = rows;
  if (!row) throw new Error(`Not archived: ${title}`);
  return row.id;
}

/**
 * Fills the archive with `count` stories of 250 syllables drawn from a few hundred, one a minute back from `newest`.
 * The planner is told about them.
 */
export async function fillArchive(personId: number, sectionIds: readonly number[], count: number): Promise<void> {
  await pool().query(
    `WITH syllables AS (
       SELECT array_agg(onset || rhyme ORDER BY onset, rhyme) AS list
       FROM unnest(ARRAY['b','ch','đ','g','h','kh','l','m','nh','ph','qu','s','t','th','tr','v','x']) AS onset,
         unnest(ARRAY['ang','ạnh','ao','ây','ê','ìn','ô','ố','ộng','ư','ùng','uyện','ái','ợt','ẹp','iểu']) AS rhyme
     ), made AS (
       SELECT n, string_agg(list[1 + floor(random() * random() * array_length(list, 1))::int], ' ') AS words
       FROM syllables, generate_series(1, $3::int) AS n, generate_series(1, 250) GROUP BY n
     ), a AS (
       INSERT INTO article (status, created_by_id, first_published_at)
       SELECT 'published', $1, '2026-01-01'::timestamptz - n * interval '1 minute' FROM generate_series(1, $3::int) AS n RETURNING id, first_published_at
     ), numbered AS (
       SELECT id, first_published_at, row_number() OVER (ORDER BY id) AS n FROM a
     )
     INSERT INTO story (article_id, version, section_id, slug, title, lead, lead_source, byline, body, published_at, updated_at)
     SELECT id, 1, ($2::int[])[1 + n % array_length($2::int[], 1)], 'bai', left(words, 60), left(words, 200), 'Báo', 'Tên',
       jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object('type', 'paragraph', 'content',
         jsonb_build_array(jsonb_build_object('type', 'text', 'text', words))))),
       first_published_at, first_published_at
     FROM numbered JOIN made USING (n)`,
    [personId, sectionIds, count],
  );
  await pool().query('VACUUM ANALYZE story_text, story');
}
