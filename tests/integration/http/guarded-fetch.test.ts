import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type GuardedOptions, guardedFetch } from '#lib/http/guarded-fetch';

let server: Server;
let port: number;
let asked: IncomingMessage[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

beforeEach(() => {
  asked = [];
  answer = (_, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end('a picture');
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const HOME = ['127.0.0.0/8'];
const names =
  (book: Record<string, string[]>): NonNullable<GuardedOptions['resolveName']> =>
  async (host) => {
    const found = book[host];
    if (!found) throw new Error('ENOTFOUND');
    return found;
  };
const options = (more: Partial<GuardedOptions> = {}): GuardedOptions => ({
  hosts: [`old.example:${port}`, `127.0.0.1:${port}`],
  maxBytes: 1_000,
  timeoutMs: 5_000,
  exceptions: HOME,
  resolveName: names({ 'old.example': ['127.0.0.1'], 'other.example': ['127.0.0.1'] }),
  ...more,
});
const refused = (code: string) => ({ ok: false, code });

test('a host of the list is asked by its name, at the address that was looked at', async () => {
  const heard = await guardedFetch(`http://old.example:${port}/a.png#top`, options());
  expect(heard).toMatchObject({
    ok: true,
    value: { status: 200, url: `http://old.example:${port}/a.png`, body: Buffer.from('a picture') },
  });
  expect(asked[0]?.headers.host).toBe(`old.example:${port}`);
  expect(asked[0]?.url).toBe('/a.png');
});

test.each([
  'ftp://old.example/a',
  'file:///etc/passwd',
  'gopher://old.example/',
  'javascript:alert(1)',
  'data:image/png;base64,AAAA',
  'http://me:secret@old.example/',
  'http://me@old.example/',
  'not an address',
  '//old.example/a',
  `http://old.example/${'a'.repeat(5_000)}`,
])('%.40s is no address that is asked', async (address) => {
  expect(await guardedFetch(address, options())).toEqual(refused('bad-address'));
  expect(asked).toEqual([]);
});

test('a host that is not on the list is not asked, nor one that only looks like it', async () => {
  for (const host of ['evil.example', 'old.example.evil.example', 'xold.example', 'old.example']) {
    expect(await guardedFetch(`http://${host}/`, options())).toEqual(refused('not-allowed'));
  }
  expect(await guardedFetch(`http://old.example:${port + 1}/`, options())).toEqual(refused('not-allowed'));
  expect(asked).toEqual([]);
});

test('a star stands for every name below, and a final dot changes nothing', async () => {
  const below = options({
    hosts: [`*.old.example:${port}`],
    resolveName: names({ 'img.old.example': ['127.0.0.1'], 'img.old.example.': ['127.0.0.1'] }),
  });
  expect(await guardedFetch(`http://img.old.example:${port}/`, below)).toMatchObject({ ok: true });
  expect(await guardedFetch(`http://img.old.example.:${port}/`, below)).toMatchObject({ ok: true });
  expect(await guardedFetch(`http://old.example:${port}/`, below)).toEqual(refused('not-allowed'));
});

test.each([
  '127.0.0.1',
  '2130706433',
  '0x7f.1',
  '0177.0.0.1',
  '127.1',
  '0.0.0.0',
  '0',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[64:ff9b::7f00:1]',
  '[2002:7f00:1::]',
  '169.254.169.254',
  '10.0.0.1',
  '192.168.1.1',
  '[fe80::1]',
  '[fd00::1]',
])('%s is refused as no public address, even where every host may be asked', async (host) => {
  const heard = await guardedFetch(`http://${host}:${port}/`, options({ hosts: 'any', exceptions: [] }));
  expect(heard).toEqual(refused('private-address'));
  expect(asked).toEqual([]);
});

test('a name that leads inside is refused, also when it leads outside as well', async () => {
  const book = names({
    'inside.example': ['127.0.0.1'],
    'both.example': ['93.184.216.34', '127.0.0.1'],
    'mapped.example': ['::ffff:10.0.0.1'],
  });
  for (const host of ['inside.example', 'both.example', 'mapped.example']) {
    const heard = await guardedFetch(`http://${host}:${port}/`, options({ hosts: 'any', exceptions: [], resolveName: book }));
    expect(heard).toEqual(refused('private-address'));
  }
  expect(asked).toEqual([]);
});

test('the name is asked for once: what it means a moment later is of no account', async () => {
  let questions = 0;
  const resolveName = async () => [++questions === 1 ? '127.0.0.1' : '10.0.0.1'];
  expect(await guardedFetch(`http://old.example:${port}/`, options({ resolveName }))).toMatchObject({ ok: true });
  expect(questions).toBe(1);
});

test('a name that nobody knows, or that has no address, is told apart', async () => {
  expect(await guardedFetch('http://nowhere.example/', options({ hosts: 'any' }))).toEqual(refused('unknown-host'));
  const empty = options({ hosts: 'any', resolveName: async () => [] });
  expect(await guardedFetch('http://nowhere.example/', empty)).toEqual(refused('unknown-host'));
});

test('without exceptions of its own, a caller gets those of the configuration, which are none', async () => {
  const { exceptions: _, ...plain } = options();
  expect(await guardedFetch(`http://127.0.0.1:${port}/`, plain)).toEqual(refused('private-address'));
});

test('redirects are followed under the same rules, and no further than three', async () => {
  answer = (request, response) => {
    const left = Number(request.url?.slice(1));
    if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end('x'.repeat(5_000));
    else response.writeHead(200).end('there');
  };
  expect(await guardedFetch(`http://old.example:${port}/3`, options())).toMatchObject({
    ok: true,
    value: { url: `http://old.example:${port}/0`, body: Buffer.from('there') },
  });
  asked = [];
  expect(await guardedFetch(`http://old.example:${port}/4`, options())).toEqual(refused('too-many-redirects'));
  expect(asked).toHaveLength(4);
});

test.each([
  ['http://127.0.0.1:1/', 'not-allowed'],
  ['http://evil.example/', 'not-allowed'],
  ['file:///etc/passwd', 'bad-address'],
  ['gopher://127.0.0.1:6379/_INFO', 'bad-address'],
  ['http://me:secret@old.example/', 'bad-address'],
])('a redirect to %s is not followed', async (location, code) => {
  answer = (_, response) => void response.writeHead(301, { location }).end();
  expect(await guardedFetch(`http://old.example:${port}/`, options())).toEqual(refused(code));
  expect(asked).toHaveLength(1);
});

test('a redirect from a public name to an address inside is refused', async () => {
  answer = (_, response) => void response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end();
  expect(await guardedFetch(`http://old.example:${port}/`, options({ hosts: 'any' }))).toEqual(refused('private-address'));
});

test('what a caller says in headers stays with the host it named', async () => {
  answer = (request, response) => {
    if (request.url === '/') response.writeHead(302, { location: `http://other.example:${port}/there` }).end();
    else response.writeHead(200).end();
  };
  await guardedFetch(`http://old.example:${port}/`, options({ hosts: 'any', headers: { authorization: 'Bearer secret' } }));
  expect(asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer secret', undefined]);
});

test('a POST carries its body and follows no redirect: the redirect is its answer', async () => {
  let received = '';
  answer = (request, response) => {
    request.on('data', (chunk) => {
      received += chunk;
    });
    request.on('end', () => response.writeHead(307, { location: '/again' }).end());
  };
  const heard = await guardedFetch(`http://old.example:${port}/`, options({ method: 'POST', body: 'xin chào' }));
  expect(heard).toMatchObject({ ok: true, value: { status: 307 } });
  expect(received).toBe('xin chào');
  expect(asked).toHaveLength(1);
});

test('a body that says it is too long is not read, and one that does not say so is cut off', async () => {
  answer = (_, response) => void response.writeHead(200, { 'content-length': '5000' }).end('x'.repeat(5_000));
  expect(await guardedFetch(`http://old.example:${port}/`, options())).toEqual(refused('too-large'));

  const closed = new Promise<void>((resolve) => {
    answer = (_, response) => {
      response.writeHead(200);
      response.on('close', resolve);
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(1_000)));
        if (!response.destroyed) response.once('drain', pour);
      };
      pour();
    };
  });
  expect(await guardedFetch(`http://old.example:${port}/`, options())).toEqual(refused('too-large'));
  await closed;
});

test('whoever drips its answer, or says nothing, is left after the time for everything together', async () => {
  answer = (_, response) => void response.writeHead(200).write('x');
  expect(await guardedFetch(`http://old.example:${port}/`, options({ timeoutMs: 150 }))).toEqual(refused('too-slow'));
  answer = () => undefined;
  expect(await guardedFetch(`http://old.example:${port}/`, options({ timeoutMs: 150 }))).toEqual(refused('too-slow'));
  const never = options({ timeoutMs: 150, resolveName: () => new Promise(() => undefined) });
  expect(await guardedFetch(`http://old.example:${port}/`, never)).toEqual(refused('too-slow'));
});

test('a caller that gives up hears its own reason', async () => {
  const leaving = new AbortController();
  answer = () => leaving.abort(new Error('no longer wanted'));
  await expect(guardedFetch(`http://old.example:${port}/`, options({ signal: leaving.signal }))).rejects.toThrow('no longer wanted');
});

test('the caller says which content is wanted; compressed content is not', async () => {
  const pictures = options({ accepts: (type) => type.startsWith('image/') });
  expect(await guardedFetch(`http://old.example:${port}/`, pictures)).toMatchObject({ ok: true });
  answer = (_, response) => void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>');
  expect(await guardedFetch(`http://old.example:${port}/`, pictures)).toEqual(refused('wrong-type'));
  answer = (_, response) => void response.writeHead(200, { 'content-type': 'image/png', 'content-encoding': 'gzip' }).end('bomb');
  expect(await guardedFetch(`http://old.example:${port}/`, pictures)).toEqual(refused('wrong-type'));
  expect(asked.every(({ headers }) => headers['accept-encoding'] === 'identity')).toBe(true);
});

test('a status that is no success comes back as it is, and a connection that breaks is told', async () => {
  answer = (_, response) => void response.writeHead(404, { 'content-type': 'text/html' }).end('gone');
  const heard = await guardedFetch(`http://old.example:${port}/`, options({ accepts: () => false }));
  expect(heard).toMatchObject({ ok: true, value: { status: 404 } });
  answer = (_, response) => void response.destroy();
  expect(await guardedFetch(`http://old.example:${port}/`, options())).toEqual(refused('unreachable'));
  answer = (_, response) => {
    response.writeHead(200, { 'content-length': '500' }).write('half');
    response.destroy();
  };
  expect(await guardedFetch(`http://old.example:${port}/`, options())).toEqual(refused('unreachable'));
});
