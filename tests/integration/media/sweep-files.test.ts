import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { saveAttachment } from '#lib/attachments/save-attachment';
import { attachmentDisk } from '#lib/attachments/storage';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { addPicture } from '#lib/media/library/add-file';
import { framePicture } from '#lib/media/library/frame-picture';
import { replaceItem } from '#lib/media/library/replace-item';
import { sweepFiles } from '#lib/media/library/sweep-files';
import { readRendition } from '#lib/media/read-rendition';
import { makePicture } from '#lib/media/save-picture';
import { pictureDisk } from '#lib/media/storage';
import { insertMedia } from '#lib/media/store';
import { somebody } from '#tests/support/newsroom';

let data: string;
let ada: StaffMember;

beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'toa-soan-test-'));
  process.env.DATA_DIR = data;
  ada = await somebody('editor', 'Ada');
});
afterAll(() => rm(data, { recursive: true, force: true }));
beforeEach(async () => {
  await pool().query('DELETE FROM media; DELETE FROM attachment');
  for (const folder of ['media', 'attachments']) await rm(path.join(data, folder), { recursive: true, force: true });
});

const names = async (folder: string): Promise<string[]> => (await readdir(path.join(data, folder))).toSorted();

/** As if everything had been written two days ago. */
async function aged(): Promise<void> {
  const then = new Date(Date.now() - 2 * 86_400_000);
  for (const entry of await readdir(data, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) await utimes(path.join(entry.parentPath, entry.name), then, then);
}

let count = 0;
const photograph = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: { r: ++count, g: 90, b: 120 } } })
    .jpeg()
    .toBuffer();
const key = () => (++count).toString(16).padStart(32, '0');
const pdf = () => Buffer.from(`%PDF-1.7\n${++count}\n%%EOF\n`);

async function aPicture() {
  const added = await addPicture(ada, { bytes: await photograph(), fileName: 'anh.jpg' });
  if (!added.ok || !added.value.item.picture) throw new Error('no picture');
  return added.value.item;
}
async function aFile(): Promise<string> {
  const saved = await saveAttachment({ bytes: pdf(), fileName: 'bao-cao.pdf', personId: ada.id });
  if (!saved.ok) throw new Error(saved.code);
  return saved.value.attachment.key;
}
const orphanPicture = async (folder = key()): Promise<string> => {
  await pictureDisk().put(`${folder}/60.webp`, 'x');
  return folder;
};
const orphanFile = async (name = key()): Promise<string> => {
  await attachmentDisk().put(name, 'x');
  return name;
};

describe('files that a crash left without a row', () => {
  test('go a day later, and nothing that the library, a story or a page names goes with them', async () => {
    const { id, version } = await aPicture();
    const framed = await framePicture(ada, { id, version, framing: { focal: { x: 0.9, y: 0.1 }, cuts: {} } });
    if (!framed.ok) throw new Error(framed.code);
    const again = await framePicture(ada, { id, version: framed.value.version, framing: { focal: { x: 0.1, y: 0.1 }, cuts: {} } });
    if (!again.ok) throw new Error(again.code);
    const replaced = await replaceItem(ada, { id, version: again.value.version, bytes: await photograph(70, 50), fileName: 'moi.jpg' });
    expect(replaced).toMatchObject({ ok: true });
    await aFile();
    for (const drawn of ['share/1/1-1.png', `icons/${key()}/180.png`, 'notes.txt']) await pictureDisk().put(drawn, 'x');
    await attachmentDisk().put('notes.txt', 'x');
    const before = [await names('media'), await names('attachments')];
    expect(before[0]?.length).toBeGreaterThan(10);
    const lost = [await orphanPicture(), await orphanFile()];
    await aged();
    const young = [await orphanPicture(), await orphanFile()];
    await sweepFiles();
    expect([await names('media'), await names('attachments')]).toEqual(before.map((all, at) => [...all, young[at]].toSorted()));
    expect(lost.filter((one) => before.flat().includes(one))).toEqual([]);
  });

  test('stay where so many have none that the database must be another one', async () => {
    await aPicture();
    for (let more = 0; more < 3; more++) await orphanPicture();
    await orphanFile();
    await aged();
    const before = [await names('media'), await names('attachments')];
    await sweepFiles();
    expect([await names('media'), await names('attachments')]).toEqual(before);
  });

  test('are not looked for where there are no files at all', async () => {
    await expect(sweepFiles()).resolves.toBeUndefined();
  });
});

test('a picture that is being uploaded while files are swept keeps its files', async () => {
  await aPicture();
  const [filesAreThere, mayWrite] = [Promise.withResolvers<string>(), Promise.withResolvers<void>()];
  const upload = makePicture(await photograph(), async ({ picture }) => {
    filesAreThere.resolve(picture.key);
    await mayWrite.promise;
    return { value: await insertMedia({ picture, uploadedById: ada.id }), keep: true };
  });
  const uploaded = await filesAreThere.promise;
  await sweepFiles();
  mayWrite.resolve();
  expect(await upload).toMatchObject({ ok: true });
  await sweepFiles();
  expect(await readRendition(uploaded, '60.webp')).not.toBeNull();
});
