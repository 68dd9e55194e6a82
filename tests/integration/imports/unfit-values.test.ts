import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pool } from '#lib/db/pool';
import { env } from '#lib/env';
import { bringIn } from '#tests/support/imports';
import { aSection, somebody } from '#tests/support/newsroom';

let folder: string;
let personId: number;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-unfit-'));
  Object.assign(env(), { DATA_DIR: path.join(folder, 'data') });
  personId = (await somebody('admin', 'Ada')).id;
  await aSection('thoi-su');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let stories = 0;
const story = (more: object) => ({
  id: ++stories,
  title: `Bài ${stories}`,
  body: `<p>Mở đầu của bài ${stories}.</p><p>Đoạn sau.</p>`,
  author: 'Nam',
  date: '2015-03-02',
  section: 'thoi-su',
  ...more,
});
const bring = async (...posts: object[]) => {
  const file = path.join(folder, 'bai.json');
  await writeFile(file, JSON.stringify(posts));
  return bringIn({ file, format: 'json', personId });
};
/** Letters that no index makes shorter. */
const random = (length: number) => randomBytes(length).toString('base64url').slice(0, length);

test('NUL and half letters, wherever they stand in a file, keep no story out', async () => {
  const { counts } = await bring(
    story({ title: 'Cầu\0đường', section: 'không có' }),
    story({ id: 'a\0b', url: 'https://bao-cu.example/a\0b', picture: 'anh\0.jpg' }),
    story({
      tags: ['cầu\0đường', 'nửa chữ \ud83d', `${'a'.repeat(59)}😀`, `${'b'.repeat(79)}😀`, `${'c'.repeat(99)}😀`, `${'d'.repeat(119)}😀`],
    }),
    story({ comments: [{ id: 'x\0', name: 'Lan\0', body: 'Hay\0 quá \ude00' }] }),
  );
  expect(counts).toMatchObject({ created: 4, failed: 0, comments: 1 });
  const { rows } = await pool().query(`SELECT title FROM draft WHERE title LIKE 'Cầu%'`);
  expect(rows).toEqual([{ title: 'Cầuđường' }]);
});

test('numbers and addresses that are longer than an index takes are known again, each for what it is', async () => {
  const long = random(6_000);
  const vietnamese = '/đường/'.normalize('NFC') + 'ẩ'.repeat(950);
  const posts = [
    story({ id: `${long}1` }),
    story({ id: `${long}2`, comments: [{ id: long, name: 'Lan', body: 'Hay quá' }] }),
    story({ body: `<p>Một.</p><p>Hai.</p><img src="https://anh.example/${long}.jpg" alt="">` }),
    story({ url: `https://bao-cu.example${vietnamese}` }),
  ];
  expect((await bring(...posts)).counts).toMatchObject({ created: 4, comments: 1, picturesMissing: 1 });
  expect((await bring(...posts)).counts).toMatchObject({ created: 0, unchanged: 4, comments: 0, commentsKnown: 1 });
});
