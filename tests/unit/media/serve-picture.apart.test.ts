import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRendition } from '#lib/media/read-rendition';
import { GET, HEAD } from '../../../app/media/[key]/[file]/route.ts';

const key = 'a3'.repeat(16);
const bytes = Buffer.from('the bytes of a picture');

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(path.join(tmpdir(), 'toa-soan-test-'));
  const media = path.join(process.env.DATA_DIR, 'media');
  await mkdir(path.join(media, key, '960.webp'), { recursive: true });
  await writeFile(path.join(media, key, '640.avif'), bytes);
  await writeFile(path.join(media, key, 'notes.txt'), 'not for readers');
  await writeFile(path.join(media, '320.webp'), 'outside any key');
});
afterAll(() => rm(String(process.env.DATA_DIR), { recursive: true, force: true }));

test.each([
  ['..', '320.webp'],
  [key, '../320.webp'],
  [key, `../${key}/640.avif`],
  [`../media/${key}`, '640.avif'],
  [`${key}/.`, '640.avif'],
  [key, 'notes.txt'],
  [key, ''],
  ['', '320.webp'],
  [key, '640.avif\0.webp'],
  [key, '640.avif\n'],
  [key, '640.AVIF'],
  [key, '640.png'],
  [key, '0640.avif'],
  [key, '00640.avif'],
  [key, '99999.avif'],
  [key.toUpperCase(), '640.avif'],
  [`${key}0`, '640.avif'],
  [key.slice(1), '640.avif'],
  [key, '320.avif'],
  [key, '960.webp'],
  ['b4'.repeat(16), '640.avif'],
])('a stranger who asks for %j / %j is given nothing', async (wrongKey, wrongFile) => {
  expect(await readRendition(wrongKey, wrongFile)).toBeNull();
  expect((await ask(GET, wrongKey, wrongFile)).status).toBe(404);
});

test('a reader receives the picture, to keep for a year, as a picture and nothing else', async () => {
  const answer = await ask(GET, key, '640.avif');
  expect(answer.status).toBe(200);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
  expect(Object.fromEntries(answer.headers)).toEqual({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-length': String(bytes.length),
    'content-security-policy': "default-src 'none'; sandbox",
    'content-type': 'image/avif',
    'x-content-type-options': 'nosniff',
    etag: `"${key}-640.avif"`,
  });
});

test('a reader who only asks about a picture is told the same, without it', async () => {
  const [whole, head] = await Promise.all([ask(GET, key, '640.avif'), ask(HEAD, key, '640.avif')]);
  expect([...head.headers]).toEqual([...whole.headers]);
  expect(head.body).toBeNull();
  await whole.body?.cancel();
});

test.each(['', 'W/', '"another", '])('a reader who has the picture already (%j) is not sent it again', async (before) => {
  const answer = await ask(GET, key, '640.avif', { 'If-None-Match': `${before}"${key}-640.avif"` });
  expect([answer.status, answer.body, answer.headers.get('etag')]).toEqual([304, null, `"${key}-640.avif"`]);
  expect(answer.headers.get('cache-control')).toContain('immutable');
});

test('a reader who has another picture is sent this one, and a picture that is gone is never "unchanged"', async () => {
  const other = await ask(GET, key, '640.avif', { 'If-None-Match': `"${key}-320.avif"` });
  expect(other.status).toBe(200);
  await other.body?.cancel();
  expect((await ask(GET, key, '320.avif', { 'If-None-Match': '*' })).status).toBe(404);
});

test('a reader who asks for what is not there gets a plain explanation that nobody stores', async () => {
  const answer = await ask(GET, key, '320.avif');
  expect([answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual(['application/problem+json', 'no-store']);
  expect(await answer.json()).toEqual({ type: 'about:blank', title: 'Not Found', status: 404 });
});

function ask(method: typeof GET, askedKey: string, file: string, headers = {}): Promise<Response> {
  const request = new Request('http://localhost:3000/media/', { method: method === HEAD ? 'HEAD' : 'GET', headers });
  return method(request, { params: Promise.resolve({ key: askedKey, file }) });
}
