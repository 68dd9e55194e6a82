import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { pool } from '#lib/db/pool';
import { env } from '#lib/env';
import { CODED_HEADER } from '#lib/front-door/name-coding';
import { answerSitemap } from '#lib/sitemaps/answer-sitemap';
import { STORIES_A_FILE } from '#lib/sitemaps/store';
import { writeStories } from '#lib/sitemaps/write-sitemap';
import { parseXml } from '#tests/support/feed-rules';
import { aSection, somebody } from '#tests/support/newsroom';

const STORIES = 120_000;
const SITE = 'http://localhost:3000';

beforeAll(async () => {
  const { id: person } = await somebody('editor', 'Ada');
  const [news, culture] = [await aSection('thoi-su'), await aSection('van-hoa')];
  const client = await pool().connect();
  await client.query('BEGIN');
  // So many rows at once are nobody's deed: no trigger need look at each of them, and nobody waits for the statement.
  await client.query('SET LOCAL session_replication_role = replica');
  await client.query('SET LOCAL statement_timeout = 0');
  await client.query(`INSERT INTO article (status, created_by_id) SELECT 'published', $1 FROM generate_series(1, $2)`, [person, STORIES]);
  await client.query(
    `INSERT INTO story (article_id, version, section_id, slug, title, lead, lead_source, byline, body, published_at, updated_at)
     SELECT id, 1, CASE WHEN id % 2 = 0 THEN $1::int ELSE $2::int END, 'bai-' || id, 'Bài <' || id || '> & bạn', '', '', '', '{}',
       now() - id * interval '1 minute', now() - id * interval '1 minute' FROM article`,
    [news, culture],
  );
  await client.query('COMMIT');
  client.release();
  // The second story is the English version of the first.
  await pool().query(`UPDATE article SET translation_of_id = 1, locale = 'en' WHERE id = 2`);
  await pool().query(`UPDATE story SET locale = 'en' WHERE article_id = 2`);
  await pool().query(`INSERT INTO term (kind, slug, name) SELECT 'topic', 'chu-de-' || n, 'Chủ đề' FROM generate_series(1, 2500) AS n`);
  await pool().query(
    `INSERT INTO story_term (article_id, term_id, position, locale, published_at)
     SELECT s.article_id, t.id, 0, s.locale, s.published_at FROM term t JOIN story s ON s.article_id = t.id WHERE t.id <= 2400`,
  );
  await pool().query('ANALYZE');
});

const ask = (name: string, headers: Record<string, string> = {}, method = 'GET') =>
  answerSitemap(new Request(`${SITE}/sitemaps/${name}.xml`, { headers, method }), name);
const read = async (name: string) => (await ask(name)).text();
const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url);

test('a search engine meets each of 120,000 stories once, fifty thousand to a file, in files that stay small enough', async () => {
  expect(locations(await read('index')).map((url) => url.replace(`${SITE}/sitemaps/`, ''))).toEqual([
    'news.xml',
    'lists.xml',
    'stories-3.xml',
    'stories-2.xml',
    'stories-1.xml',
  ]);
  const met = new Set<string>();
  for (const [file, held] of [
    [1, STORIES_A_FILE],
    [2, STORIES_A_FILE],
    [3, STORIES - 2 * STORIES_A_FILE],
  ]) {
    const xml = await read(`stories-${file}`);
    expect(Buffer.byteLength(xml)).toBeLessThan(50 * 1024 * 1024);
    const found = locations(xml);
    expect(found.length).toBe(held);
    for (const url of found) met.add(url);
  }
  expect(met.size).toBe(STORIES);
  expect((await ask('stories-4')).status).toBe(404);
});

test('a sitemap of fifty thousand is written in small pieces', async () => {
  const pieces = await writeStories(SITE, 2);
  if (!pieces) throw new Error('There is no such file.');
  let [largest, count] = [0, 0];
  for await (const piece of pieces) {
    largest = Math.max(largest, piece.length);
    count++;
  }
  expect(count).toBeGreaterThan(50);
  expect(largest).toBeLessThan(400_000);
});

test('memory stays flat while a sitemap streams', async () => {
  await read('stories-1');
  const pieces = await writeStories(SITE, 1);
  if (!pieces) throw new Error('There is no such file.');
  let [highest, total] = [0, 0];
  const before = process.memoryUsage().heapUsed;
  for await (const piece of pieces) {
    total += piece.length;
    highest = Math.max(highest, process.memoryUsage().heapUsed - before);
  }
  // Garbage is in the count; the file as a whole, let alone its rows, would be several times as much.
  expect(total).toBeGreaterThan(5_000_000);
  expect(highest).toBeLessThan(100 * 1024 * 1024);
});

test('a story with a translation names both, and Vietnamese for everybody else', async () => {
  const xml = await read('stories-1');
  const [first, second] = xml.split('\n').filter((line) => line.startsWith('<url>'));
  const versions = [
    `hreflang="vi" href="${SITE}/van-hoa/bai-1-1"`,
    `hreflang="en" href="${SITE}/en/thoi-su/bai-2-2"`,
    `hreflang="x-default" href="${SITE}/van-hoa/bai-1-1"`,
  ];
  for (const version of versions) {
    expect(first).toContain(version);
    expect(second).toContain(version);
  }
  expect(xml.match(/hreflang/g)?.length).toBe(6);
});

test('where the English edition leads, it is the one for everybody else, in sitemaps as on the pages', async () => {
  Object.assign(env(), { SITE_LOCALE: 'en' });
  try {
    const [, second] = (await read('stories-1')).split('\n').filter((line) => line.startsWith('<url>'));
    expect(second).toContain(`hreflang="x-default" href="${SITE}/en/thoi-su/bai-2-2"`);
  } finally {
    Object.assign(env(), { SITE_LOCALE: 'vi' });
  }
});

test('Google News finds the stories of two days, a thousand at most, each with what it asks for', async () => {
  const xml = await read('news');
  const root = parseXml(xml);
  expect(root.nodeName).toBe('urlset');
  expect(locations(xml).length).toBe(1_000);
  await pool().query(`UPDATE story SET published_at = now() - interval '3 days' WHERE article_id > 20`);
  const fewer = await read('news');
  parseXml(fewer);
  expect(locations(fewer).length).toBe(20);
  expect(fewer).toContain('<news:language>en</news:language>');
  expect(fewer).toContain('<news:title>Bài &lt;7&gt; &amp; bạn</news:title>');
  expect(fewer).toMatch(/<news:publication_date>\d{4}-\d{2}-\d{2}T[\d:.]+Z<\/news:publication_date>/);
});

test('lists are named in the editions that hold a story of theirs, and empty ones not at all', async () => {
  const xml = await read('lists');
  parseXml(xml);
  const found = locations(xml);
  expect(found.slice(0, 7)).toEqual(
    ['/', '/en', '/tin-moi', '/en/latest', '/thoi-su', '/en/thoi-su', '/van-hoa'].map((path) => SITE + path),
  );
  expect(found.filter((url) => url.includes('/chu-de/')).length).toBe(2_399);
  expect(found.filter((url) => url.includes('/topics/')).length).toBe(1);
  expect(new Set(found).size).toBe(found.length);
});

test('who has a sitemap already is not sent it again, and who takes gzip gets it', async () => {
  const first = await ask('lists', { 'accept-encoding': 'gzip, br' });
  expect(first.headers.get(CODED_HEADER)).toBe('gzip');
  expect(gunzipSync(Buffer.from(await first.arrayBuffer())).toString()).toBe(await read('lists'));
  const again = await ask('lists', { 'if-none-match': first.headers.get('etag') ?? '' });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const head = await ask('lists', {}, 'HEAD');
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect((await ask('lists', { 'accept-encoding': 'gzip;q=0' })).headers.get(CODED_HEADER)).toBeNull();
});

test.each(['stories-0', 'stories-01', 'stories-99999', 'all', '', '../index', 'stories-1.xml'])('there is no sitemap %s', async (name) => {
  expect((await ask(name)).status).toBe(404);
});
