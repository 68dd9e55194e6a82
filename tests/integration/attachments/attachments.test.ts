import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { findPreview } from '#lib/articles/find-preview';
import { publishArticle } from '#lib/articles/publish-article';
import { saveDraft } from '#lib/articles/save-draft';
import { findStory } from '#lib/articles/stories/store';
import { attachmentPath } from '#lib/attachments/file-name';
import { saveAttachment } from '#lib/attachments/save-attachment';
import { type Attachment, MAX_ATTACHMENT_BYTES } from '#lib/attachments/schema';
import { findAttachmentsByIds } from '#lib/attachments/store';
import type { StaffMember } from '#lib/auth/roles';
import { db } from '#lib/db/client';
import { LIMITS } from '#lib/rate-limit/limits';
import { aDraft } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';

const signedIn = vi.hoisted(() => ({ staff: null as StaffMember | null }));
vi.mock('#lib/auth/session', () => ({ currentStaff: async () => signedIn.staff }));

const { POST } = await import('../../../app/api/newsroom/attachments/route.ts');
const { GET, HEAD } = await import('../../../app/tep/[key]/[name]/route.ts');

const SITE = 'http://localhost:3000';
const pdf = (words = 'x') => Buffer.from(`%PDF-1.7\n${words}\n%%EOF\n`);
let folder: string;
let rin: StaffMember;

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(path.join(tmpdir(), 'toa-soan-test-'));
  folder = path.join(process.env.DATA_DIR, 'attachments');
});
afterAll(() => rm(String(process.env.DATA_DIR), { recursive: true, force: true }));
beforeEach(async () => {
  rin = await somebody('reporter', 'Rin');
  signedIn.staff = rin;
});

const send = (
  body: BodyInit | null,
  { name = 'Bảng giá nước.pdf', headers = {} }: { name?: string; headers?: Record<string, string> } = {},
) =>
  POST(
    new Request(`${SITE}/api/newsroom/attachments?${new URLSearchParams({ name })}`, {
      method: 'POST',
      body,
      headers: { origin: SITE, ...headers },
    }),
    undefined,
  );

let count = 0;

/** The library knows what it was sent before, so each file is another one. */
async function sent(words = `tệp ${++count}`, name?: string): Promise<{ id: number; attachment: Attachment }> {
  const answer = await send(pdf(words), { name });
  expect(answer.status).toBe(201);
  return (await answer.json()) as { id: number; attachment: Attachment };
}

const files = () => readdir(folder).catch(() => []);

describe('a reporter who attaches a file', () => {
  test('finds it under its own name, with its type and its size, at an address nobody can guess', async () => {
    const { id, attachment } = await sent('giá');
    expect(attachment).toEqual({
      key: expect.stringMatching(/^[0-9a-f]{32}$/),
      fileName: 'Bảng giá nước.pdf',
      type: 'application/pdf',
      bytes: pdf('giá').length,
    });
    expect(await findAttachmentsByIds([id, 999_999])).toEqual({ [id]: attachment });
    const again = await send(pdf('giá'), { name: 'Giá nước, bản hai.pdf' });
    expect([again.status, await again.json()]).toEqual([200, expect.objectContaining({ id, isKnown: true, attachment })]);
  });

  test.each([
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>'), 415, 'attachment-type'],
    ['half a file', Buffer.from('%PDF-1.7\n'), 415, 'attachment-type'],
    ['nothing', null, 415, 'attachment-type'],
    ['more than twenty megabytes', Buffer.alloc(MAX_ATTACHMENT_BYTES + 1, '%PDF-1.7 '), 413, 'attachment-size'],
  ])('is refused %s and leaves nothing behind', async (_, body, status, type) => {
    const before = [await files(), await db().attachment.count()];
    const answer = await send(body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ type: `/problems/${type}` });
    expect([await files(), await db().attachment.count()]).toEqual(before);
  });

  test('needs a name, and nothing besides it', async () => {
    const ask = (query: string) =>
      POST(new Request(`${SITE}/api/newsroom/attachments${query}`, { method: 'POST', body: pdf(), headers: { origin: SITE } }), undefined);
    for (const query of ['', '?name=a%00b', '?name=a&key=b']) expect((await ask(query)).status).toBe(422);
  });

  test('cannot send without end', async () => {
    let answer = await send(pdf());
    for (let count = 1; count <= LIMITS.attachment.points && answer.ok; count++) answer = await send(pdf());
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('must be signed in, may not be a moderator only, and does not come from another site', async () => {
    expect((await send(pdf(), { headers: { origin: 'https://evil.example' } })).status).toBe(403);
    signedIn.staff = await somebody('moderator', 'Milo');
    expect((await send(pdf())).status).toBe(403);
    signedIn.staff = null;
    expect((await send(pdf())).status).toBe(401);
  });

  test('leaves no file when the row cannot be written', async () => {
    const before = await files();
    await expect(saveAttachment({ bytes: pdf(), fileName: 'a.pdf', personId: 999_999 })).rejects.toThrow();
    expect(await files()).toEqual(before);
  });

  test('saves a draft that names it, and none that names a file that is not there', async () => {
    const { id } = await sent();
    const naming = (attachmentId: number) =>
      aDraft({ body: { type: 'doc', content: [{ type: 'attachment', attrs: { attachmentId, label: 'Giá' } }] } });
    const made = await createArticle(rin, { content: naming(id) });
    if (!made.ok) throw new Error(made.code);
    expect(await saveDraft(rin, { articleId: made.value.id, version: 1, content: naming(999_999) })).toEqual({
      ok: false,
      code: 'unknown-attachment',
    });
    expect(await createArticle(rin, { content: naming(999_999) })).toEqual({ ok: false, code: 'unknown-attachment' });
  });
});

test('a story and its preview know the files they offer, and a story without any asks for none', async () => {
  const { id, attachment } = await sent();
  const editor = await somebody('editor', 'Ada');
  const body = {
    type: 'doc' as const,
    content: [...aDraft().body.content, { type: 'attachment' as const, attrs: { attachmentId: id, label: 'Giá' } }],
  };
  const made = await createArticle(editor, { content: aDraft({ sectionId: await aSection('tep-dinh-kem'), body }) });
  if (!made.ok) throw new Error(made.code);
  const published = await publishArticle(editor, { articleId: made.value.id, version: 1, live: null });
  expect(published.ok).toBe(true);
  expect((await findStory(made.value.id))?.attachments).toEqual({ [id]: attachment });
  expect((await findPreview(editor, made.value.id))?.story.attachments).toEqual({ [id]: attachment });
  expect(await findAttachmentsByIds([])).toEqual({});
});

describe('a reader who opens a file', () => {
  const ask = (address: string, headers: Record<string, string> = {}, method: typeof GET = GET) => {
    const [, , key = '', name = ''] = address.split('/');
    const request = new Request(`${SITE}/tep/x/y`, { method: method === HEAD ? 'HEAD' : 'GET', headers });
    return method(request, { params: Promise.resolve({ key, name }) });
  };

  test('receives its bytes as a PDF and nothing else, under its own name, to keep for a year', async () => {
    const { attachment } = await sent('0123456789');
    const answer = await ask(attachmentPath(attachment));
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf('0123456789'));
    expect(Object.fromEntries(answer.headers)).toEqual({
      'accept-ranges': 'bytes',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-disposition': `inline; filename="bang-gia-nuoc.pdf"; filename*=UTF-8''B%E1%BA%A3ng%20gi%C3%A1%20n%C6%B0%E1%BB%9Bc.pdf`,
      'content-length': String(attachment.bytes),
      'content-type': 'application/pdf',
      etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
      'x-content-type-options': 'nosniff',
    });
  });

  test('who only asks is told the same, and who has it already is not sent it again', async () => {
    const { attachment } = await sent();
    const address = attachmentPath(attachment);
    const [whole, head] = await Promise.all([ask(address), ask(address, {}, HEAD)]);
    expect([...head.headers]).toEqual([...whole.headers]);
    expect(head.body).toBeNull();
    await whole.body?.cancel();
    const etag = whole.headers.get('etag') ?? '';
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const answer = await ask(address, { 'if-none-match': known });
      expect([answer.status, answer.body]).toEqual([304, null]);
    }
  });

  test('whose line broke goes on where it broke, unless it is another file by now', async () => {
    const { attachment } = await sent(`0123456789 ${++count}`);
    const address = attachmentPath(attachment);
    const part = await ask(address, { range: 'bytes=9-12' });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, `bytes 9-12/${attachment.bytes}`, '0123']);
    const etag = part.headers.get('etag') ?? '';
    expect((await ask(address, { range: 'bytes=9-12', 'if-range': etag })).status).toBe(206);
    expect((await ask(address, { range: 'bytes=9-12', 'if-range': '"another"' })).status).toBe(200);
    const beyond = await ask(address, { range: `bytes=${attachment.bytes}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${attachment.bytes}`]);
  });

  test('finds nothing at an address that is only nearly right, and nobody keeps that answer', async () => {
    const { attachment } = await sent();
    await writeFile(path.join(folder, 'notes.pdf'), 'not for readers');
    const { key } = attachment;
    for (const address of [
      `/tep/${key}/khac.pdf`,
      `/tep/${key}/bang-gia-nuoc.html`,
      `/tep/${key}/Bang-gia-nuoc.pdf`,
      `/tep/${key.toUpperCase()}/bang-gia-nuoc.pdf`,
      `/tep/${key.slice(1)}/bang-gia-nuoc.pdf`,
      `/tep/${'b'.repeat(32)}/bang-gia-nuoc.pdf`,
      '/tep/../notes.pdf',
      `/tep/${key}\0/bang-gia-nuoc.pdf`,
    ]) {
      const answer = await ask(address);
      expect([answer.status, answer.headers.get('cache-control')], address).toEqual([404, 'no-store']);
    }
    await rm(path.join(folder, key));
    expect((await ask(attachmentPath(attachment))).status).toBe(404);
  });
});
