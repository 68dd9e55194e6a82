import { request as httpRequest } from 'node:http';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tags, tagsOfEdit } from '#lib/cache/tags';
import { db } from '#lib/db/client';
import { moveEdition } from '#lib/db/edition';
import { closePool } from '#lib/db/pool';
import { FEED_FILES, FEED_FORMATS } from '#lib/feeds/view';
import { termPath } from '#lib/site/paths';
import { STATEMENTS } from '#tests/support/budgets';
import { type DemoStory, newestStory, publishStory } from '#tests/support/demo';
import { BROKEN_RULES, parseXml } from '#tests/support/feed-rules';
import { paper } from '#tests/support/paper';
import { startSecondPaper } from '#tests/support/second-paper';
import { until } from '#tests/support/until';

const get = (path: string) => fetch(paper.url + path, { redirect: 'manual' });
const read = async (path: string) => (await get(path)).text();

let story: DemoStory;
let illustrated: DemoStory;
beforeAll(async () => {
  story = await publishStory({ title: 'Một bài <không> ảnh & “đủ dấu”', words: 900 });
  illustrated = await newestStory('quy-hoach');
});
afterAll(closePool);

/** What feeds stand below: the paper, a section, a sub-section, a term of each kind, a story's comments. */
async function feedBases(): Promise<string[]> {
  const terms = await db().term.findMany({ distinct: ['kind'], where: { stories: { some: {} } } });
  expect(terms.map(({ kind }) => kind).sort()).toEqual(['author', 'thread', 'topic']);
  const commented = await db().story.findFirstOrThrow({ where: { commentCount: { gt: 0 }, locale: 'vi' }, include: { section: true } });
  return [
    '',
    '/en',
    '/thoi-su',
    '/quy-hoach',
    ...terms.map((term) => termPath(term, 'vi')),
    `/${commented.section.slug}/${commented.slug}-${commented.articleId}/binh-luan`,
    `${story.path}/binh-luan`,
  ];
}

test('a feed reader can take every feed there is, in every format', async () => {
  for (const base of await feedBases()) {
    for (const format of FEED_FORMATS) {
      const { file, type } = FEED_FILES[format];
      const answer = await get(`${base}/${file}`);
      expect([answer.status, answer.headers.get('content-type')], `${base}/${file}`).toEqual([200, `${type}; charset=utf-8`]);
      const text = await answer.text();
      expect(BROKEN_RULES[format](text), `${base}/${file}`).toEqual([]);
      expect(text.includes(`${paper.url}${base}/${file}`), `${base}/${file} names itself`).toBe(true);
      if (base !== '/en' && base !== `${story.path}/binh-luan`)
        expect(text, `${base}/${file} holds something`).toMatch(/<item>|<entry>|"id":/);
    }
  }
});

test('whoever reads a page finds the feeds that belong to it, and each is there', async () => {
  const term = await db().term.findFirstOrThrow({ where: { kind: 'topic', stories: { some: {} } } });
  for (const [path, feeds] of [
    ['/', 3],
    ['/thoi-su', 3],
    [termPath(term, 'vi'), 3],
    [story.path, 2],
  ] as const) {
    const html = await read(path);
    const found = [...html.matchAll(/<link rel="alternate" type="application\/(?:rss|atom|feed)\+(?:xml|json)"[^>]*href="([^"]+)"/g)];
    expect(found.length, path).toBe(feeds);
    for (const [, href = ''] of found) expect((await fetch(href)).status, href).toBe(200);
    expect(html).toMatch(/<a [^>]*href="\/rss.xml"/);
  }
});

test('a feed at an address that has moved leads on for good, as its page does', async () => {
  const wrong = `${story.path.replace('bai-chi-co-chu', 'ten-cu')}/binh-luan/rss.xml`;
  const answer = await get(wrong);
  expect([answer.status, new URL(answer.headers.get('location') ?? '', paper.url).pathname]).toEqual([
    308,
    `${story.path}/binh-luan/rss.xml`,
  ]);
  const term = await db().term.findFirstOrThrow({ where: { kind: 'topic' } });
  await db().term.update({ where: { id: term.id }, data: { slug: `${term.slug}-moi` } });
  await db().$transaction((transaction) => moveEdition(transaction, [tags.terms]));
  await until(async () => (await get(`${termPath(term, 'vi')}/atom.xml`)).status === 308);
  expect((await get(`${termPath({ ...term, slug: `${term.slug}-moi` }, 'vi')}/atom.xml`)).status).toBe(200);
  await db().term.update({ where: { id: term.id }, data: { slug: term.slug } });
  await db().$transaction((transaction) => moveEdition(transaction, [tags.terms]));
  await until(async () => (await get(`${termPath(term, 'vi')}/atom.xml`)).status === 200);
  for (const nowhere of [
    '/khong-co/rss.xml',
    '/chu-de/khong-co/rss.xml',
    '/chu-de/song-lac/rss',
    '/thoi-su/khong-999999/binh-luan/rss.xml',
  ])
    expect((await get(nowhere)).status, nowhere).toBe(404);
});

test('a change of one story makes its own feeds new and leaves those of others as they are', async () => {
  const other = await newestStory('van-hoa');
  const title = async (id: number, text: string) => db().story.update({ where: { articleId: id }, data: { title: text } });
  const { title: before } = await db().story.findUniqueOrThrow({ where: { articleId: other.id } });
  // What was told before this is known when this is.
  await title(story.id, 'Để nghe cho hết');
  await db().$transaction((transaction) => moveEdition(transaction, tagsOfEdit(story.id)));
  await until(async () => (await read('/thoi-su/rss.xml')).includes('Để nghe cho hết'));
  await read('/van-hoa/rss.xml');
  // Nobody is told of this one: whoever shows it has read anew.
  await title(other.id, 'Không ai được biết');
  await title(story.id, 'Đã đổi tựa');
  await db().$transaction((transaction) => moveEdition(transaction, tagsOfEdit(story.id)));
  await until(async () => (await read('/thoi-su/rss.xml')).includes('Đã đổi tựa'));
  expect(await read('/van-hoa/rss.xml')).not.toContain('Không ai được biết');
  await db().$transaction((transaction) => moveEdition(transaction, tagsOfEdit(other.id)));
  await until(async () => (await read('/van-hoa/rss.xml')).includes('Không ai được biết'));
  await title(other.id, before);
  await db().$transaction((transaction) => moveEdition(transaction, tagsOfEdit(other.id)));
});

test('a feed that nothing is kept of costs the database five statements at most, and one that was asked for before none', async () => {
  const second = await startSecondPaper();
  try {
    // A paper asks for its front page by itself as it starts.
    await second.ask('/');
    for (const base of await feedBases()) {
      await second.forgetEverything();
      const cold = await second.ask(`${base}/rss.xml`);
      if (cold.status === 404) continue;
      expect(cold.statements.length, `${base}\n${cold.statements.join('\n')}`).toBeGreaterThan(0);
      expect(cold.statements.length, `${base}\n${cold.statements.join('\n')}`).toBeLessThanOrEqual(STATEMENTS.feed);
      expect((await second.ask(`${base}/rss.xml`)).statements, base).toEqual([]);
    }
  } finally {
    await second.stop();
  }
});

const attributesOf = (tag: string) => Object.fromEntries([...tag.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));

test('whoever shares or catalogues a story finds all of it in its head', async () => {
  const html = await read(illustrated.path);
  const metas = [...html.matchAll(/<meta [^>]+>/g)].map(([tag]) => attributesOf(tag));
  const meta = (name: string) => metas.find((one) => (one.property ?? one.name) === name)?.content;
  expect(meta('og:type')).toBe('article');
  expect(meta('og:locale')).toBe('vi_VN');
  expect(meta('og:url')).toBe(paper.url + illustrated.path);
  expect(meta('og:image:width')).toMatch(/^\d+$/);
  expect(meta('og:image:type')).toBe('image/webp');
  expect(meta('twitter:card')).toBe('summary_large_image');
  expect(meta('robots')).toContain('max-image-preview:large');
  for (const name of ['og:site_name', 'og:title', 'og:description', 'og:image:alt', 'article:section', 'article:published_time'])
    expect(meta(name), name).toBeTruthy();
  for (const name of ['title', 'creator', 'date', 'description', 'publisher', 'identifier', 'language'])
    expect(meta(`DC.${name}`), name).toBeTruthy();
  expect(html).toContain(`<link rel="canonical" href="${paper.url}${illustrated.path}"/>`);
  expect((await fetch(meta('og:image') ?? '')).status).toBe(200);
  const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
  expect(JSON.parse(data)['@graph'].map((thing: { '@type': string }) => thing['@type'])).toEqual(['NewsArticle', 'BreadcrumbList']);
});

test('a story without a photo is shared with a picture that is drawn for it', async () => {
  const [, address = ''] = /<meta property="og:image" content="([^"]+)"/.exec(await read(story.path)) ?? [];
  expect(address).toMatch(/\/chia-se\/\d+-\d+\.png$/);
  const answer = await fetch(address);
  expect(answer.headers.get('cache-control')).toContain('immutable');
  const { format, width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
  expect([format, width, height]).toEqual(['png', 1200, 630]);
  for (const nobody of ['/chia-se/999999-1.png', `/chia-se/${story.id}-99.png`, '/chia-se/x.png'])
    expect((await get(nobody)).status).toBe(404);
});

/** An answer as it comes over the wire. */
const raw = (path: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<{ status: number; headers: Record<string, unknown>; bytes: Buffer }>((resolve, reject) => {
    const asked = httpRequest(paper.url + path, { method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(chunks) }));
    });
    asked.on('error', reject).end();
  });

test('a search engine is led by robots.txt to the sitemaps, and by them to every story and list', async () => {
  const robots = await read('/robots.txt');
  expect(robots).toContain('Disallow: /newsroom');
  const [, index = ''] = /Sitemap: (\S+)/.exec(robots) ?? [];
  expect(index).toBe(`${paper.url}/sitemap.xml`);
  const files = [...(await (await fetch(index)).text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
  expect(files).toEqual(['/sitemaps/news.xml', '/sitemaps/lists.xml', '/sitemaps/stories-1.xml']);
  for (const file of files) {
    const zipped = await raw(file, { 'accept-encoding': 'gzip' });
    expect([zipped.status, zipped.headers['content-encoding']], file).toEqual([200, 'gzip']);
    const xml = gunzipSync(zipped.bytes).toString();
    parseXml(xml);
    expect(xml).toBe(await read(file));
    const again = await raw(file, { 'if-none-match': String(zipped.headers.etag) });
    expect([again.status, again.bytes.length], file).toEqual([304, 0]);
    expect((await raw(file, {}, 'HEAD')).status, file).toBe(200);
    const [, first = ''] = /<loc>([^<]+)<\/loc>/.exec(xml) ?? [];
    if (first) expect((await fetch(first, { redirect: 'manual' })).status, first).toBe(200);
  }
  expect(await read('/sitemaps/stories-1.xml')).toContain(paper.url + story.path);
  expect(await read('/sitemaps/news.xml')).toContain(paper.url + story.path);
  expect((await get('/sitemaps/stories-7.xml')).status).toBe(404);
  expect((await get('/sitemaps/all.xml')).status).toBe(404);
});
