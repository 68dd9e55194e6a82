import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { publishArticle } from '#lib/articles/publish-article';
import { saveDraft } from '#lib/articles/save-draft';
import { unpublishArticle } from '#lib/articles/unpublish-article';
import type { StaffMember } from '#lib/auth/roles';
import { env } from '#lib/env';
import { pictureDisk } from '#lib/media/storage';
import { drawSharePicture } from '#lib/share-pictures/draw-share-picture';
import { findSharePicture } from '#lib/share-pictures/find-share-picture';
import { aDraft } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';
import { GET, HEAD } from '../../../app/chia-se/[file]/route.ts';

let folder: string;
let ada: StaffMember;
let sectionId: number;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-test-'));
  Object.assign(env(), { DATA_DIR: folder });
  ada = await somebody('editor', 'Ada');
  sectionId = await aSection('thoi-su');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = (file: string, headers: Record<string, string> = {}) => {
  const address = { params: Promise.resolve({ file }) };
  return GET(new Request(`http://localhost:3000/chia-se/${file}`, { headers }), address);
};

test('a story is drawn once, drawn anew when it says something else, and gone when it is withdrawn', async () => {
  const created = await createArticle(ada, { content: aDraft({ sectionId }) });
  if (!created.ok) throw new Error(created.code);
  const { id, version } = created.value;
  expect((await findSharePicture(`${id}-${version}.png`)).code).toBe('not-found');
  await publishArticle(ada, { articleId: id, version, live: null });

  const [first, second] = await Promise.all([ask(`${id}-${version}.png`), ask(`${id}-${version}.png`)]);
  const bytes = Buffer.from(await first.arrayBuffer());
  expect(Buffer.from(await second.arrayBuffer()).equals(bytes)).toBe(true);
  const { format, width, height } = await sharp(bytes).metadata();
  expect([format, width, height]).toEqual(['png', 1200, 630]);
  expect(bytes.length).toBeLessThan(100_000);
  const kept = path.join(folder, 'media/share', String(id));
  expect(await readdir(kept)).toEqual([`${version}.png`]);
  expect((await ask(`${id}-${version}.png`, { 'if-none-match': first.headers.get('etag') ?? '' })).status).toBe(304);
  const head = await HEAD(new Request('http://localhost:3000/'), { params: Promise.resolve({ file: `${id}-${version}.png` }) });
  expect([head.status, head.headers.get('content-type')]).toEqual([200, 'image/png']);

  const saved = await saveDraft(ada, { articleId: id, version, content: aDraft({ sectionId, title: 'Tựa khác' }) });
  if (!saved.ok) throw new Error(saved.code);
  await publishArticle(ada, { articleId: id, version: saved.value.version, live: version });
  const moved = await ask(`${id}-${version}.png`);
  expect([moved.status, moved.headers.get('location')]).toEqual([307, `/chia-se/${id}-${saved.value.version}.png`]);
  expect((await ask(`${id}-${saved.value.version}.png`)).status).toBe(200);
  expect(await readdir(kept)).toEqual([`${saved.value.version}.png`]);
  expect((await ask(`${id}-${saved.value.version + 1}.png`)).status).toBe(404);

  await unpublishArticle(ada, { articleId: id, live: saved.value.version });
  expect((await ask(`${id}-${saved.value.version}.png`)).status).toBe(404);
});

test('a picture that could not be kept whole is not kept: readers after it get all of it', async () => {
  const created = await createArticle(ada, { content: aDraft({ sectionId, title: 'Đĩa đầy' }) });
  if (!created.ok) throw new Error(created.code);
  const { id, version } = created.value;
  await publishArticle(ada, { articleId: id, version, live: null });
  const disk = pictureDisk();
  const put = vi.spyOn(disk, 'put').mockImplementationOnce(async (key, contents, options) => {
    put.mockRestore();
    await disk.put(key, (contents as Uint8Array).subarray(0, 100), options);
    throw new Error('ENOSPC');
  });
  const first = await ask(`${id}-${version}.png`).catch(() => null);
  const second = Buffer.from(await (await ask(`${id}-${version}.png`)).arrayBuffer());
  expect((await sharp(second).stats()).channels).toHaveLength(3);
  // Whoever was first has it as well, though it was not kept.
  expect(Buffer.from((await first?.arrayBuffer()) ?? new ArrayBuffer()).equals(second)).toBe(true);
  expect(await readdir(path.join(folder, 'media/share', String(id)))).toEqual([`${version}.png`]);
});

test.each(['1.png', '0-1.png', '1-0.png', '1-1.jpg', '1-1', '../1-1.png', '99999999999-1.png', '1-1.png/', ''])(
  'there is no picture at %s',
  async (file) => {
    expect((await findSharePicture(file)).code).toBe('not-found');
  },
);

test('when too many pictures are asked for at once, the last ones are asked to come again', async () => {
  const words = { title: 'Một', section: 'Hai', site: 'Ba' };
  const asked = Array.from({ length: 14 }, () => drawSharePicture(words));
  expect(await Promise.all(asked.slice(12))).toEqual([null, null]);
  expect((await Promise.all(asked.slice(0, 2))).every((png) => png !== null)).toBe(true);
  await Promise.all(asked);
});
