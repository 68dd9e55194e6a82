import { tmpdir } from 'node:os';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { tags, tagsOfEdit } from '#lib/cache/tags';
import { db } from '#lib/db/client';
import { moveEdition } from '#lib/db/edition';
import { closePool } from '#lib/db/pool';
import { freePort } from '../../scripts/start/free-port.ts';
import { type Server, serve } from '../../scripts/start/serve.ts';
import { type DemoStory, publishStory } from '../support/demo.ts';
import { paper } from '../support/paper.ts';
import { until } from '../support/until.ts';

/** Another instance of the paper, over the same database. */
async function anotherInstance(): Promise<{ url: string; server: Server }> {
  const port = await freePort();
  const { server, ready } = await serve({
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: tmpdir(),
    DATABASE_URL: paper.databaseUrl,
  });
  if (!(await ready)) throw new Error('The other instance ended before it was ready.');
  return { url: `http://127.0.0.1:${port}`, server };
}

const read = async (url: string, path: string) => (await fetch(url + path)).text();

/** Of the whole paper: which stories a section holds changes with the sections. */
const CALENDAR = '/thang/2026-11';

let story: DemoStory;
let sectionId: number;
let other: { url: string; server: Server };
const lock = new pg.Client({ connectionString: paper.databaseUrl });

beforeAll(async () => {
  [other] = await Promise.all([anotherInstance(), lock.connect()]);
  story = await publishStory({ title: 'Tựa đề đầu tiên', words: 100 });
  ({ sectionId } = await db().story.findUniqueOrThrow({ where: { articleId: story.id }, select: { sectionId: true } }));
});
afterEach(async () => {
  await lock.query('ROLLBACK');
});
afterAll(async () => {
  await lock.end();
  await other.server.stop(9_000);
  await closePool();
});

/** Changes the story's title as the newsroom would: with its edition and its tags, in one transaction. */
const retitle = (title: string) =>
  db().$transaction(async (transaction) => {
    await transaction.story.update({ where: { articleId: story.id }, data: { title } });
    return moveEdition(transaction, tagsOfEdit(story.id));
  });

const renameSection = (name: string) =>
  db().$transaction(async (transaction) => {
    await transaction.section.update({ where: { id: sectionId }, data: { name } });
    return moveEdition(transaction, [tags.sections, tags.home]);
  });

/** Holds back every rendering that comes to this table, until the lock is rolled back. */
async function holdBack(table: 'comment' | 'story'): Promise<void> {
  await lock.query('BEGIN');
  await lock.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
}
const isHeldBack = async () => {
  const { rows } = await lock.query<{ waiting: number }>(
    "SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()",
  );
  return (rows[0]?.waiting ?? 0) > 0;
};

describe('two instances over one database', () => {
  test('a change is on the pages of both', async () => {
    await Promise.all([paper.url, other.url].map((url) => read(url, story.path)));
    await retitle('Tựa đề thứ hai');
    await until(async () => {
      const pages = await Promise.all([paper.url, other.url].map((url) => read(url, story.path)));
      return pages.every((page) => page.includes('Tựa đề thứ hai'));
    });
  });
});

describe('an instance that starts again', () => {
  test('shows no page from before, and none that the build made from specimens', async () => {
    await read(other.url, story.path);
    await other.server.stop(9_000);
    await retitle('Tựa đề thứ ba');
    other = await anotherInstance();
    expect(await read(other.url, story.path)).toContain('Tựa đề thứ ba');
    const front = await read(other.url, '/');
    expect(front).toContain('Tựa đề thứ ba');
    expect(front).not.toContain('/chuyen-muc');
    expect((await fetch(`${other.url}/chuyen-muc`)).status).toBe(404);
  });
});

describe('a change that comes while a page is made', () => {
  test('is on that page for whoever asks after it, and stays there', async () => {
    await retitle('Tựa đề trước');
    await db().$transaction((transaction) => moveEdition(transaction, [tags.comments(story.id)]));
    await until(async () => (await read(paper.url, '/')).includes('Tựa đề trước'));
    await holdBack('comment');
    // This rendering has read the story and waits for its comments.
    const before = read(paper.url, story.path);
    await until(isHeldBack);
    await retitle('Tựa đề sau');
    // Once the front page shows it, this instance has learned of it.
    await until(async () => (await read(paper.url, '/')).includes('Tựa đề sau'));
    const after = read(paper.url, story.path);
    await lock.query('ROLLBACK');
    await before;
    expect(await after).toContain('Tựa đề sau');
    expect(await read(paper.url, story.path)).toContain('Tựa đề sau');
  });

  test('is on other pages too that were given what was being read for it', async () => {
    await renameSection('Mục giữa');
    await until(async () => (await read(paper.url, CALENDAR)).includes('Mục giữa'));
    await holdBack('story');
    // The page for unknown addresses and the front page share what they are made from; it has the sections, and waits for stories.
    const missing = read(paper.url, '/khong/co');
    await until(isHeldBack);
    await renameSection('Mục sau');
    // The calendar has all but the sections already, so it tells that this instance has learned of the change.
    await until(async () => (await read(paper.url, CALENDAR)).includes('Mục sau'));
    const front = read(paper.url, '/');
    await read(paper.url, CALENDAR);
    await lock.query('ROLLBACK');
    await Promise.all([missing, front]);
    await until(async () => !(await read(paper.url, '/')).includes('Mục giữa'));
    expect(await read(paper.url, '/')).toBe(await read(other.url, '/'));
    await renameSection('Thời sự');
  });
});
