import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SERVER_OPTIONS } from '#lib/front-door/make-server';
import { startFrontDoor, type TestedFrontDoor } from '#tests/support/front-door';
import { rawConnection, request, say } from '#tests/support/http';
import { until } from '#tests/support/until';

let door: TestedFrontDoor;
beforeEach(async () => {
  door = await startFrontDoor();
});
afterEach(() => door.close());

/** What a request said as it is was answered with: the status line's number and the problem. */
async function answerTo(...lines: string[]): Promise<{ status: number; heard: string; problem: unknown }> {
  const heard = await say(door.port, `${lines.join('\r\n')}\r\n\r\n`);
  const body = heard.split('\r\n\r\n').at(-1) ?? '';
  return { status: Number(heard.split(' ', 2)[1]), heard, problem: body.startsWith('{') ? JSON.parse(body) : body };
}

describe('a stranger with an odd request', () => {
  test.each(['TRACE /api/comments', 'FOO /', 'CONNECT 127.0.0.1:5432', 'PROPFIND /newsroom', 'TRACE *'])(
    '%s is not a method here',
    async (line) => {
      const { status, heard, problem } = await answerTo(`${line} HTTP/1.1`, 'Host: x');
      expect(status).toBe(405);
      expect(heard).toMatch(/allow: GET, HEAD/i);
      expect(heard).toMatch(/content-type: application\/problem\+json/i);
      expect(problem).toEqual({ type: 'about:blank', title: 'Method Not Allowed', status: 405 });
      expect(door.reached).toHaveLength(0);
    },
  );

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s to a page is refused, with or without a body', async (method) => {
    for (const body of [undefined, 'a=b']) {
      const answer = await request(door.port, { method, path: '/thoi-su', ...(body === undefined ? {} : { body }) });
      expect(answer.status).toBe(405);
    }
    expect(door.rendered).toHaveLength(0);
  });

  test.each([
    ['a wish for a web socket', ['GET / HTTP/1.1', 'Host: x', 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Key: a'], 426],
    ['one to the app', ['GET /newsroom HTTP/1.1', 'Host: x', 'Connection: Upgrade', 'Upgrade: websocket'], 426],
    ['one beyond', ['GET http://127.0.0.1:5432/ HTTP/1.1', 'Host: x', 'Connection: Upgrade', 'Upgrade: websocket'], 400],
    ['a request meant for a proxy', ['GET http://evil.example/ HTTP/1.1', 'Host: x'], 400],
    ['headers of 20 KB', ['GET / HTTP/1.1', 'Host: x', `X: ${'x'.repeat(20_000)}`], 431],
    ['an address of 20 KB', [`GET /${'x'.repeat(20_000)} HTTP/1.1`, 'Host: x'], 431],
    ['no host', ['GET / HTTP/1.1'], 400],
    ['two lengths', ['POST /api/comments HTTP/1.1', 'Host: x', 'Content-Length: 1', 'Content-Length: 2'], 400],
    ['a length and chunks', ['POST /api/comments HTTP/1.1', 'Host: x', 'Content-Length: 1', 'Transfer-Encoding: chunked'], 400],
    ['hidden chunks', ['POST /api/comments HTTP/1.1', 'Host: x', 'Transfer-Encoding: xchunked'], 400],
    ['a body with GET', ['GET / HTTP/1.1', 'Host: x', 'Content-Length: 3', '', 'abc'], 400],
    ['NUL in its address', ['GET /a\0b HTTP/1.1', 'Host: x'], 400],
    ['letters beyond ASCII in its address', ['GET /th\u00e1ng HTTP/1.1', 'Host: x'], 400],
    ['a version nobody knows', ['GET / HTTQ/1.1', 'Host: x'], 400],
  ])('%s', async (_, lines, status) => {
    expect((await answerTo(...lines)).status).toBe(status);
    expect(door.reached).toHaveLength(0);
  });

  test.each([
    '//evil.example',
    '/a/../newsroom',
    '/%2e%2e/newsroom',
    '/newsroom/../api/comments',
    '/newsroom/%2e%2e/api',
    '/media/..%2f..%2f.env',
    '/newsroom%2f',
    '/newsroom/%00',
    '/.env',
    '/.git/config',
    '/_next/image?url=http://169.254.169.254/&w=64&q=75',
    '/_next/static/chunks/none.js',
    '/_next/static/../../server.js',
    '/reader/none.js',
    '/th%C3%A1ng',
  ])('%s leads nowhere, and nobody is asked for it', async (path) => {
    const heard = await say(door.port, Buffer.from(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, 'latin1'));
    expect(heard).toMatch(/^HTTP\/1\.1 404 /);
    expect(heard).toMatch(/cache-control: no-store/i);
    expect(door.rendered).toEqual(['/khong-tim-thay']);
    expect(door.reached).toHaveLength(0);
  });

  test('HTTP/1.0 without a host gets its page', async () => {
    expect((await answerTo('GET / HTTP/1.0')).status).toBe(200);
    expect(door.rendered).toEqual(['/']);
  });

  test('an offer of HTTP/2 in the clear is passed over', async () => {
    const offer = ['Connection: Upgrade, HTTP2-Settings, close', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAAP__'];
    expect((await answerTo('GET / HTTP/1.1', 'Host: x', ...offer)).status).toBe(200);
  });

  test('HEAD is told of a refusal without its words', async () => {
    const answer = await request(door.port, { method: 'HEAD', headers: { 'content-encoding': 'gzip' } });
    expect(answer.status).toBe(415);
    expect(answer.bytes).toHaveLength(0);
  });

  test('who is slow is not waited for', () => {
    expect(SERVER_OPTIONS.headersTimeout).toBeLessThanOrEqual(10_000);
    expect(SERVER_OPTIONS.requestTimeout).toBeLessThanOrEqual(300_000);
    expect(SERVER_OPTIONS.connectionsCheckingInterval).toBeLessThanOrEqual(SERVER_OPTIONS.headersTimeout / 2);
    expect(door.server).toMatchObject({
      headersTimeout: SERVER_OPTIONS.headersTimeout,
      requestTimeout: SERVER_OPTIONS.requestTimeout,
      keepAliveTimeout: SERVER_OPTIONS.keepAliveTimeout,
    });
  });

  test('Next listens for upgrades in vain', async () => {
    let upgrades = 0;
    door.server.on('upgrade', () => void upgrades++);
    const { status, heard } = await answerTo('GET /newsroom HTTP/1.1', 'Host: x', 'Connection: Upgrade', 'Upgrade: websocket');
    expect(status).toBe(426);
    expect(heard).toMatch(/upgrade: HTTP\/1\.1/i);
    expect(upgrades).toBe(0);
  });
});

describe('a body', () => {
  /** Keeps whatever the app reads of a body, and whether it came to its end. */
  function readingApp() {
    const seen = { bytes: 0, whole: false, broken: false };
    door.app = async (asked, response) => {
      try {
        for await (const chunk of asked) seen.bytes += chunk.length;
        seen.whole = true;
        response.end('read');
      } catch {
        seen.broken = true;
      }
    };
    return seen;
  }

  test('within the limit reaches the app whole', async () => {
    const seen = readingApp();
    const answer = await request(door.port, { method: 'POST', path: '/api/comments', body: Buffer.alloc(32 * 1024) });
    expect(answer.status).toBe(200);
    expect(seen).toEqual({ bytes: 32 * 1024, whole: true, broken: false });
  });

  test.each([32 * 1024 + 1, 5 * 1024 * 1024])('of %d bytes is refused by its length, and whoever sends it hears so', async (length) => {
    const answer = await request(door.port, { method: 'POST', path: '/api/comments', body: Buffer.alloc(length) });
    expect(answer.status).toBe(413);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(door.reached).toHaveLength(0);
  });

  test('that only announces its length is refused before it comes', async () => {
    const connection = rawConnection(door.port);
    connection.socket.write('POST /api/comments HTTP/1.1\r\nHost: x\r\nContent-Length: 60000000\r\n\r\n');
    await until(() => connection.heard.includes('413'));
    await connection.closed;
    expect(door.reached).toHaveLength(0);
  });

  test.each([
    ['in one packet with its headers', 40 * 1024],
    ['in pieces', 1_000],
  ])('without a length is cut at the limit, sent %s', async (_, pieceLength) => {
    const seen = readingApp();
    const connection = rawConnection(door.port);
    const piece = `${pieceLength.toString(16)}\r\n${'x'.repeat(pieceLength)}\r\n`;
    const head = 'POST /api/comments HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n';
    connection.socket.write(head + piece);
    for (let sent = pieceLength; sent <= 32 * 1024; sent += pieceLength) connection.socket.write(piece);
    connection.socket.write('0\r\n\r\n');
    await until(() => connection.heard.includes('413'));
    await connection.closed;
    await until(() => seen.broken || door.reached.length === 0);
    expect(seen.bytes).toBeLessThanOrEqual(32 * 1024);
    expect(seen.whole).toBe(false);
  });

  test('without an end is cut, and no more of it is taken', async () => {
    const seen = readingApp();
    const connection = rawConnection(door.port);
    connection.socket.write('POST /api/comments HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n');
    const piece = Buffer.from(`10000\r\n${'x'.repeat(65_536)}\r\n`);
    let sent = 0;
    const pour = () => {
      while (!connection.socket.destroyed) {
        sent += piece.length;
        if (!connection.socket.write(piece)) return;
      }
    };
    connection.socket.on('drain', pour);
    pour();
    await connection.closed;
    expect(connection.heard).toContain('413');
    expect(seen.bytes).toBeLessThanOrEqual(32 * 1024);
    // What was sent lies in the system's own buffers for the connection.
    expect(sent).toBeLessThan(20 * 1024 * 1024);
  });

  test('that is compressed is refused, however small', async () => {
    const headers = { 'content-encoding': 'gzip' };
    const answer = await request(door.port, { method: 'POST', path: '/api/comments', headers, body: gzipSync('{}') });
    expect(answer.status).toBe(415);
    expect(door.reached).toHaveLength(0);
  });

  test('whose sender goes away leaves the paper standing', async () => {
    const seen = readingApp();
    const connection = rawConnection(door.port);
    connection.socket.write('POST /api/comments HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf');
    await until(() => door.reached.length === 1);
    connection.socket.destroy();
    await until(() => seen.broken);
    expect((await request(door.port)).status).toBe(200);
  });
});
