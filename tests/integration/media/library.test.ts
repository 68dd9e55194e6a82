import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { publishArticle } from '#lib/articles/publish-article';
import { saveDraft } from '#lib/articles/save-draft';
import type { StaffMember } from '#lib/auth/roles';
import { db } from '#lib/db/client';
import { pool } from '#lib/db/pool';
import { addPicture } from '#lib/media/library/add-file';
import { changeItems, undoChange } from '#lib/media/library/change-items';
import { describeItem } from '#lib/media/library/describe-item';
import { emptyBin } from '#lib/media/library/empty-bin';
import { findItemPage } from '#lib/media/library/find-item';
import { framePicture } from '#lib/media/library/frame-picture';
import { listLibrary } from '#lib/media/library/list-library';
import { listRightsWarnings } from '#lib/media/library/list-rights-warnings';
import { replaceItem, restoreVersion } from '#lib/media/library/replace-item';
import { listLibraryInput } from '#lib/media/library/schema';
import { readRendition } from '#lib/media/read-rendition';
import { aDraft } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';

let root: string;
let ada: StaffMember;
let rin: StaffMember;
let sectionId: number;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'toa-soan-test-'));
  process.env.DATA_DIR = path.join(root, 'data');
  ada = await somebody('editor', 'Ada');
  rin = await somebody('reporter', 'Rin');
  sectionId = await aSection('do-thi');
});
afterAll(() => rm(root, { recursive: true, force: true }));

const ask = (words: Record<string, string>) => listLibrary(ada, listLibraryInput.parse(words));

describe('what is sent', () => {
  test('a picture that is sent again is the one that is there, also by somebody else and at the same moment', async () => {
    const bytes = await photograph(64, 40);
    const added = await Promise.all([addPicture(rin, { bytes, fileName: 'lu-1.jpg' }), addPicture(ada, { bytes, fileName: 'lu-2.jpg' })]);
    const ids = added.map((one) => (one.ok ? one.value.item.id : 0));
    expect(ids[0]).toBe(ids[1]);
    expect(added.map((one) => one.ok && one.value.isKnown).sort()).toEqual([false, true]);
    expect(await db().libraryItem.count({ where: { id: ids[0] ?? 0 } })).toBe(1);
  });

  test('one that lies in the bin comes out of it', async () => {
    const bytes = await photograph(50, 40);
    const { id } = await aPictureOf(rin, bytes);
    await changeItems(ada, { items: [{ id }], change: { kind: 'bin' } });
    const again = await addPicture(rin, { bytes, fileName: 'x.jpg' });
    expect(again).toMatchObject({ ok: true, value: { isKnown: true, item: { id, binnedAt: null } } });
  });

  test('the day and the owner in the file become the item’s, and no file of it holds them, nor the place, any more', async () => {
    const bytes = await sharp(await photograph(80, 50))
      .withExif({ IFD2: { DateTimeOriginal: '2026:10:05 08:00:00' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '16/1 27/1 0/1' } })
      .withXmp(XMP)
      .jpeg()
      .toBuffer();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const { id } = await aPictureOf(rin, bytes);
    const again = await addPicture(rin, { bytes, fileName: 'anh' });
    expect(again).toMatchObject({ ok: true, value: { foundCaption: 'Đường ngập ở Huế', item: { credit: 'Nguyễn Thị Ánh' } } });
    const page = await findItemPage(rin, id);
    expect(page?.item).toMatchObject({ takenOn: '2026-10-05', credit: 'Nguyễn Thị Ánh', caption: '', foundCaption: 'Đường ngập ở Huế' });
    const { key, renditions } = page?.item.picture ?? { key: '', renditions: [] };
    for (const { width, format } of renditions) {
      const file = await sharp(path.join(root, 'data', 'media', key, `${width}.${format}`)).metadata();
      expect([file.exif, file.iptc, file.xmp]).toEqual([undefined, undefined, undefined]);
    }
    const { rows } = await pool().query(
      `SELECT to_jsonb(i) || to_jsonb(m) AS all FROM library_item i JOIN media m ON m.id = i.media_id WHERE i.id = $1`,
      [id],
    );
    expect(JSON.stringify(rows)).not.toMatch(/GPS|16\.45|latitude/i);
  });
});

describe('what is asked for', () => {
  test('an editor finds a picture by words without marks, by its tag, by what it lacks and whether it is used', async () => {
    const { id, mediaId } = await aPictureOf(rin, await photograph(33, 40));
    const version = await versionOf(id);
    const said = { ...NOTHING_SAID, alt: 'Đường Nguyễn Huệ ngập', credit: 'Ảnh: Ánh', tags: ['Lũ lụt'] };
    expect(await describeItem(rin, { id, version, ...said })).toMatchObject({ ok: true });
    const idsOf = async (words: Record<string, string>) => (await ask(words)).items.map((item) => item.id);
    expect(await idsOf({ q: 'duong  nguyen hue' })).toEqual([id]);
    expect(await idsOf({ q: 'đường'.normalize('NFD') })).toEqual([id]);
    expect(await idsOf({ tag: 'Lũ lụt' })).toEqual([id]);
    expect(await idsOf({ q: 'lu lut', lack: 'credit' })).toEqual([]);
    expect(await idsOf({ q: 'nguyen hue', use: 'used' })).toEqual([]);
    expect(await idsOf({ q: '100%' })).toEqual([]);
    await aStoryWith(rin, mediaId);
    expect(await idsOf({ q: 'nguyen hue', use: 'used' })).toEqual([id]);
    expect((await ask({})).filters.tags).toContain('Lũ lụt');
  });

  test('a page of twenty thousand costs two statements, whatever is asked for', async () => {
    await pool().query(
      `INSERT INTO media (key, width, height, renditions, uploaded_by_id)
       SELECT md5(n::text), 320, 200, '[{"width":320,"height":200,"format":"webp","bytes":1000}]', $1 FROM generate_series(1, 2000) AS n`,
      [rin.id],
    );
    const first = await ask({});
    expect(first.items).toHaveLength(60);
    const second = await ask({ after: String(first.next) });
    expect(second.items[0]?.id).toBeLessThan(first.items.at(-1)?.id ?? 0);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(120);
  });
});

describe('what is said', () => {
  test('a reporter describes their own pictures and nobody else’s; of two who describe at once the second is told', async () => {
    const { id } = await aPictureOf(ada, await photograph(34, 40));
    expect(await describeItem(rin, { id, version: 1, ...NOTHING_SAID })).toEqual({ ok: false, code: 'forbidden' });
    const both = await Promise.all([1, 1].map((version) => describeItem(ada, { id, version, ...NOTHING_SAID, alt: 'Cầu' })));
    expect(both.map((one) => (one.ok ? 'described' : one.code)).sort()).toEqual(['conflict', 'described']);
  });

  test('tags are given to many and taken back, but not from what somebody changed since', async () => {
    const items = [await aPictureOf(rin, await photograph(35, 40)), await aPictureOf(rin, await photograph(36, 40))];
    const foreign = await aPictureOf(ada, await photograph(37, 40));
    const given = await changeItems(rin, {
      items: [...items, foreign].map(({ id }) => ({ id })),
      change: { kind: 'tag', tag: 'Bão số 3' },
    });
    expect(given).toMatchObject({ ok: true, value: { done: 2, refused: [{ id: foreign.id, code: 'forbidden' }] } });
    const [first, second] = items.map(({ id }) => id);
    await describeItem(rin, { id: first ?? 0, version: 2, ...NOTHING_SAID, tags: ['Bão số 3', 'Huế'] });
    const undone = await undoChange(rin, { undo: (given.ok && given.value.undo) || '' });
    expect(undone).toEqual({ ok: true, value: { done: 1, refused: [{ id: first, code: 'changed-since' }] } });
    const tagsOf = async (id = 0) => (await findItemPage(rin, id))?.item.tags;
    expect([await tagsOf(first), await tagsOf(second)]).toEqual([['Bão số 3', 'Huế'], []]);
  });

  test('whoever writes is warned of a right that is over, or nearly', async () => {
    const { id, mediaId } = await aPictureOf(rin, await photograph(38, 40));
    await describeItem(rin, { id, version: 1, ...NOTHING_SAID, rightsUntil: '2020-01-31', rightsNote: 'Reuters, một lần' });
    expect(await listRightsWarnings(rin, { pictures: [mediaId], files: [] })).toMatchObject([
      { mediaId, until: '2020-01-31', isOver: true, note: 'Reuters, một lần' },
    ]);
    expect(await listRightsWarnings(rin, { pictures: [], files: [] })).toEqual([]);
  });
});

describe('where it is used', () => {
  test('titles are told to whom they belong; to others a number', async () => {
    const { id, mediaId } = await aPictureOf(ada, await photograph(39, 40));
    const { articleId } = await aStoryWith(ada, mediaId, 'Bài Ada đang viết');
    expect((await findItemPage(ada, id))?.uses).toMatchObject({
      stories: [{ articleId, title: 'Bài Ada đang viết', isInDraft: true }],
      others: 0,
    });
    expect((await findItemPage(rin, id))?.uses).toMatchObject({ stories: [], others: 1 });
  });

  test('nothing that is used goes into the bin, nor what an earlier version of a story names', async () => {
    const { id, mediaId } = await aPictureOf(rin, await photograph(41, 40));
    const { articleId, version } = await aStoryWith(rin, mediaId);
    const bin = () => changeItems(ada, { items: [{ id }], change: { kind: 'bin' } });
    expect(await bin()).toMatchObject({ value: { done: 0, refused: [{ id, code: 'in-use' }] } });
    expect(await saveDraft(rin, { articleId, version, content: aDraft({ sectionId }) })).toMatchObject({ ok: true });
    expect(await bin()).toMatchObject({ value: { done: 0, refused: [{ id, code: 'in-use' }] } });
    expect((await findItemPage(ada, id))?.uses).toMatchObject({ stories: [], pastOnly: 1 });
    expect(await changeItems(rin, { items: [{ id }], change: { kind: 'bin' } })).toEqual({ ok: false, code: 'forbidden' });
  });

  test('a draft that is saved with a picture just as it goes into the bin keeps it', async () => {
    const { id, mediaId } = await aPictureOf(rin, await photograph(42, 40));
    const story = await createArticle(rin, { content: aDraft({ sectionId }) });
    if (!story.ok) throw new Error(story.code);
    const client = await pool().connect();
    try {
      await client.query('BEGIN');
      await client.query('SELECT FROM library_item WHERE id = $1 FOR UPDATE', [id]);
      const saving = saveDraft(rin, {
        articleId: story.value.id,
        version: 1,
        content: aDraft({ sectionId, picture: { mediaId, alt: 'a', caption: '', credit: '' } }),
      });
      await expect.poll(() => waiting(), { timeout: 60_000 }).toBeGreaterThan(0);
      await client.query('UPDATE library_item SET binned_at = now(), binned_by_id = $2 WHERE id = $1', [id, ada.id]);
      await client.query('COMMIT');
      expect(await saving).toMatchObject({ ok: true });
    } finally {
      client.release();
    }
    expect((await findItemPage(ada, id))?.item.binnedAt).toBeNull();
  });

  test('who keeps the library no more takes nothing back that only keepers do, nor tags of what is not theirs', async () => {
    const [own, other] = [await aPictureOf(ada, await photograph(45, 40)), await aPictureOf(rin, await photograph(46, 40))];
    const items = [own, other].map(({ id }) => ({ id }));
    const tagged = await changeItems(ada, { items, change: { kind: 'tag', tag: 'Lễ hội' } });
    const binned = await changeItems(ada, { items, change: { kind: 'bin' } });
    // The same person, whom an admin has made a reporter meanwhile.
    const lowered: StaffMember = { ...ada, role: 'reporter' };
    const binsBack = await undoChange(lowered, { undo: (binned.ok && binned.value.undo) || '' });
    expect(binsBack).toEqual({ ok: true, value: { done: 0, refused: items.map(({ id }) => ({ id, code: 'forbidden' })) } });
    expect((await findItemPage(ada, own.id))?.item.binnedAt).not.toBeNull();
    const tagsBack = await undoChange(lowered, { undo: (tagged.ok && tagged.value.undo) || '' });
    expect(tagsBack).toEqual({ ok: true, value: { done: 1, refused: [{ id: other.id, code: 'forbidden' }] } });
    expect((await findItemPage(ada, other.id))?.item.tags).toEqual(['Lễ hội']);
  });

  test('the bin gives back for thirty days, and then takes rows and files, unless it was used again', async () => {
    const kept = await aPictureOf(rin, await photograph(43, 40));
    const gone = await aPictureOf(rin, await photograph(44, 40));
    const binned = await changeItems(ada, { items: [kept, gone].map(({ id }) => ({ id })), change: { kind: 'bin' } });
    expect((await ask({ bin: '1' })).items.map(({ id }) => id)).toEqual(expect.arrayContaining([kept.id, gone.id]));
    await undoChange(ada, { undo: (binned.ok && binned.value.undo) || '' });
    await changeItems(ada, { items: [{ id: gone.id }], change: { kind: 'bin' } });
    await emptyBin();
    expect(await db().libraryItem.count({ where: { id: gone.id } })).toBe(1);
    await pool().query(`UPDATE library_item SET binned_at = now() - interval '31 days' WHERE id = $1`, [gone.id]);
    await emptyBin();
    expect(await db().libraryItem.count({ where: { id: { in: [kept.id, gone.id] } } })).toBe(1);
    const folders = await readdir(path.join(root, 'data', 'media'));
    expect([folders.includes(kept.key), folders.includes(gone.key)]).toEqual([true, false]);
  });
});

describe('what takes its place', () => {
  test('every story shows the new file, its pages are made anew and no others, the old address answers, and it can be put back', async () => {
    const { id, mediaId, key } = await aPictureOf(rin, await photograph(90, 60));
    const { articleId, version } = await aStoryWith(ada, mediaId);
    expect(await publishArticle(ada, { articleId, version, live: null })).toMatchObject({ ok: true });
    const before = await edition();
    const replaced = await replaceItem(ada, { id, version: 1, bytes: await photograph(70, 70), fileName: 'moi' });
    expect(replaced).toEqual({ ok: true, value: { version: 2 } });
    expect(await expiredSince(before)).toEqual([`card:${articleId}`, `named:${articleId}`, `story:${articleId}`]);
    const page = await findItemPage(ada, id);
    expect(page?.item.picture).toMatchObject({ width: 70, height: 70 });
    expect(page?.versions).toMatchObject([{ picture: { key, width: 90 } }]);
    expect(await readRendition(key, '90.webp')).not.toBeNull();
    expect(await replaceItem(ada, { id, version: 1, bytes: await photograph(71, 70), fileName: 'x' })).toEqual({
      ok: false,
      code: 'conflict',
    });
    expect(await restoreVersion(ada, { id, version: 2, versionId: page?.versions[0]?.id ?? 0 })).toEqual({
      ok: true,
      value: { version: 3 },
    });
    expect((await findItemPage(ada, id))?.item.picture?.key).toBe(key);
  });
});

describe('how it is cut', () => {
  test('the cuts are made for every ratio the pages use, and go when the picture is in its middle again', async () => {
    const { id, mediaId } = await aPictureOf(rin, await photograph(400, 200));
    const { articleId, version } = await aStoryWith(ada, mediaId);
    await publishArticle(ada, { articleId, version, live: null });
    const before = await edition();
    const framing = { focal: { x: 1, y: 0.5 }, cuts: { '3x2': { x: 0, y: 0, width: 0.375, height: 0.5 } } };
    expect(await framePicture(rin, { id, version: 1, framing })).toEqual({ ok: true, value: { version: 2 } });
    const { picture } = (await findItemPage(rin, id))?.item ?? {};
    expect(Object.fromEntries(Object.entries(picture?.crops ?? {}).map(([ratio, { width, height }]) => [ratio, [width, height]]))).toEqual({
      '8x5': [320, 200],
      '4x3': [267, 200],
      '3x2': [150, 100],
      '40x21': [381, 200],
    });
    expect(await expiredSince(before)).toContain(`card:${articleId}`);
    expect(await framePicture(rin, { id, version: 2, framing: { focal: { x: 0.5, y: 0.5 }, cuts: {} } })).toMatchObject({ ok: true });
    expect((await findItemPage(rin, id))?.item.picture?.crops).toBeUndefined();
  });
});

const NOTHING_SAID = { alt: '', caption: '', credit: '', rightsNote: '', rightsUntil: null, takenOn: null, transcript: '', tags: [] };

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>Nguyễn Thị Ánh</rdf:li></rdf:Seq></dc:creator><dc:description><rdf:Alt><rdf:li xml:lang="x-default">Đường ngập ở Huế</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`;

async function aPictureOf(staff: StaffMember, bytes: Buffer): Promise<{ id: number; mediaId: number; key: string }> {
  const added = await addPicture(staff, { bytes, fileName: 'anh' });
  if (!added.ok) throw new Error(added.code);
  const { id, mediaId, picture } = added.value.item;
  return { id, mediaId: mediaId ?? 0, key: picture?.key ?? '' };
}

async function aStoryWith(staff: StaffMember, mediaId: number, title = 'Bài'): Promise<{ articleId: number; version: number }> {
  const created = await createArticle(staff, { content: aDraft({ title, sectionId }) });
  if (!created.ok) throw new Error(created.code);
  const content = aDraft({ title, sectionId, picture: { mediaId, alt: 'Ảnh', caption: '', credit: '' } });
  const saved = await saveDraft(staff, { articleId: created.value.id, version: 1, content });
  if (!saved.ok) throw new Error(saved.code);
  return { articleId: created.value.id, version: saved.value.version };
}

const versionOf = async (id: number) => (await findItemPage(ada, id))?.item.version ?? 0;
const edition = async () => (await pool().query('SELECT number FROM edition')).rows[0].number as number;
const expiredSince = async (number: number) =>
  (await pool().query('SELECT tag FROM expired_tag WHERE edition > $1 ORDER BY tag', [number])).rows.map(({ tag }) => tag);
const waiting = async () =>
  (await pool().query(`SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`))
    .rows[0].n;

function photograph(width: number, height: number): Promise<Buffer> {
  const grain = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  return sharp({ create: { width, height, channels: 3, background: '#888', noise: grain } })
    .jpeg()
    .toBuffer();
}
