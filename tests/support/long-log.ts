// A log that was kept for years: entries by SQL, for measuring how they are found. Their seals are no chain: `npm run audit:verify` would say so.
import type pg from 'pg';

/** So many entries the log is to be quick at. */
export const ENTRIES_OF_YEARS = 1_000_000;

/** A word in three entries of ten, and one in one of a hundred thousand, as somebody types them. */
export const FREQUENT_IN_LOG = 'duong';
export const RARE_IN_LOG = 'chauchau';

/** Of a hundred deeds so many; what is left over is `save-draft`. One in ten thousand is `change-role`. */
const DEEDS = [
  ...Array<string>(20).fill('sign-in:person'),
  ...Array<string>(10).fill('publish-article:article'),
  ...Array<string>(8).fill('change-stage:article'),
  ...Array<string>(6).fill('describe-media:library'),
  ...Array<string>(3).fill('note-comment:comment'),
  ...Array<string>(2).fill('ban-sender:comment'),
  'arrange-home:home',
];

/**
 * Adds entries to the log, the last ones a minute ago, one every two minutes before that. Triggers rest meanwhile, and secondary indexes
 * are made afterwards. For a database of one's own.
 */
export async function fillLog(client: pg.Client, entries: number = ENTRIES_OF_YEARS): Promise<void> {
  await client.query('BEGIN');
  await client.query('SET LOCAL session_replication_role = replica');
  await client.query("SET LOCAL maintenance_work_mem = '256MB'");
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(`
    SELECT indexname AS name, indexdef AS definition FROM pg_indexes
    WHERE schemaname = 'public' AND tablename = 'log_line' AND indexname <> 'log_line_pkey'`);
  for (const { name } of indexes) await client.query(`DROP INDEX "${name}"`);
  await client.query(
    `CREATE TEMP TABLE made ON COMMIT DROP AS
     SELECT (SELECT coalesce(max(id), 0) FROM audit_entry)::int + n AS id, (SELECT coalesce(max(seq), 0) FROM audit_seal)::int + n AS seq,
       now() - ($1::int - n + 0.5) * interval '2 minutes' AS at, people[1 + n * 31 % cardinality(people)] AS person_id,
       split_part(said, ':', 1) AS deed, split_part(said, ':', 2) AS kind, 1 + n * 37 % 50000 AS number,
       CASE WHEN n % 10 < 3 THEN 'duong' ELSE 'cau' END || CASE WHEN n % 100000 = 77 THEN ' chauchau' ELSE '' END AS word
     FROM generate_series(1, $1::int) AS n, (SELECT array_agg(id ORDER BY id) AS people FROM person) AS everybody,
       LATERAL (SELECT CASE WHEN n % 10000 = 7777 THEN 'change-role:person' ELSE coalesce(($2::text[])[1 + n * 7 % 100], 'save-draft:article') END AS said) AS one`,
    [entries, DEEDS],
  );
  await client.query(`
    INSERT INTO audit_entry (id, at, person_id, deed, subject, detail)
    SELECT id, at, person_id, deed, kind || ':' || number, jsonb_build_object('title', word) FROM made`);
  await client.query(`
    INSERT INTO audit_seal (seq, "of", row_id, row_hash, hash, sealed_at)
    SELECT seq, 'audit_entry', id, decode(md5(id::text), 'hex'), decode(md5(seq::text), 'hex'), at FROM made`);
  await client.query(`
    INSERT INTO log_line (seq, at, person_id, deed, kind, words)
    SELECT seq, at, person_id, deed, kind, array_to_tsvector(string_to_array(kind || ' ' || number || ' ' || word, ' ')) FROM made`);
  for (const { definition } of indexes) await client.query(definition);
  await client.query(`SELECT setval(pg_get_serial_sequence('audit_entry', 'id'), (SELECT max(id) FROM audit_entry))`);
  await client.query('COMMIT');
  await client.query('VACUUM (ANALYZE) audit_entry, audit_seal, log_line');
}
