import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pool } from '#lib/db/pool';
import { env } from '#lib/env';
import { bringIn } from '#tests/support/imports';
import { somebody } from '#tests/support/newsroom';

let folder: string;
let personId: number;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-data-'));
  Object.assign(env(), { DATA_DIR: path.join(folder, 'data') });
  personId = (await somebody('admin', 'Ada')).id;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a03020' } })
    .png()
    .toBuffer();
const inBase64 = (bytes: Buffer, type = 'image/png') => `data:${type};base64,${bytes.toString('base64')}`;

async function fileOf(images: string[]): Promise<string> {
  const file = path.join(folder, 'bai.json');
  const body = `<p>Đoạn mở đầu.</p>${images.map((src, at) => `<p><img src="${src}" alt="Ảnh ${at}"></p>`).join('')}<p>Đoạn sau.</p>`;
  await writeFile(file, JSON.stringify([{ id: 1, title: 'Bài có ảnh', body, author: 'Nam', date: '2015-03-02' }]));
  return file;
}

test('pictures that stand in a body itself come into the library, once however often, and are known again', async () => {
  const one = await picture(64, 40);
  const images = [
    inBase64(one),
    // Written otherwise, the same bytes; a name of a type says nothing.
    inBase64(one, 'image/jpeg').replace(/(.{70})/g, '$1\n'),
    `data:image/png,${[...one].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')}`,
  ];
  const file = await fileOf(images);
  const dry = await bringIn({ file, format: 'json', isDry: true, personId });
  expect(dry.counts).toMatchObject({ created: 1, pictures: 3, picturesMissing: 0 });
  const { counts, problems } = await bringIn({ file, format: 'json', personId });
  expect(problems.map(({ code }) => code)).not.toContain('picture-missing');
  expect(counts).toMatchObject({ created: 1, pictures: 3 });
  const { rows } =
    await pool().query(`SELECT (SELECT count(*)::int FROM media) AS media, (SELECT max(length(foreign_id))::int FROM import_item) AS longest,
    (SELECT count(*)::int FROM draft, jsonb_path_query(body, '$.content[*] ? (@.type == "figure")')) AS figures`);
  expect(rows).toEqual([{ media: 1, longest: expect.any(Number), figures: 3 }]);
  expect(rows[0].longest).toBeLessThan(100);
  expect((await bringIn({ file, format: 'json', personId })).counts).toMatchObject({ unchanged: 1, pictures: 0, picturesKnown: 3 });
});

test('what is no picture, is too large or was made to burst is refused in words, and the story comes in without it', async () => {
  const images = [
    'data:image/svg+xml;base64,PHN2Zy8+',
    'data:text/html;base64,PHNjcmlwdD4=',
    // A dot that stands where a picture is to come later.
    'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
    inBase64(Buffer.concat([(await picture(64, 40)).subarray(0, 100), Buffer.alloc(200)])),
    inBase64(await picture(9_000, 9_000)),
  ];
  const { counts, problems } = await bringIn({ file: await fileOf(images), format: 'json', options: { retry: true }, personId });
  expect(counts).toMatchObject({ updated: 1, picturesMissing: 5 });
  const missing = problems.filter(({ code }) => code === 'picture-missing').map(({ detail }) => detail);
  expect(missing.map((detail) => /\(([a-z-]+)\)$/.exec(detail)?.[1])).toEqual([
    'picture-type',
    'picture-type',
    'picture-blank',
    'picture-broken',
    'picture-pixels',
  ]);
  for (const detail of missing) expect(detail.length).toBeLessThan(120);
});
