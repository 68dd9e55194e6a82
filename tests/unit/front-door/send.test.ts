import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendVariant, type Variants } from '#lib/front-door/send';
import { request } from '#tests/support/http';

const text = Buffer.from('<p>Phố sách</p>');
const page: Variants = { type: 'text/html', etag: '"abc"', identity: text, brotli: brotliCompressSync(text), gzip: gzipSync(text) };
const picture: Variants = { type: 'image/png', etag: '"png"', identity: Buffer.of(1, 2, 3) };

const server = createServer((asked, answer) =>
  sendVariant(asked, answer, asked.url === '/picture' ? picture : page, asked.url === '/404' ? 404 : 200),
);
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());

const get = (headers: Record<string, string> = {}, path = '/', method = 'GET') => request(port, { path, method, headers });

describe('the encoding a browser gets', () => {
  test.each([
    [undefined, undefined],
    ['', undefined],
    ['gzip, deflate, br, zstd', 'br'],
    ['GZIP', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.0, gzip;q=0.000', undefined],
    ['br;q=0.1', 'br'],
    ['br; q=1', 'br'],
    ['br;q=much, gzip', 'gzip'],
    ['*', 'br'],
    ['*;q=0', undefined],
    ['br;q=0, *', 'gzip'],
    ['identity', undefined],
    ['brotli, gzipped', undefined],
  ])('who accepts "%s" gets %s', async (accepted, encoding) => {
    const answer = await get(accepted === undefined ? {} : { 'accept-encoding': accepted });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers.vary).toBe('Accept-Encoding');
    const expected = encoding === 'br' ? page.brotli : encoding === 'gzip' ? page.gzip : text;
    expect(answer.bytes).toEqual(expected);
    expect(answer.headers['content-length']).toBe(String(expected?.length));
  });

  test('what is kept in one form does not vary', async () => {
    const answer = await get({ 'accept-encoding': 'br' }, '/picture');
    expect(answer.headers).not.toHaveProperty('vary');
    expect(answer.headers.etag).toBe('"png"');
    expect(answer.bytes).toEqual(picture.identity);
  });
});

describe('a reader who has the page already', () => {
  test('is given a weak name for it, since all encodings bear the same', async () => {
    expect((await get()).headers.etag).toBe('W/"abc"');
  });

  test.each(['"abc"', 'W/"abc"', '"x", W/"abc"', '  "abc"  ', '*'])('gets 304 for %s', async (name) => {
    const answer = await get({ 'if-none-match': name });
    expect(answer.status).toBe(304);
    expect(answer.bytes).toHaveLength(0);
    expect(answer.headers).toMatchObject({ etag: 'W/"abc"', vary: 'Accept-Encoding' });
    expect(answer.headers).not.toHaveProperty('content-encoding');
  });

  test.each(['"xyz"', 'abc', '', '"ab", "c"', 'W/"abcd"'])('gets the page for %s', async (name) => {
    expect((await get({ 'if-none-match': name })).status).toBe(200);
  });

  test('gets 304 for HEAD as well', async () => {
    expect((await get({ 'if-none-match': '"abc"' }, '/', 'HEAD')).status).toBe(304);
  });

  test('is still told that a page is missing', async () => {
    expect((await get({ 'if-none-match': '*' }, '/404')).status).toBe(404);
  });
});

test('HEAD gets the headers of GET and no body', async () => {
  const headers = { 'accept-encoding': 'gzip' };
  const [head, whole] = [await get(headers, '/', 'HEAD'), await get(headers)];
  const undated = ({ headers }: typeof head) => ({ ...headers, date: undefined });
  expect(undated(head)).toEqual(undated(whole));
  expect(head.bytes).toHaveLength(0);
});

test('a wish for a range is passed over: the whole page comes', async () => {
  const answer = await get({ range: 'bytes=0-3' });
  expect(answer.status).toBe(200);
  expect(answer.bytes).toEqual(text);
});
