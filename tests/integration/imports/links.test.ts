import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pool } from '#lib/db/pool';
import { env } from '#lib/env';
import { runImport } from '#lib/imports/run-import';
import { findRun } from '#lib/imports/runs/store';
import { aRun, bringIn } from '#tests/support/imports';
import { aSection, somebody } from '#tests/support/newsroom';
import { BLOG_FOOT, blogHead } from '#tests/support/wxr';

let folder: string;
let personId: number;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-links-'));
  Object.assign(env(), { DATA_DIR: folder });
  personId = (await somebody('admin', 'Ada')).id;
  await aSection('thoi-su');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Post = { id: number; links?: string[]; status?: string; host?: string };
const post = ({ id, links = [], status = 'publish', host = 'bao-cu.example' }: Post) => `
<item><title>Bài ${id}</title><wp:post_id>${id}</wp:post_id><link>https://${host}/2015/03/bai-${id}/</link><dc:creator>nam</dc:creator>
<content:encoded><![CDATA[<p>Đoạn mở đầu.</p><p>Đoạn sau. ${links.map((to) => `<a href="${to}">xem</a>`).join(' ')}</p><p>Hết.</p>]]></content:encoded>
<wp:post_date_gmt>2015-03-02 01:00:00</wp:post_date_gmt><wp:post_name>bai-${id}</wp:post_name><wp:status>${status}</wp:status><wp:post_type>post</wp:post_type>
<category domain="category" nicename="thoi-su">thoi-su</category></item>`;

let files = 0;
async function blog(posts: Post[], host = 'bao-cu.example'): Promise<string> {
  const file = path.join(folder, `tep-${++files}.xml`);
  await writeFile(
    file,
    `${blogHead().replaceAll('bao-cu.example', host)}${posts.map((one) => post({ host, ...one })).join('')}${BLOG_FOOT}`,
  );
  return file;
}

type Text = { draft: unknown; story: unknown; revision: unknown; version: number; articleId: number };
/** A story that came in, by its number there: what draft, story and revision say, and where it stands. */
async function textsOf(id: number, host = 'bao-cu.example'): Promise<Text> {
  const { rows } = await pool().query<Text>(
    `SELECT d.body AS draft, s.body AS story, r.content -> 'body' AS revision, d.version, d.article_id AS "articleId"
     FROM import_item i JOIN draft d ON d.article_id = i.article_id LEFT JOIN story s ON s.article_id = d.article_id
       JOIN revision r ON r.article_id = d.article_id AND r.version = d.version
     WHERE i.source = $2 AND i.kind = 'post' AND i.foreign_id = $1`,
    [String(id), host],
  );
  if (!rows[0]) throw new Error(`There is no story ${id}.`);
  return rows[0];
}
const hrefsIn = (body: unknown): string[] => [...JSON.stringify(body).matchAll(/"href": ?"([^"]*)"/g)].map(([, href = '']) => href);
async function linksOf(id: number, host?: string): Promise<string[]> {
  const { draft, story, revision } = await textsOf(id, host);
  const [found] = [hrefsIn(story), hrefsIn(draft), hrefsIn(revision)];
  expect([hrefsIn(draft), hrefsIn(revision)]).toEqual([found, found]);
  return found;
}
const pathOf = async (id: number, host?: string) => `/thoi-su/bai-${id}-${(await textsOf(id, host)).articleId}`;
const there = (id: number, host = 'bao-cu.example') => `https://${host}/2015/03/bai-${id}/`;

const posts: Post[] = [
  { id: 1, links: [there(2), there(5)] },
  { id: 2, links: [there(1), '/?p=3', 'https://www.bao-cu.example/2015/03/bai-4?utm_source=zalo#more'] },
  { id: 3, links: ['https://khac.example/2015/03/bai-1/', 'mailto:a@b.example', there(99)] },
  { id: 4, links: [there(4)], status: 'publish' },
  { id: 5, links: [there(1), there(6)] },
  { id: 6, status: 'draft' },
];

test('links between old stories lead to where the stories stand now, whichever comes first in the file', async () => {
  const file = await blog(posts);
  const id = await aRun({ file, personId });
  // Each story in a transaction of its own: some links are written at once, others when what they lead to has come.
  expect(await runImport(id, { batch: 1 })).toBe('done');
  expect(await linksOf(1)).toEqual([await pathOf(2), await pathOf(5)]);
  expect(await linksOf(2)).toEqual([await pathOf(1), await pathOf(3), await pathOf(4)]);
  // Another paper's story of the same path, a mail address, and what never came stay as they were; so does what no reader can see.
  expect(await linksOf(3)).toEqual(['https://khac.example/2015/03/bai-1/', 'mailto:a@b.example', there(99)]);
  expect(await linksOf(4)).toEqual([await pathOf(4)]);
  expect(await linksOf(5)).toEqual([await pathOf(1), there(6)]);
});

test('the same file once more changes nothing, and in one part or broken off in between it comes to the same', async () => {
  const before = await Promise.all(posts.map(({ id }) => textsOf(id)));
  const { counts } = await bringIn({ file: await blog(posts), personId });
  expect(counts).toMatchObject({ created: 0, updated: 0, unchanged: 6 });
  expect(await Promise.all(posts.map(({ id }) => textsOf(id)))).toEqual(before);

  const shape = async (host: string) =>
    Promise.all(
      posts.map(async ({ id }) => {
        const { articleId: _, ...texts } = await textsOf(id, host);
        return JSON.parse(JSON.stringify(texts).replace(/-\d+"/g, '-n"').replaceAll(host, 'here'));
      }),
    );
  const moved = (host: string) => posts.map((one) => ({ ...one, links: one.links?.map((to) => to.replace('bao-cu.example', host)) ?? [] }));
  // Of an address that two papers want, the first has it: each paper has paths of its own.
  const whole = 'bao-mot.example';
  const broken = 'bao-hai.example';
  await pool().query('DELETE FROM old_address');
  await bringIn({ file: await blog(moved(whole), whole), personId });
  await pool().query('DELETE FROM old_address');
  const id = await aRun({ file: await blog(moved(broken), broken), personId });
  const leaving = new AbortController();
  expect(await runImport(id, { batch: 1, signal: leaving.signal, tell: ({ cursor }) => cursor >= 2 && leaving.abort() })).toBe('stopped');
  expect((await findRun(id))?.cursor).toBeLessThan(6);
  expect(await runImport(id, { batch: 2 })).toBe('done');
  expect(await shape(broken)).toEqual(await shape(whole));
});

test('a link to a story of an earlier import leads there, and one that waits is made up for by the next import', async () => {
  await pool().query('DELETE FROM old_address');
  const host = 'bao-ba.example';
  await bringIn({ file: await blog([{ id: 71, links: [there(73, host)] }], host), personId });
  expect(await linksOf(71, host)).toEqual([there(73, host)]);
  await bringIn({ file: await blog([{ id: 72, links: [there(71, host)] }, { id: 73 }], host), personId });
  expect(await linksOf(71, host)).toEqual([await pathOf(73, host)]);
  expect(await linksOf(72, host)).toEqual([await pathOf(71, host)]);
  const { rows } = await pool().query('SELECT 1 FROM import_link JOIN import_item USING (article_id) WHERE source = $1', [host]);
  expect(rows).toEqual([]);
});

test('what an editor has changed meanwhile is left as it is: the old address leads there all the same', async () => {
  const host = 'bao-bon.example';
  await bringIn({ file: await blog([{ id: 81, links: [there(82, host)] }], host), personId });
  const { articleId } = await textsOf(81, host);
  await pool().query('UPDATE draft SET version = version + 1 WHERE article_id = $1', [articleId]);
  await bringIn({ file: await blog([{ id: 82 }], host), personId });
  const { rows } = await pool().query<{ body: unknown }>('SELECT body FROM draft WHERE article_id = $1', [articleId]);
  expect(hrefsIn(rows[0]?.body)).toEqual([there(82, host)]);
});
