import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '#lib/db/client';
import { MAX_UPLOAD_BYTES, renditionPath } from '#lib/media/formats';
import { readRendition } from '#lib/media/read-rendition';
import { savePicture } from '#lib/media/save-picture';
import { findMedia, findMediaByIds, listRecentMedia } from '#lib/media/store';
import { renderDrawing } from '#prisma/seed/draw-demo-picture';

let root: string;
let media: string;
let temporary: string;
let personId: number;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'toa-soan-test-'));
  media = path.join(root, 'data', 'media');
  temporary = path.join(root, 'temporary');
  await mkdir(temporary);
  await mkdir(media, { recursive: true });
  Object.assign(process.env, { DATA_DIR: path.join(root, 'data'), TMPDIR: temporary });
  const ada = await db().person.create({ data: { email: 'ada@example.org', name: 'Ada', passwordHash: '-', role: 'reporter' } });
  personId = ada.id;
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('a reporter who uploads a picture finds it in the library, and readers find every size of it', async () => {
  const saved = await save(await photograph(1000, 500));
  const found = await findMedia(saved.id);
  expect(found).toEqual({ id: saved.id, picture: saved.picture, uploadedAt: expect.any(Date), uploadedBy: 'Ada' });
  expect(saved.picture).toMatchObject({ key: expect.stringMatching(/^[0-9a-f]{32}$/), width: 1000, height: 500 });
  expect(saved.picture.renditions).toHaveLength(8);
  for (const { width, format, bytes } of saved.picture.renditions) {
    const [, , key = '', file = ''] = renditionPath(saved.picture.key, width, format).split('/');
    expect(await readRendition(key, file)).toMatchObject({ bytes, type: `image/${format}` });
  }
  expect(await readdir(temporary)).toEqual([]);
});

test('two reporters who upload the same picture at the same moment get one each, under keys nobody can guess', async () => {
  const bytes = await photograph(400, 300);
  const [first, second] = await Promise.all([save(bytes), save(bytes)]);
  expect(first.picture.key).not.toBe(second.picture.key);
  expect(await readdir(media)).toEqual(expect.arrayContaining([first.picture.key, second.picture.key]));
});

test.each([
  ['a drawing with scripts', 'picture-type', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['a document', 'picture-type', Buffer.from('%PDF-1.7\n')],
  ["a phone's own format", 'picture-type', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
  [
    'a TIFF',
    'picture-type',
    sharp({ create: { width: 8, height: 8, channels: 3, background: '#000' } })
      .tiff()
      .toBuffer(),
  ],
  ['a web page', 'picture-type', Buffer.from('<!doctype html><title>x</title>')],
  ['nothing', 'picture-type', Buffer.alloc(0)],
  ['a web page that begins like a picture', 'picture-broken', Buffer.from('GIF89a<html><script>alert(1)</script></html>')],
  ['a photograph that lost its second half', 'picture-broken', photograph(400, 300).then((whole) => whole.subarray(0, whole.length / 2))],
  ['more than fifteen megabytes', 'picture-size', Buffer.alloc(MAX_UPLOAD_BYTES + 1, '\xff\xd8\xff', 'latin1')],
])('a reporter who calls %s "holiday.jpg" is refused (%s) and leaves nothing behind', async (_, code, bytes) => {
  await leavesNothing(async () => expect(await savePicture({ bytes: await bytes, personId })).toEqual({ ok: false, code }));
});

test('a reporter whose picture has too many pixels is refused and leaves nothing behind', async () => {
  const huge = await sharp({ create: { width: 8000, height: 5001, channels: 3, background: '#000' } })
    .jpeg()
    .toBuffer();
  await leavesNothing(async () => expect(await savePicture({ bytes: huge, personId })).toEqual({ ok: false, code: 'picture-pixels' }));
});

test('a reporter whose picture takes too long is refused and leaves nothing behind', async () => {
  const bytes = await photograph(400, 300);
  await leavesNothing(async () =>
    expect(await savePicture({ bytes, personId }, { timeoutMs: 5 })).toEqual({ ok: false, code: 'picture-broken' }),
  );
});

test('when the database will not take the row, no file stays', async () => {
  const nobody = 999_999;
  await leavesNothing(async () => {
    await expect(savePicture({ bytes: await photograph(400, 300), personId: nobody })).rejects.toThrow();
  });
});

test('when the files cannot be written, no row is made', async () => {
  const aside = `${media}-aside`;
  await rename(media, aside);
  await writeFile(media, 'a file where the folder should be');
  try {
    const rows = await db().media.count();
    await expect(savePicture({ bytes: await photograph(400, 300), personId })).rejects.toThrow();
    expect(await db().media.count()).toBe(rows);
    expect(await readdir(temporary)).toEqual([]);
  } finally {
    await rm(media);
    await rename(aside, media);
  }
});

test('an editor leafs through the library from the newest picture back, missing none', async () => {
  const ids: number[] = [];
  for (const width of [10, 11, 12]) ids.unshift((await save(await photograph(width, 10))).id);
  const [newest, middle, oldest] = ids;
  const page = await listRecentMedia({ take: 2 });
  expect(page.map(({ id }) => id)).toEqual([newest, middle]);
  expect((await listRecentMedia({ before: middle, take: 1 })).map(({ id, picture }) => [id, picture.width])).toEqual([[oldest, 10]]);
});

test('a page that shows several pictures asks for them at once, and an unknown one is simply missing', async () => {
  const first = await save(await photograph(12, 10));
  const second = await save(await photograph(13, 10));
  const found = await findMediaByIds([second.id, first.id, 999_999]);
  expect(found).toEqual(
    new Map([
      [first.id, first.picture],
      [second.id, second.picture],
    ]),
  );
  expect(await findMedia(999_999)).toBeNull();
});

test("a demo story's drawing becomes a picture of 1600 by 1000 like any other", async () => {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1000" width="1600" height="1000"><path fill="#b3261e" d="M0 0h800v500z"/></svg>';
  const saved = await save(await renderDrawing(Buffer.from(drawing)));
  expect([saved.picture.width, saved.picture.height, saved.picture.renditions.length]).toEqual([1600, 1000, 10]);
});

async function save(bytes: Buffer) {
  const saved = await savePicture({ bytes, personId });
  if (!saved.ok) throw new Error(saved.code);
  return saved.value;
}

async function leavesNothing(deed: () => Promise<unknown>): Promise<void> {
  const state = async () => [await readdir(media), await readdir(temporary), await db().media.count()];
  const before = await state();
  await deed();
  expect(await state()).toEqual(before);
}

function photograph(width: number, height: number): Promise<Buffer> {
  const grain = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  return sharp({ create: { width, height, channels: 3, background: '#888', noise: grain } })
    .jpeg()
    .toBuffer();
}
