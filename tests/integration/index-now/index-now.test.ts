import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addCorrection } from '#lib/articles/add-correction';
import { createArticle } from '#lib/articles/create-article';
import { publishArticle } from '#lib/articles/publish-article';
import { saveDraft } from '#lib/articles/save-draft';
import { unpublishArticle } from '#lib/articles/unpublish-article';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { env } from '#lib/env';
import { announceStory, INDEX_NOW_QUEUE } from '#lib/index-now/announce-story';
import { pingIndexNow } from '#lib/index-now/ping-index-now';
import { type Jobs, startJobs } from '#lib/jobs/run-jobs';
import { decideNote } from '#lib/reader-notes/decide-note';
import { aDraft } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';
import { until } from '#tests/support/until';

type Ping = { host: string; key: string; keyLocation: string; urlList: string[] };

const KEY = 'khoa-cho-thu-nghiem-1';
let engine: Server;
let answers: number[] = [];
let pings: Ping[] = [];
let jobs: Jobs;
let ada: StaffMember;
let sectionId: number;

beforeAll(async () => {
  engine = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      pings.push(JSON.parse(Buffer.concat(chunks).toString()));
      response.writeHead(answers.shift() ?? 202).end();
    });
  });
  await new Promise<void>((resolve) => engine.listen(0, '127.0.0.1', resolve));
  ada = await somebody('editor', 'Ada');
  sectionId = await aSection('thoi-su');
  Object.assign(env(), { INDEXNOW_ENDPOINT: `http://127.0.0.1:${(engine.address() as AddressInfo).port}/indexnow` });
  jobs = await startJobs();
});
afterAll(async () => {
  await jobs.stop();
  engine.close();
});
beforeEach(async () => {
  Object.assign(env(), { INDEXNOW_KEY: KEY });
  [answers, pings] = [[], []];
  await pool().query('DELETE FROM jobs.job WHERE name = $1', [INDEX_NOW_QUEUE]);
});

type Waiting = { state: string; retry_count: number; waits: boolean };
const waiting = async () =>
  (
    await pool().query<Waiting>(
      'SELECT state::text, retry_count, start_after > now() AS waits FROM jobs.job WHERE name = $1 ORDER BY created_on',
      [INDEX_NOW_QUEUE],
    )
  ).rows;
/** The minute, or the pause before another try, is over. */
const letTimePass = () => pool().query('UPDATE jobs.job SET start_after = now() WHERE name = $1', [INDEX_NOW_QUEUE]);

async function aStory(slug: string): Promise<{ id: number; version: number }> {
  const created = await createArticle(ada, { content: aDraft({ sectionId, slug }) });
  if (!created.ok) throw new Error(created.code);
  return created.value;
}
const publish = async (id: number, version: number, live: number | null) => publishArticle(ada, { articleId: id, version, live });

test('a story that is published, corrected twice and moved within a minute is told of once, with the address it left', async () => {
  const { id, version } = await aStory('ten-dau');
  await publish(id, version, null);
  let last = version;
  for (const changes of [{ title: 'Sửa một chữ' }, { slug: 'ten-sau' }]) {
    const saved = await saveDraft(ada, { articleId: id, version: last, content: aDraft({ sectionId, slug: 'ten-dau', ...changes }) });
    if (!saved.ok) throw new Error(saved.code);
    await publish(id, saved.value.version, last);
    last = saved.value.version;
  }
  await until(async () => (await waiting()).length > 0);
  expect(await waiting()).toMatchObject([{ state: 'created', waits: true }]);
  expect(pings).toEqual([]);
  await letTimePass();
  await until(() => pings.length > 0);
  expect(pings).toEqual([
    {
      host: 'localhost:3000',
      key: KEY,
      keyLocation: `http://localhost:3000/${KEY}.txt`,
      urlList: [`http://localhost:3000/thoi-su/ten-sau-${id}`, `http://localhost:3000/thoi-su/ten-dau-${id}`],
    },
  ]);
});

test('a story that is withdrawn is told of at the address it had', async () => {
  const { id, version } = await aStory('se-go');
  await publish(id, version, null);
  await until(async () => (await waiting()).length === 1);
  await pool().query('DELETE FROM jobs.job WHERE name = $1', [INDEX_NOW_QUEUE]);
  await unpublishArticle(ada, { articleId: id, live: version });
  await until(async () => (await waiting()).length === 1);
  await letTimePass();
  await until(() => pings.length > 0);
  expect(pings.map(({ urlList }) => urlList)).toEqual([[`http://localhost:3000/thoi-su/se-go-${id}`]]);
});

test('a correction is told of, whether an editor added it or took it over from a reader', async () => {
  const { id, version } = await aStory('dinh-chinh');
  await publish(id, version, null);
  const { rows } = await pool().query<{ id: number }>(
    `INSERT INTO reader_note (article_id, passage, proposal, fingerprint) VALUES ($1, 'Bốn mươi hai', 'Bốn mươi ba', $2) RETURNING id`,
    [id, Buffer.alloc(32, 7)],
  );
  const corrections = [
    () => addCorrection(ada, { articleId: id, text: 'Bản trước viết sai ngày.' }),
    () => decideNote(ada, { noteId: rows[0]?.id ?? 0, version: 1, to: 'accepted', correction: 'Bản trước viết sai số.' }),
  ];
  for (const correct of corrections) {
    await until(async () => (await waiting()).length === 1);
    await pool().query('DELETE FROM jobs.job WHERE name = $1', [INDEX_NOW_QUEUE]);
    expect(await correct()).toMatchObject({ ok: true });
  }
  await until(async () => (await waiting()).length === 1);
});

test('what the search engine could not take is told again, and what it refuses is not', async () => {
  const { id, version } = await aStory('thu-lai');
  await publish(id, version, null);
  await until(async () => (await waiting()).length === 1);
  answers = [503, 429, 200];
  await letTimePass();
  for (const tries of [1, 2]) {
    await until(async () => pings.length === tries && (await waiting())[0]?.state === 'retry');
    expect((await waiting())[0]?.waits).toBe(true);
    await letTimePass();
  }
  await until(async () => (await waiting())[0]?.state === 'completed');
  expect(pings.length).toBe(3);
  answers = [403];
  await expect(pingIndexNow(id)).resolves.toBeUndefined();
  answers = [500];
  await expect(pingIndexNow(id)).rejects.toThrow('500');
});

test('a search engine that is away keeps nobody from publishing', async () => {
  const endpoint = env().INDEXNOW_ENDPOINT;
  Object.assign(env(), { INDEXNOW_ENDPOINT: 'http://127.0.0.1:1/nobody' });
  const { id, version } = await aStory('khong-ai-nghe');
  expect((await publish(id, version, null)).ok).toBe(true);
  await expect(pingIndexNow(id)).rejects.toThrow();
  // Handing it in is not waited for: the next test must not find it.
  await until(async () => (await waiting()).length === 1);
  Object.assign(env(), { INDEXNOW_ENDPOINT: endpoint });
});

test('a paper without a key tells nobody anything', async () => {
  Object.assign(env(), { INDEXNOW_KEY: undefined });
  const { id, version } = await aStory('im-lang');
  await publish(id, version, null);
  announceStory(id, { waitSeconds: 0 });
  await pingIndexNow(id);
  expect(await waiting()).toEqual([]);
  expect(pings).toEqual([]);
});
