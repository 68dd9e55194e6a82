import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '#lib/db/migrate';
import { pool } from '#lib/db/pool';

const NAME = `search_owner_${process.pid}`;
const SEARCH = '20261125201000_search';
let directory = '';
let url = '';

/** A database whose owner is nobody special: no superuser, as with most hosts. */
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'toa-soan-search-'));
  await cp('prisma/migrations', directory, { recursive: true });
  await pool().query(`CREATE ROLE ${NAME} LOGIN PASSWORD 'for-tests-only' NOSUPERUSER`);
  await pool().query(`CREATE DATABASE ${NAME} OWNER ${NAME} TEMPLATE template0`);
  const own = new URL(String(process.env.DATABASE_URL));
  Object.assign(own, { username: NAME, password: 'for-tests-only', pathname: `/${NAME}` });
  url = own.href;
});
afterEach(async () => {
  await pool().query(`DROP DATABASE ${NAME} WITH (FORCE)`);
  await pool().query(`DROP ROLE ${NAME}`);
  await rm(directory, { recursive: true, force: true });
});

test('an operator whose paper has stories already, and whose user owns the database and nothing more, can search in all of them', async () => {
  for (const name of await readdir(directory))
    if (/^\d/.test(name) && name >= SEARCH) await rm(path.join(directory, name), { recursive: true });
  await migrate(url, directory);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`INSERT INTO person (email, name, password_hash, role) VALUES ('a@b', 'Ada', 'none', 'editor')`);
    await client.query(`INSERT INTO section (slug, name, name_en, position) VALUES ('thoi-su', 'Thời sự', 'News', 1)`);
    await client.query(`
      WITH a AS (INSERT INTO article (status, created_by_id) SELECT 'published', id FROM person RETURNING id)
      INSERT INTO story (article_id, version, section_id, slug, title, lead, lead_source, byline, body, published_at, updated_at)
      SELECT a.id, 1, s.id, 'bai', 'Đường vành đai', '', '', '',
        '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Xe buýt"}]}]}', now(), now() FROM a, section s`);
    expect(await migrate(url)).toContain(SEARCH);
    const { rows } = await client.query(
      `SELECT title_folded, body, search @@ to_tsquery('vi_fold', 'vanh & buyt') AS found FROM story_text`,
    );
    expect(rows).toEqual([{ title_folded: 'duong vanh dai', body: 'Xe buýt', found: true }]);
  } finally {
    await client.end();
  }
});

test('what a word is does not hang on the locale of the database, nor on who wrote the search path', async () => {
  await migrate(url);
  await pool().query(`DROP DATABASE ${NAME} WITH (FORCE)`);
  // Here PostgreSQL knows no small form of a letter beyond ASCII.
  await pool().query(`CREATE DATABASE ${NAME} OWNER ${NAME} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C'`);
  await migrate(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT lower('ĐỄ') AS plain, search_words('“ĐƯỜNG” Nguyễn Huệ – Covid-19…') AS words,
         search_vector('ĐƯỜNG', 'MỄ') @@ to_tsquery('simple', 'đường & mễ') AS found`,
    );
    expect(rows).toEqual([{ plain: 'ĐỄ', words: 'đường nguyễn huệ covid 19', found: true }]);
    // As a dump is put back.
    await client.query(`SET search_path = ''`);
    const { rows: again } = await client.query(`SELECT public.search_vector('Đường', 'xe')::text AS vector`);
    expect(again[0].vector).toContain('duong');
  } finally {
    await client.end();
  }
});
