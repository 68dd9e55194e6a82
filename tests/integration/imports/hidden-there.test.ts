import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pool } from '#lib/db/pool';
import { env } from '#lib/env';
import type { ImportOptions } from '#lib/imports/schema';
import { bringIn } from '#tests/support/imports';
import { aSection, somebody } from '#tests/support/newsroom';

let folder: string;
let personId: number;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-hidden-'));
  Object.assign(env(), { DATA_DIR: path.join(folder, 'data') });
  personId = (await somebody('admin', 'Ada')).id;
  await aSection('thoi-su');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const story = (more: object = {}) => ({
  id: 1,
  title: 'Cầu mới',
  body: '<p>Mở đầu.</p><p>Đoạn ai cũng đọc.</p>',
  author: 'Nam',
  date: '2015-03-02',
  section: 'thoi-su',
  ...more,
});
const bring = async (post: object, options: Partial<ImportOptions> = {}) => {
  const file = path.join(folder, 'bai.json');
  await writeFile(file, JSON.stringify([post]));
  return bringIn({ file, format: 'json', options, personId });
};
const shown = async (id: number) => {
  const { rows } = await pool().query(
    `SELECT section.slug AS section, story.body::text AS body FROM story JOIN section ON section.id = section_id
     JOIN import_item item ON item.article_id = story.article_id WHERE item.foreign_id = $1`,
    [String(id)],
  );
  return rows[0];
};

test('what was made private or taken back into a draft there is not shown to readers here, and it is told', async () => {
  await bring(story());
  for (const status of ['private', 'draft']) {
    const { counts, problems } = await bring(story({ status, body: '<p>Mở đầu.</p><p>Chưa ai được đọc.</p>' }));
    expect(counts).toMatchObject({ updated: 0, kept: 1 });
    expect(problems.map(({ code }) => code)).toContain('hidden-there');
    expect((await shown(1)).body).toContain('Đoạn ai cũng đọc');
    expect((await shown(1)).body).not.toContain('Chưa ai được đọc');
  }
  const { counts } = await bring(story({ body: '<p>Mở đầu.</p><p>Đoạn đã sửa.</p>' }));
  expect(counts).toMatchObject({ updated: 1 });
  expect((await shown(1)).body).toContain('Đoạn đã sửa');
});

test('a published story whose section is not found any more keeps its place, and keeps no other story out', async () => {
  await bring(story({ id: 2, section: 'chuyện lạ' }), { defaultSection: 'thoi-su' });
  const { counts, problems } = await bring(story({ id: 2, section: 'chuyện lạ', body: '<p>Mở đầu.</p><p>Đoạn đã sửa.</p>' }));
  expect(counts).toMatchObject({ kept: 1, failed: 0 });
  expect(problems).toContainEqual(expect.objectContaining({ code: 'hidden-there', detail: 'section' }));
  expect(await shown(2)).toMatchObject({ section: 'thoi-su', body: expect.stringContaining('Đoạn ai cũng đọc') });
});
