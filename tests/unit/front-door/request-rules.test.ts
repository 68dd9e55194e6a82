import { describe, expect, test } from 'vitest';
import { bodyLimit, hasPlainPath, refusal } from '#lib/front-door/request-rules';

type Asked = Parameters<typeof refusal>[0];
const ask = (path: string, { method = 'POST', headers = {}, readOnly = false, url = path }: Partial<Asked> = {}) =>
  refusal({ method, url, path, headers, readOnly });

describe('how large a body may be', () => {
  test.each([
    ['/api/comments', 32],
    ['/api/sign-in', 8],
    ['/api/auth/signout', 8],
    ['/newsroom/articles', 256],
    ['/sign-in', 256],
    ['/api/newsroom/articles', 2 * 1024],
    ['/api/newsroom/desk/presence', 1],
    ['/api/newsroom/media', 15 * 1024 + 64],
    ['/api/newsroom/attachments', 40 * 1024 + 64],
    ['/api/comments/x', 0],
    ['/', 0],
  ])('%s takes %d KB', (path, kilobytes) => expect(bodyLimit(path)).toBe(kilobytes * 1024));
});

describe('what is refused before anybody reads it', () => {
  test.each(['TRACE', 'FOO', 'CONNECT', 'PROPFIND', 'get'])('a method like %s', (method) =>
    expect(ask('/api/comments', { method })).toBe(405),
  );

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s to something that can only be read', (method) => {
    expect(ask('/thoi-su', { method, readOnly: true, headers: { 'content-length': '99999999' } })).toBe(405);
  });

  test('what is posted to a page of the newsroom and calls no action of it', () => {
    for (const path of ['/newsroom', '/newsroom/articles/1', '/sign-in', '/dat-mat-khau']) {
      expect(ask(path, { headers: { 'content-type': 'multipart/form-data', 'content-length': '1' } }), path).toBe(405);
      expect(ask(path, { method: 'PUT', headers: { 'next-action': '40ab' } }), path).toBe(405);
      expect(ask(path, { headers: { 'next-action': '40ab' } }), path).toBeNull();
    }
    // A form of a page whose scripts do not run.
    const form = { 'content-type': 'multipart/form-data; boundary=a', 'content-length': '1' };
    expect(ask('/newsroom/transfer', { headers: form })).toBeNull();
    expect(ask('/api/sign-in')).toBeNull();
  });

  test.each([
    ['too many bytes', { 'content-length': String(32 * 1024 + 1) }, 413],
    ['exactly enough bytes', { 'content-length': String(32 * 1024) }, null],
    ['a length beyond all numbers', { 'content-length': '9'.repeat(30) }, 400],
    ['a length below zero', { 'content-length': '-1' }, 400],
    ['a compressed body', { 'content-encoding': 'gzip' }, 415],
    ['a body said not to be compressed', { 'content-encoding': 'identity' }, null],
    ['a wish for another protocol', { upgrade: 'websocket' }, 426],
    ['an offer of HTTP/2 that may be passed over', { upgrade: 'h2c' }, null],
    ['chunks in disguise', { 'transfer-encoding': 'xchunked' }, 400],
    ['a body without a length', { 'transfer-encoding': 'chunked' }, null],
  ])('a comment with %s: %o gives %s', (_, headers, status) => expect(ask('/api/comments', { headers })).toBe(status));

  test('a body without a length where none is taken', () => {
    expect(ask('/api/captcha', { headers: { 'transfer-encoding': 'chunked' } })).toBe(413);
  });

  test.each(['GET', 'HEAD', 'OPTIONS'])('a body that comes with %s', (method) => {
    expect(ask('/api/comments', { method, headers: { 'content-length': '1' } })).toBe(400);
    expect(ask('/api/comments', { method, headers: { 'transfer-encoding': 'chunked' } })).toBe(400);
    expect(ask('/api/comments', { method, headers: { 'content-length': '0' } })).toBeNull();
  });

  test.each(['http://evil.example/', '*', 'evil.example:443', ''])('an address that does not begin with its path: %s', (url) => {
    expect(ask('/', { method: 'GET', url })).toBe(400);
  });
});

describe('a path that means the same to everybody', () => {
  test.each(['/newsroom', '/newsroom/articles/12', '/media/ab-cd/640.webp', '/newsroom/b%C3%A0i', '/newsroom/...', '/api/a.b'])(
    '%s does',
    (path) => expect(hasPlainPath(path)).toBe(true),
  );
  test.each([
    '/newsroom/../api',
    '/newsroom/..',
    '/newsroom/./x',
    '/newsroom/%2e%2e/api',
    '/newsroom/.%2E/api',
    '/media/..%2f..%2f.env',
    '/media/a%5c..%5cb',
    '/media/a\\b',
    '/newsroom//x',
    '/newsroom/%00',
    '/newsroom/%0d%0a',
    '/newsroom/%ff',
    '/newsroom/%zz',
    '/newsroom/bài',
  ])('%s does not', (path) => expect(hasPlainPath(path)).toBe(false));
});
