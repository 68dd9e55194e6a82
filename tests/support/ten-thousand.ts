// Makes a paper large: ten thousand older stories put into the demo newsroom by SQL, under its own sections.
import type pg from 'pg';

/** Ids of what is made begin here, far above the demo's own. */
const FIRST_ID = 100_001;

/**
 * Adds `count` published stories with their drafts, older than everything there is, one every two hours, spread evenly over all
 * sections, topics and authors, one in ten in an event thread. Their words differ and hold Vietnamese marks; about 120 words
 * each, no pictures.
 */
export async function addOlderStories(client: pg.Client, count = 10_000): Promise<void> {
  await client.query('BEGIN');
  await client.query(`
    CREATE TEMPORARY TABLE made ON COMMIT DROP AS
    WITH words AS (SELECT ARRAY['cầu','đường','vành','đai','bến','sông','Lạc','phường','chợ','trường','bệnh','viện','nước','sạch','cây',
      'xanh','xe','buýt','nhà','máy','làng','nghề','lễ','hội','sân','vận','động','học','sinh','thuế','đất','quy','hoạch','môi','giới',
      'ngập','triều','kè','đá','vườn'] AS list),
    places AS (SELECT array_agg(id ORDER BY id) AS ids FROM section),
    terms AS (
      SELECT array_agg(id ORDER BY id) FILTER (WHERE kind = 'topic') AS topics,
        array_agg(id ORDER BY id) FILTER (WHERE kind = 'author') AS authors,
        array_agg(id ORDER BY id) FILTER (WHERE kind = 'thread') AS threads FROM term
    ),
    oldest AS (SELECT min(published_at) AS at FROM story)
    SELECT
      ${FIRST_ID} + n AS id,
      places.ids[1 + n % cardinality(places.ids)] AS section_id,
      ARRAY[topics[1 + n / 12 % cardinality(topics)], authors[1 + n / 7 % cardinality(authors)]]
        || CASE WHEN n % 10 = 0 THEN ARRAY[threads[1 + n / 10 % cardinality(threads)]] ELSE '{}' END AS term_ids,
      oldest.at - n * interval '2 hours' - interval '1 day' AS at,
      concat_ws(' ', 'Chuyện', list[1 + n % 40], list[1 + (n * 7 + 3) % 40], list[1 + (n / 40) % 40], list[1 + (n * 3) % 40], 'số', n) AS title,
      (SELECT string_agg(list[1 + (n * 13 + w * (1 + n % 37)) % 40], ' ') FROM generate_series(1, 120) AS w) AS text
    FROM generate_series(0, ${count} - 1) AS n, words, places, terms, oldest`);
  await client.query(`
    INSERT INTO article (id, status, created_by_id, created_at, first_published_at)
    SELECT made.id, 'published', person.id, at, at FROM made, (SELECT id FROM person WHERE role = 'editor' LIMIT 1) AS person`);
  const columns = 'article_id, version, section_id, slug, title, lead, lead_source, byline, body';
  const values = `made.id, 1, section_id, 'chuyen-so-' || made.id, title, left(text, 140), 'Báo Lạc Giang', 'Nguyễn Thảo Vy',
    jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object('type', 'paragraph', 'content',
      jsonb_build_array(jsonb_build_object('type', 'text', 'text', text)))))`;
  await client.query(`
    INSERT INTO draft (${columns}, term_ids, saved_by_id, saved_at)
    SELECT ${values}, term_ids, person.id, at FROM made, (SELECT id FROM person WHERE role = 'editor' LIMIT 1) AS person`);
  await client.query(`INSERT INTO story (${columns}, published_at, updated_at) SELECT ${values}, at, at FROM made`);
  await client.query(`
    INSERT INTO story_term (article_id, term_id, position, locale, published_at)
    SELECT made.id, term_id, position, 'vi', at FROM made, unnest(term_ids) WITH ORDINALITY AS part (term_id, position)`);
  await client.query(`SELECT setval(pg_get_serial_sequence('article', 'id'), ${FIRST_ID} + ${count})`);
  await client.query('COMMIT');
  await client.query('ANALYZE');
}
