// A newsroom that has worked for years: tens of thousands of stories at every stage, pictures, topics, people. Set-based, for
// measuring its lists; what readers see of it is not complete (no triggers run).
import type pg from 'pg';

export type BusyNewsroom = { stories: number; pictures: number; topics: number; people: number };

/** Of the size that every list of the newsroom is to be quick at. */
export const YEARS_OF_WORK: BusyNewsroom = { stories: 50_000, pictures: 20_000, topics: 5_000, people: 200 };

/** A word in one title of three, and one in one of ten thousand, as somebody types them. */
export const FREQUENT_WORD = 'duong';
export const RARE_WORD = 'chauchau';

const WORDS = `'{đường,cầu,phố,chợ,trường,bệnh viện,bến sông,khu dân cư,nhà máy,công viên,đình làng,hồ nước,vỉa hè,xe buýt,lễ hội,mùa lũ,vườn cây,tàu cá,học sinh,giáo viên,bác sĩ,tiểu thương,quy hoạch,ngân sách,thi công,khởi công,hoàn thành,sửa chữa,mở rộng,di dời}'::text[]`;
const PLACES = `'{Lạc Giang,An Lạc,Tân Thủy,Đông Giang,Phù Lạc,Hòn Sẻ,Bến Đông,Vạn Hạ,Trần Phú,Nguyễn Du}'::text[]`;

/** Some words in an order that follows from a number: `pick(n, 4)`. */
const phrase = (n: string, count: number) =>
  Array.from({ length: count }, (_, at) => `words[1 + (${n} * ${[7, 13, 29, 41, 53][at % 5]} + ${at * 11}) % 30]`).join(` || ' ' || `);

/** Fills a migrated database, empty or with the demo newsroom in it, in one transaction. */
export async function fillNewsroom(client: pg.Client, size: BusyNewsroom = YEARS_OF_WORK): Promise<void> {
  await client.query('BEGIN');
  await client.query('SET LOCAL session_replication_role = replica');
  await client.query(`
    CREATE TEMP TABLE dictionary ON COMMIT DROP AS SELECT ${WORDS} AS words, ${PLACES} AS places`);
  await client.query(
    `INSERT INTO person (email, name, password_hash, role)
     SELECT 'p' || n || '@busy.example', 'Người ' || places[1 + n % 10] || ' ' || n, 'none', (ARRAY['reporter', 'reporter', 'editor', 'moderator'])[1 + n % 4]::role
     FROM generate_series(1, $1::int) AS n, dictionary`,
    [size.people],
  );
  await client.query(
    `INSERT INTO section (slug, name, name_en, position, parent_id)
     SELECT 'ban-' || n, 'Ban ' || n, 'Desk ' || n, 100 + n, NULL FROM generate_series(1, 20) AS n`,
  );
  await client.query(
    `INSERT INTO term (kind, slug, name)
     SELECT (CASE WHEN n % 50 = 0 THEN 'thread' WHEN n % 20 = 0 THEN 'author' ELSE 'topic' END)::term_kind, 'muc-' || n,
       ${phrase('n', 2)} || ' ' || places[1 + n % 10] || ' ' || n
     FROM generate_series(1, $1::int) AS n, dictionary`,
    [size.topics],
  );
  await client.query(
    `INSERT INTO media (key, width, height, renditions, uploaded_by_id, created_at)
     SELECT md5('busy' || n), 1600, 900, '[{"width":320,"height":180,"format":"webp","bytes":9000},{"width":1600,"height":900,"format":"webp","bytes":120000}]',
       people[1 + n % cardinality(people)], now() - n * interval '37 minutes'
     FROM generate_series(1, $1::int) AS n, (SELECT array_agg(id) AS people FROM person) AS everybody`,
    [size.pictures],
  );
  await client.query(`
    INSERT INTO library_item (kind, media_id, file_name, alt, caption, credit, tags, added_by_id, added_at, words)
    SELECT 'picture', id, file_name, said, said, credit, tags, uploaded_by_id, created_at, search_fold(search_words(concat_ws(' ', file_name, said, credit, array_to_string(tags, ' '))))
    FROM (
      SELECT media.*, 'IMG_' || id || '.jpg' AS file_name, CASE WHEN id % 9 = 0 THEN '' ELSE 'Ảnh ' || ${phrase('id', 3)} || CASE WHEN id % 10000 = 77 THEN ' Chàu Chạu' ELSE '' END END AS said,
        CASE WHEN id % 11 = 0 THEN '' ELSE 'Ảnh: ' || places[1 + id % 10] END AS credit, CASE WHEN id % 3 = 0 THEN ARRAY[words[1 + id % 30]] ELSE '{}' END AS tags
      FROM media, dictionary WHERE NOT EXISTS (SELECT FROM library_item WHERE media_id = media.id)
    ) AS shot`);
  await addStories(client, size.stories);
  await client.query(`
    INSERT INTO library_use (item_id, place, article_id)
    SELECT item.id, 'draft', draft.article_id FROM draft JOIN library_item AS item ON item.media_id = draft.picture_id ON CONFLICT DO NOTHING`);
  await client.query('COMMIT');
  // The log seals what is written down one after the other, so its triggers do it.
  await client.query(
    `INSERT INTO audit_entry (person_id, deed, subject, detail)
     SELECT created_by_id, 'publish-article', 'article:' || id, jsonb_build_object('version', 1, 'title', 'Bài ' || id) FROM article
     WHERE status = 'published' ORDER BY id LIMIT $1`,
    [size.stories / 5],
  );
  await client.query('VACUUM (ANALYZE)');
}

async function addStories(client: pg.Client, stories: number): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE made ON COMMIT DROP AS
     SELECT nextval(pg_get_serial_sequence('article', 'id'))::int AS id, n,
       ${phrase('n', 4)} || ' ' || places[1 + n % 10] || CASE WHEN n % 10000 = 77 THEN ' Chàu Chạu' ELSE '' END AS title,
       sections[1 + (n * 17) % cardinality(sections)] AS section_id, people[1 + (n * 31) % cardinality(people)] AS person_id,
       terms[1 + (n * 37) % cardinality(terms)] AS term_a, terms[1 + (n * 101 + 7) % cardinality(terms)] AS term_b,
       pictures[1 + (n * 43) % cardinality(pictures)] AS picture_id, now() - n * interval '47 minutes' AS at,
       -- Of a hundred, ten are being written in some way, two were taken down, the others are before readers.
       CASE WHEN n % 100 < 10 THEN 'draft' WHEN n % 100 < 12 THEN 'unpublished' ELSE 'published' END AS status,
       CASE WHEN n % 100 >= 10 AND n % 100 <> 50 THEN 'writing' ELSE (ARRAY['writing', 'submitted', 'reviewing', 'returned', 'ready'])[1 + (n / 100) % 5] END AS stage
     FROM generate_series(1, $1::int) AS n, dictionary,
       (SELECT array_agg(id) AS sections FROM section) AS s, (SELECT array_agg(id) AS people FROM person WHERE role IN ('reporter', 'editor')) AS p,
       (SELECT array_agg(id) AS terms FROM term) AS t, (SELECT array_agg(id) AS pictures FROM media) AS m`,
    [stories],
  );
  await client.query(`
    INSERT INTO article (id, status, created_by_id, created_at, first_published_at, withdrawn_at)
    SELECT id, status::article_status, person_id, at - interval '2 hours', CASE WHEN status <> 'draft' THEN at END, CASE WHEN status = 'unpublished' THEN at END FROM made`);
  const body = `jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object('type', 'paragraph', 'content',
    jsonb_build_array(jsonb_build_object('type', 'text', 'text', repeat(title || '. ', 12))))))`;
  const content = `id, section_id, 'bai', title, 'Lời dẫn: ' || title, '', 'Bút danh', ${body}, picture_id, 'Ảnh'`;
  const columns = 'article_id, section_id, slug, title, lead, lead_source, byline, body, picture_id, picture_alt';
  await client.query(`
    INSERT INTO draft (${columns}, term_ids, saved_by_id, saved_at, stage, version)
    SELECT ${content}, ARRAY[term_a, term_b], person_id, at, stage::draft_stage, CASE WHEN stage <> 'writing' AND status = 'published' THEN 2 ELSE 1 END FROM made`);
  await client.query(`
    INSERT INTO story (${columns}, version, published_at, updated_at) SELECT ${content}, 1, at, at FROM made WHERE status = 'published'`);
  await client.query(`
    INSERT INTO story_term (article_id, term_id, position, locale, published_at)
    SELECT id, term_id, position, 'vi', at FROM made, LATERAL unnest(ARRAY[term_a, term_b]) WITH ORDINALITY AS named(term_id, position)
    WHERE status = 'published' ON CONFLICT DO NOTHING`);
  await client.query(`
    INSERT INTO assignment (article_id, person_id, due_at, assigned_by_id)
    SELECT id, person_id, at + interval '2 days', person_id FROM made WHERE n % 12 = 0`);
  await client.query(`
    INSERT INTO revision (article_id, version, content, saved_by_id, saved_at) SELECT id, 1, '{}', person_id, at FROM made`);
}
