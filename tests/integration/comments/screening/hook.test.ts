import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { useBreaker } from '#lib/comments/screening/hook/ask-hook';
import type { ScreenedComment } from '#lib/comments/screening/rule';
import { screenComment } from '#lib/comments/screening/screen-comment';
import { env, parseEnv } from '#lib/env';
import { makeCircuitBreaker } from '#lib/http/circuit-breaker';
import { signatureOf } from '#lib/http/post-signed';
import { aStory } from '#tests/support/commented-story';
import { PLAIN } from '#tests/support/screening';

const SECRET = 'a secret of thirty-two characters, at least';
type Question = { headers: IncomingMessage['headers']; body: string };

let service: Server;
let url = '';
let asked: Question[] = [];
let answer: (response: ServerResponse) => void;
let time = 0;

beforeAll(async () => {
  service = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      asked.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      answer(response);
    });
  });
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(service.address() as AddressInfo).port}/check`;
});
afterAll(() => {
  service.closeAllConnections();
  service.close();
});
beforeEach(() => {
  Object.assign(env(), { COMMENT_HOOK_URL: url, COMMENT_HOOK_SECRET: SECRET });
  useBreaker(makeCircuitBreaker({ faults: 5, restMs: 60_000, clock: () => time }));
  asked = [];
  answer = (response) => response.end('{"outcome":"pass"}');
});

const screen = async (words: Partial<ScreenedComment> = {}) =>
  screenComment({ ...PLAIN, ...words }, { articleId: await aStory(), addressHash: Buffer.alloc(32, 7), phoneHash: Buffer.alloc(32, 8) });
const reasonsOf = async () => (await screen()).verdicts.map(({ rule, detail }) => [rule, detail]);

test('an operator who names no service has nobody asked', async () => {
  Object.assign(env(), { COMMENT_HOOK_URL: undefined });
  expect(await screen()).toMatchObject({ outcome: 'pass' });
  expect(asked).toEqual([]);
});

test('an operator cannot name a service without a secret to sign with', () => {
  const others = { DATABASE_URL: 'postgresql://x', APP_SECRET: SECRET, SITE_URL: 'https://bao.example' };
  expect(() => parseEnv({ ...others, COMMENT_HOOK_URL: url })).toThrow('COMMENT_HOOK_SECRET: is needed with COMMENT_HOOK_URL');
  expect(() => parseEnv({ ...others, COMMENT_HOOK_URL: 'ftp://x' })).toThrow('COMMENT_HOOK_URL');
});

test('a service is told what the comment says and where, and nothing of who sent it; it can verify the signature', async () => {
  expect(await screen({ body: 'Xem www.a.vn nhé' })).toMatchObject({ outcome: 'hold', verdicts: [{ rule: 'links' }] });
  const [{ headers, body } = { headers: {}, body: '' }] = asked;
  expect(JSON.parse(body)).toEqual({
    name: 'Rosa',
    title: 'Cảm ơn',
    body: 'Xem www.a.vn nhé',
    storyTitle: 'Khai trương phố sách',
    section: 'Thời sự',
    locale: 'vi',
    verdicts: [{ rule: 'links', outcome: 'hold', weight: 10, detail: 'www.a.vn' }],
  });
  const timestamp = String(headers['x-toa-soan-timestamp']);
  expect(headers['x-toa-soan-signature']).toBe(`sha256=${signatureOf(SECRET, timestamp, body)}`);
  expect(Math.abs(Number(timestamp) - Date.now() / 1_000)).toBeLessThan(60);
  expect(JSON.stringify(headers)).not.toContain(SECRET);
});

test('a service that wants a closer look has the comment held, with its reason', async () => {
  answer = (response) => response.end('{"outcome":"hold","reason":"kích động"}');
  expect(await screen()).toMatchObject({ outcome: 'hold', verdicts: [{ rule: 'hook', detail: 'kích động' }] });
});

test.each<[string, (response: ServerResponse) => void]>([
  ['an error', (response) => response.writeHead(500).end('{"outcome":"pass"}')],
  ['another address', (response) => response.writeHead(307, { location: url }).end()],
  ['no JSON', (response) => response.end('ok')],
  ['a word of its own', (response) => response.end('{"outcome":"publish"}')],
  ['more than was asked', (response) => response.end('{"outcome":"pass","publish":true}')],
  ['no end', (response) => response.end(`{"outcome":"pass","reason":"${'x'.repeat(10_000)}"}`)],
  ['a broken connection', (response) => response.destroy()],
])('a service that answers with %s has the comment held, and is asked once', async (_, give) => {
  answer = give;
  expect(await screen()).toMatchObject({ outcome: 'hold', verdicts: [{ rule: 'hook-unavailable' }] });
  expect(asked).toHaveLength(1);
});

test('a service that does not answer is not waited for, and the comment is held', async () => {
  const open: ServerResponse[] = [];
  answer = (response) => open.push(response);
  expect(await reasonsOf()).toEqual([['hook-unavailable', '']]);
  for (const response of open) response.end();
});

test('a service that fails five times is left alone for a minute, then asked by one, then by all again', async () => {
  answer = (response) => response.writeHead(503).end();
  for (let fault = 0; fault < 5; fault++) await screen();
  expect(asked).toHaveLength(5);
  expect(await reasonsOf()).toEqual([['hook-unavailable', '']]);
  expect(asked).toHaveLength(5);
  time += 60_000;
  answer = (response) => response.end('{"outcome":"pass"}');
  expect(await reasonsOf()).toEqual([]);
  expect(await reasonsOf()).toEqual([]);
  expect(asked).toHaveLength(7);
});
