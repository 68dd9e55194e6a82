// Makes a paper much discussed: comments by SQL, under all its stories and, in their thousands, under one of them.
import type pg from 'pg';

export type Texts = { names: string[]; titles: string[]; bodies: string[] };

type Wanted = {
  /** How many comments there are then, besides those that are there already. */
  total: number;
  /** How many of them wait. */
  pending: number;
  /** How many approved conversations one story has, each third with an answer. */
  conversations: number;
};

export type Discussed = {
  /** The story with the many conversations. */
  storyId: number;
};

/**
 * Adds comments with what readers wrote in these texts: three in four begin a conversation, one in four is an answer, one in
 * twenty-five was rejected. Triggers rest meanwhile, and the secondary indexes are made afterwards; then every counter is what is
 * counted. For a database of one's own.
 */
export async function addComments(client: pg.Client, { names, titles, bodies }: Texts, wanted: Wanted): Promise<Discussed> {
  const { total, pending, conversations } = wanted;
  await client.query('BEGIN');
  await client.query('SET LOCAL session_replication_role = replica');
  await client.query("SET LOCAL maintenance_work_mem = '256MB'");
  const { rows: big } = await client.query<{ id: number }>(
    'SELECT article_id AS id FROM story WHERE locale = $1 ORDER BY comment_count, article_id DESC LIMIT 1',
    ['vi'],
  );
  const storyId = big[0]?.id ?? 0;
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(`
    SELECT indexname AS name, indexdef AS definition FROM pg_indexes
    WHERE schemaname = 'public' AND tablename = 'comment' AND indexname <> 'comment_pkey'`);
  for (const { name } of indexes) await client.query(`DROP INDEX "${name}"`);

  await client.query(
    `CREATE TEMP TABLE made (id int, article_id int, parent_id int, at timestamptz, status comment_status) ON COMMIT DROP`,
  );
  const { rows: last } = await client.query<{ id: number }>('SELECT coalesce(max(id), 0) AS id FROM comment');
  const base = last[0]?.id ?? 0;
  const ofOne = conversations + Math.floor(conversations / 3);
  await client.query(
    `INSERT INTO made SELECT $1::int + n, $2::int, CASE WHEN n > $3::int THEN $1::int + (n - $3::int) * 3 - 2 END,
       now() - interval '40 days' + n * interval '100 seconds', 'approved'
     FROM generate_series(1, $4::int) AS n`,
    [base, storyId, conversations, ofOne],
  );
  // The n-th comment belongs to one story after the other; of four that follow each other under one story the last answers the first.
  const { rowCount: stories } = await client.query(
    `CREATE TEMP TABLE places ON COMMIT DROP AS
     SELECT article_id, published_at, (row_number() OVER (ORDER BY article_id))::int - 1 AS place FROM story WHERE article_id <> ${storyId}`,
  );
  await client.query(
    `INSERT INTO made SELECT $1::int + n, article_id, CASE WHEN n / $4::int % 4 = 3 THEN $1::int + n - 3 * $4::int END,
       published_at + (n / $4::int) * interval '47 minutes' + n % 2003 * interval '1 second',
       CASE WHEN n >= $2::int - $3::int THEN 'pending' WHEN n / $4::int % 25 = 7 THEN 'rejected' ELSE 'approved' END::comment_status
     FROM generate_series(0, $2::int - 1) AS n JOIN places ON place = n % $4::int`,
    [base + ofOne + 1, total - ofOne, pending, stories],
  );
  await client.query('CREATE INDEX ON made (parent_id) WHERE parent_id IS NOT NULL');
  await client.query('ANALYZE made');
  await client.query(
    `INSERT INTO comment (id, article_id, name, title, body, status, version, created_at, parent_id, reply_to_id, fingerprint, text_key,
       address_hash, phone_hash, like_count, shown_like_count, reply_count)
     SELECT made.id, article_id, ($1::text[])[1 + made.id % cardinality($1::text[])], ($2::text[])[1 + made.id * 7 % cardinality($2::text[])],
       ($3::text[])[1 + made.id * 11 % cardinality($3::text[])] || E'\\n\\n' || ($3::text[])[1 + made.id * 13 % cardinality($3::text[])],
       status, CASE status WHEN 'pending' THEN 1 ELSE 2 END, at, made.parent_id, made.parent_id, int4send(made.id), int4send(made.id / 2),
       int4send(made.id % 70000), CASE WHEN made.id % 3 = 0 THEN int4send(made.id % 90000) END, likes, likes, coalesce(answers, 0)
     FROM made
     CROSS JOIN LATERAL (SELECT CASE status WHEN 'approved' THEN (made.id::bigint * 31 % 97)::int ^ 2 / 300 ELSE 0 END::int AS likes) AS liked
     LEFT JOIN (SELECT parent_id AS answered, count(*)::int AS answers FROM made WHERE status = 'approved' GROUP BY parent_id) AS said
       ON answered = made.id
     ORDER BY made.id`,
    [names, titles, bodies],
  );
  for (const { definition } of indexes) await client.query(definition);
  await client.query(`SELECT setval(pg_get_serial_sequence('comment', 'id'), (SELECT max(id) FROM comment))`);
  await client.query(`
    UPDATE story SET comment_count = n, shown_comment_count = n
    FROM (SELECT article_id, count(*)::int AS n FROM comment WHERE status = 'approved' GROUP BY article_id) AS counted
    WHERE story.article_id = counted.article_id`);
  await client.query('DELETE FROM comment_lane');
  await client.query(`
    INSERT INTO comment_lane (lane, shard, count)
    SELECT lane, 0, count(*) FROM comment CROSS JOIN LATERAL unnest(comment_lanes(comment)) AS lane GROUP BY lane`);
  await client.query('COMMIT');
  await client.query('VACUUM (ANALYZE) comment');
  await client.query('ANALYZE');
  return { storyId };
}
