import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { publishArticle } from '#lib/articles/publish-article';
import { findStory } from '#lib/articles/stories/store';
import { attachmentPath } from '#lib/attachments/file-name';
import { readAttachment } from '#lib/attachments/read-attachment';
import type { StaffMember } from '#lib/auth/roles';
import { db } from '#lib/db/client';
import { pool } from '#lib/db/pool';
import { addAttachment } from '#lib/media/library/add-file';
import { describeItem } from '#lib/media/library/describe-item';
import { replaceItem } from '#lib/media/library/replace-item';
import { aDraft } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';
import { PRIVATE, SOUNDS } from '#tests/support/sounds';

let ada: StaffMember;
let sectionId: number;

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(path.join(tmpdir(), 'toa-soan-test-'));
  ada = await somebody('editor', 'Ada');
  sectionId = await aSection('do-thi');
});
afterAll(() => rm(String(process.env.DATA_DIR), { recursive: true, force: true }));

test('a sound is known by its bytes, its length is measured, and it is found under what it is', async () => {
  const added = await addAttachment(ada, { bytes: wav(3), fileName: 'Phỏng vấn.pdf' });
  if (!added.ok) throw new Error(added.code);
  const { item } = added.value;
  expect(item).toMatchObject({ kind: 'audio', file: { fileName: 'Phỏng vấn.wav', type: 'audio/wav', seconds: 3 } });
  if (!item.file) throw new Error('no file');
  const [, , key = '', name = ''] = attachmentPath(item.file).split('/');
  expect(name).toBe('phong-van.wav');
  expect((await readAttachment(key, name))?.attachment.type).toBe('audio/wav');
});

test('of a sound of any kind its tags are read first and then left out; it is heard as before, and known when it is sent again', async () => {
  await Promise.all(
    Object.values(SOUNDS).map(async (make) => {
      const { bytes, heard, type } = make();
      const added = await addAttachment(ada, { bytes, fileName: 'ghi âm' });
      if (!added.ok) throw new Error(`${type}: ${added.code}`);
      const { id, file, credit } = added.value.item;
      expect(file).toMatchObject({ type, seconds: 2 });
      expect(credit).toBe('Nguyen Thi Anh');
      const { rows } = await pool().query('SELECT found_caption, bytes FROM library_item WHERE id = $1', [id]);
      expect(rows).toEqual([{ found_caption: 'Phong van ba Anh', bytes: bytes.length }]);
      const kept = await readFile(path.join(String(process.env.DATA_DIR), 'attachments', file?.key ?? ''));
      expect(kept.length).toBe(file?.bytes);
      expect(heard(kept).equals(heard(bytes))).toBe(true);
      for (const words of PRIVATE) expect(kept.includes(words)).toBe(false);
      expect(await addAttachment(ada, { bytes, fileName: 'lần nữa' })).toMatchObject({ ok: true, value: { isKnown: true, item: { id } } });
    }),
  );
});

test.each([
  ['an M4A whose second track may say where somebody was', 'sound-broken', () => placed()],
  ['a sound that is none', 'sound-broken', () => Buffer.concat([Buffer.from('ID3'), Buffer.alloc(2_000, 7)])],
  ['a sound that lost everything but its head', 'sound-broken', () => wav(1).subarray(0, 20)],
  ['a web page that begins like a sound', 'sound-broken', () => Buffer.from('OggS<html><script>alert(1)</script></html>')],
  ['a program', 'attachment-type', () => Buffer.from('MZ\x90\0')],
  ['a drawing with scripts', 'attachment-type', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['more than forty megabytes', 'attachment-size', () => Buffer.concat([wav(1), Buffer.alloc(40 * 1024 * 1024)])],
])('an editor who sends %s is refused (%s), and nothing stays', async (_, code, make) => {
  const state = async () => [
    await readdir(path.join(String(process.env.DATA_DIR), 'attachments')).catch(() => []),
    await db().attachment.count(),
  ];
  const before = await state();
  expect(await addAttachment(ada, { bytes: make(), fileName: 'a' })).toEqual({ ok: false, code });
  expect(await state()).toEqual(before);
});

test('a story with a sound goes out only when somebody has written down what is said in it, and readers read it', async () => {
  const added = await addAttachment(ada, { bytes: wav(2), fileName: 'Phát biểu' });
  if (!added.ok) throw new Error(added.code);
  const { id, attachmentId } = added.value.item;
  const body = {
    type: 'doc' as const,
    content: [...aDraft().body.content, { type: 'attachment' as const, attrs: { attachmentId: attachmentId ?? 0, label: 'Phát biểu' } }],
  };
  const made = await createArticle(ada, { content: aDraft({ sectionId, body }) });
  if (!made.ok) throw new Error(made.code);
  const publish = () => publishArticle(ada, { articleId: made.value.id, version: 1, live: null });
  expect(await publish()).toEqual({ ok: false, code: 'incomplete', missing: ['sound-transcript'] });
  const said = {
    alt: '',
    caption: '',
    credit: '',
    rightsNote: '',
    rightsUntil: null,
    takenOn: null,
    tags: [],
    transcript: 'Kính thưa bà con.\n\nHôm nay…',
  };
  expect(await describeItem(ada, { id, version: 1, ...said })).toMatchObject({ ok: true });
  expect(await publish()).toMatchObject({ ok: true });
  expect((await findStory(made.value.id))?.attachments[attachmentId ?? 0]).toMatchObject({
    seconds: 2,
    transcript: 'Kính thưa bà con.\n\nHôm nay…',
  });
});

test('a sound takes the place of a sound and of nothing else, and the old address still answers', async () => {
  const added = await addAttachment(ada, { bytes: wav(4), fileName: 'cũ' });
  if (!added.ok) throw new Error(added.code);
  const { id, file } = added.value.item;
  expect(await replaceItem(ada, { id, version: 1, bytes: Buffer.from('%PDF-1.7\n%%EOF'), fileName: 'x' })).toEqual({
    ok: false,
    code: 'other-kind',
  });
  expect(await replaceItem(ada, { id, version: 1, bytes: wav(5), fileName: 'mới' })).toEqual({ ok: true, value: { version: 2 } });
  const [, , key = '', name = ''] = file ? attachmentPath(file).split('/') : [];
  expect((await readAttachment(key, name))?.attachment.seconds).toBe(4);
});

/** An M4A with a track that is neither heard nor read. */
function placed(): Buffer {
  const bytes = Buffer.from(SOUNDS.M4A?.().bytes ?? []);
  bytes.write('meta', bytes.indexOf('soun'), 'latin1');
  return bytes;
}

/** Silence in eight bits, 8,000 samples a second. */
function wav(seconds: number): Buffer {
  const data = Buffer.alloc(8_000 * seconds, 128);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8_000, 24);
  head.writeUInt32LE(8_000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}
