import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, expect, inject, test } from 'vitest';
import { storyPath } from '#lib/articles/address';
import { db } from '#lib/db/client';
import { type Manifest, manifest } from '#lib/exports/manifest';
import { pathPrefix } from '#lib/site/paths';
import { pageTypes } from '#tests/support/page-types';
import { paper } from '#tests/support/paper';
import { freePort } from '../../scripts/start/free-port.ts';
import { serve } from '../../scripts/start/serve.ts';
import { dropDatabase } from '../support/copy-database.ts';

const directory = await mkdtemp(path.join(tmpdir(), 'toa-soan-export-'));
const databases: string[] = [];
afterAll(async () => {
  for (const url of databases) await dropDatabase(url);
  await rm(directory, { recursive: true, force: true });
});

const here = {
  DATABASE_URL: paper.databaseUrl,
  DATA_DIR: inject('paperDataDir'),
  APP_SECRET: inject('paperSecret'),
  SITE_URL: paper.url,
};

/** Where there is no paper yet: a database with nothing in it and a folder. */
async function nowhere(): Promise<typeof here> {
  const name = `import_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: paper.databaseUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(paper.databaseUrl);
  url.pathname = `/${name}`;
  databases.push(url.href);
  return { ...here, DATABASE_URL: url.href, DATA_DIR: await mkdtemp(path.join(directory, 'data-')) };
}

async function run(script: string, args: string[], environment: Record<string, string>): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, [script, ...args], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const hear = (piece: Buffer) => {
    said += piece;
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const [code] = await once(child, 'close');
  return { code, said };
}

async function takeOut(from: Record<string, string>): Promise<{ folder: string; made: Manifest }> {
  const folder = path.join(await mkdtemp(path.join(directory, 'out-')), 'paper');
  expect(await run('scripts/export.ts', [folder], from)).toMatchObject({ code: 0 });
  return { folder, made: manifest.parse(JSON.parse(await readFile(path.join(folder, 'toa-soan-export.json'), 'utf8'))) };
}

const takeIn = (folder: string, to: Record<string, string>) => run('scripts/import-paper.ts', [folder], to);

test('an operator takes the whole paper out and in elsewhere: every public page is the same, byte for byte', async () => {
  // Every type of page, and every fourth story of the paper as it is by now: all of them take a minute.
  const stories = await db().story.findMany({
    select: { articleId: true, slug: true, locale: true, section: { select: { slug: true } } },
    orderBy: { articleId: 'asc' },
  });
  const paths = [
    ...(await pageTypes()).map((type) => type.path),
    ...stories
      .filter((_, place) => place % 4 === 0)
      .map(({ articleId: id, slug, locale, section }) => storyPath({ prefix: pathPrefix(locale), sectionSlug: section.slug, slug, id })),
    ...['/rss.xml', '/sitemap.xml', '/en/rss.xml'],
  ];
  const { folder, made } = await takeOut(here);
  expect(made.tables.find(({ name }) => name === 'story')?.rows).toBeGreaterThan(40);
  expect(made.files.length).toBeGreaterThan(300);
  const there = await nowhere();
  expect(await takeIn(folder, there)).toMatchObject({ code: 0, said: expect.stringContaining('is in place') });
  expect(await run('scripts/audit-verify.ts', [], there)).toMatchObject({ code: 0, said: expect.stringContaining('The log is whole') });

  // Taken out again before anything happens in it, it is the same export.
  const again = await takeOut(there);
  expect(again.made.tables).toEqual(made.tables);
  expect(again.made.files).toEqual(made.files);

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  // It has the paper's own address, which stands in many a link, and listens elsewhere.
  const { server, ready } = await serve({
    ...there,
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    TZ: 'UTC',
    HOST: '127.0.0.1',
    PORT: String(port),
    NEXTAUTH_URL: paper.url,
  });
  try {
    expect(await ready).toBe(true);
    const pictures = new Set<string>();
    for (const at of new Set(paths)) {
      const [was, is] = await Promise.all([paper.url, url].map(async (from) => await fetch(from + at, { redirect: 'manual' })));
      expect(is?.status, at).toBe(was?.status);
      const html = (await was?.text()) ?? '';
      expect(await is?.text(), at).toBe(html);
      for (const [, picture = ''] of html.matchAll(/src="(\/media[^"]*)"/g)) pictures.add(picture);
    }
    expect(pictures.size).toBeGreaterThan(10);
    for (const picture of pictures) {
      const [was, is] = await Promise.all(
        [paper.url, url].map(async (from) => Buffer.from(await (await fetch(from + picture)).arrayBuffer())),
      );
      expect(was?.equals(is ?? Buffer.alloc(0)), picture).toBe(true);
    }
  } finally {
    await server.stop(9_000);
  }

  // What is added now takes the next number, and is sealed onto the log that came along.
  const client = new pg.Client({ connectionString: there.DATABASE_URL });
  await client.connect();
  const { rows } = await client.query<{ is: boolean }>(
    `INSERT INTO audit_entry (deed, subject) VALUES ('test', 'test:1') RETURNING id > (SELECT max(row_id) FROM audit_seal WHERE "of" = 'audit_entry') AS is`,
  );
  await client.end();
  expect(rows).toEqual([{ is: true }]);
  expect(await run('scripts/audit-verify.ts', [], there)).toMatchObject({ code: 0 });

  expect(await takeIn(folder, there)).toMatchObject({ code: 1, said: expect.stringContaining('has stories, pictures or comments') });
});

test('an operator with a damaged export hears which file it is, and the empty paper stays empty', async () => {
  const { folder } = await takeOut(here);
  expect(await run('scripts/export.ts', [folder], here)).toMatchObject({ code: 1, said: expect.stringContaining('something in') });
  await appendFile(path.join(folder, 'tables/story.jsonl'), '{"article_id":1}\n');
  const there = await nowhere();
  expect(await takeIn(folder, there)).toMatchObject({ code: 1, said: expect.stringContaining('tables/story.jsonl') });
  expect(await takeIn(directory, there)).toMatchObject({ code: 1, said: expect.stringContaining('no export') });
  expect(await readdir(there.DATA_DIR)).not.toContain('media');
  const client = new pg.Client({ connectionString: there.DATABASE_URL });
  await client.connect();
  const { rows } = await client.query('SELECT 1 FROM person UNION ALL SELECT 1 FROM article');
  await client.end();
  expect(rows).toEqual([]);
});
