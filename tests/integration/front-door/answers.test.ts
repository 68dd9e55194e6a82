import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sayStatus } from '#lib/http/page-status';
import { aPage, startFrontDoor, type TestedFrontDoor } from '#tests/support/front-door';
import { rawConnection, request } from '#tests/support/http';
import { until } from '#tests/support/until';

const CODE = 'export const answer = 42;\n'.repeat(50);
let door: TestedFrontDoor;
beforeEach(async () => {
  door = await startFrontDoor({
    '/reader/reader-form.js': CODE,
    '/favicon.ico': 'icon',
    '/_next/static/chunks/a-1b2c.js': CODE,
    '/_next/static/chunks/a-1b2c.js.map': '{}',
  });
});
afterEach(() => door.close());

const get = (path: string, headers: Record<string, string> = {}) => request(door.port, { path, headers });

describe('a reader', () => {
  test('gets a page that is made once and kept', async () => {
    const first = await get('/thoi-su?utm_source=x');
    const second = await get('/thoi-su');
    expect([first.headers['x-page-cache'], second.headers['x-page-cache']]).toEqual(['miss', 'hit']);
    expect(second.text).toBe(aPage('Trang /thoi-su').body);
    expect(second.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=0, s-maxage=1, stale-while-revalidate=30, stale-if-error=86400',
      vary: 'Accept-Encoding',
    });
    expect(second.headers['content-security-policy']).not.toMatch(/unsafe/);
    expect(door.rendered).toEqual(['/thoi-su']);
  });

  test('who has the page is told that it is the same, also after a change elsewhere', async () => {
    door.render = (path) => aPage(path, { etag: '"next"' });
    const { headers } = await get('/');
    door.change();
    const again = await get('/', { 'if-none-match': String(headers.etag) });
    expect(again.status).toBe(304);
    expect(door.rendered).toEqual(['/', '/']);
  });

  test('with an odd wish gets the whole page all the same', async () => {
    expect((await get('/', { range: 'bytes=0-0' })).status).toBe(200);
    expect((await get('/', { expect: '100-continue' })).status).toBe(200);
    expect((await get('/', { 'x-http-method-override': 'DELETE', rsc: '1', 'next-router-prefetch': '1' })).text).toBe(
      aPage('Trang /').body,
    );
  });

  test('whose address leads nowhere gets the page that says so, and no store may keep it', async () => {
    door.render = (path) => (path === '/khong-tim-thay' ? aPage('Không tìm thấy') : aPage('', { status: 404 }));
    const answer = await get('/thoi-su/khong-co-999', { 'if-none-match': '*' });
    expect(answer.status).toBe(404);
    expect(answer.text).toBe(aPage('Không tìm thấy').body);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('whose story was taken down is told so with 410 in the edition of the address, below it too, and no store may keep it', async () => {
    const pages = ['/khong-tim-thay', '/en/not-found', '/da-go/12', '/en/withdrawn/12'];
    door.render = (path) => (pages.includes(path) ? aPage(`Thay cho ${path}`) : aPage('', { status: 404 }));
    for (const [path, shown] of [
      ['/thoi-su/cau-12', '/da-go/12'],
      ['/khac/khac-12/in', '/da-go/12'],
      ['/Thoi-su/cau-12/', '/da-go/12'],
      ['/da-go/12', '/da-go/12'],
      ['/da-go/12/', '/da-go/12'],
      ['/en/news/bridge-12', '/en/withdrawn/12'],
      ['/en/withdrawn/12', '/en/withdrawn/12'],
    ] as const) {
      const answer = await get(path, { 'if-none-match': '*' });
      expect([path, answer.status, answer.text]).toEqual([path, 410, aPage(`Thay cho ${shown}`).body]);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
    // What only looks like a story's address, and stories that were never there.
    for (const path of [
      '/chu-de/covid-12',
      '/en/topics/covid-12',
      '/gop-y/cau-12',
      '/thoi-su/cau-13',
      '/da-go/13',
      '/cau-12',
      '/a/b/cau-12',
    ])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
  });

  test('who writes capitals or slashes too many is led to the page in one step, and nowhere if there is none', async () => {
    door.render = (path) => {
      if (path === '/cu') return aPage('', { status: 308, location: '/moi' });
      return path === '/thoi-su' || path === '/khong-tim-thay' ? aPage(path) : aPage('', { status: 404 });
    };
    for (const path of ['/thoi-su/', '/Thoi-SU', '/thoi-su///'])
      expect([path, (await get(path)).headers.location]).toEqual([path, '/thoi-su']);
    expect((await get('/THOI-SU?a=1')).headers.location).toBe('/thoi-su?a=1');
    expect((await get('/CU/')).headers.location).toBe('/moi');
    for (const path of ['/Khong-co', '/khong-co/', '//thoi-su', '/../thoi-su']) {
      const answer = await get(path);
      expect([path, answer.status, answer.headers.location]).toEqual([path, 404, undefined]);
    }
  });

  test('who types the address of that page itself is told the same', async () => {
    expect((await get('/khong-tim-thay')).status).toBe(404);
    expect((await get('/en/not-found')).status).toBe(404);
  });

  test.each(['/en', '/en/do-thi/none-1', '/en/not-found', '/en/day/2026-99-99?x'])('at %s is told so in English', async (path) => {
    door.render = (asked) => (asked === '/en/not-found' ? aPage('Not here') : aPage('', { status: 404 }));
    const answer = await get(path);
    expect([answer.status, answer.text]).toEqual([404, aPage('Not here').body]);
  });

  test('at /english is told so in Vietnamese', async () => {
    door.render = (asked) => (asked === '/khong-tim-thay' ? aPage('Không tìm thấy') : aPage('', { status: 404 }));
    expect((await get('/english')).text).toBe(aPage('Không tìm thấy').body);
  });

  test('is led on to where a story has moved', async () => {
    door.render = () => aPage('', { status: 308, location: '/thoi-su/moi-1' });
    const answer = await get('/thoi-su/cu-1');
    expect(answer.status).toBe(308);
    expect(answer.headers.location).toBe('/thoi-su/moi-1');
    expect(answer.headers['cache-control']).toBe('public, max-age=0, s-maxage=1');
  });

  test('takes along what a campaign wrote behind the address, in one step, and nobody else is shown it', async () => {
    door.render = (path) => (path === '/thoi-su/moi-1' ? aPage('Mới') : aPage('', { status: 308, location: '/thoi-su/moi-1' }));
    const answer = await get('/Thoi-Su/cu-1/?utm_source=zalo&q=%C4%91%20a#x');
    expect([answer.status, answer.headers.location]).toEqual([308, '/thoi-su/moi-1?utm_source=zalo&q=%C4%91%20a']);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect((await get('/thoi-su/cu-1')).headers.location).toBe('/thoi-su/moi-1');
    // Nothing that stands behind the question mark can lead anywhere else, or reach whoever makes the page.
    for (const query of ['https://evil.example', '//evil.example', 'x=%0d%0aSet-Cookie:a', '?#@evil.example'])
      expect((await get(`/thoi-su/cu-1?${query}`)).headers.location).toMatch(/^\/thoi-su\/moi-1\?[!-~]*$/);
    expect(door.rendered.filter((path) => path.includes('?'))).toEqual([]);
    door.render = () => aPage('', { status: 307, location: '/thoi-su/moi-1/binh-luan#c12' });
    expect((await get('/thoi-su/cu-2?a=1')).headers.location).toBe('/thoi-su/moi-1/binh-luan?a=1#c12');
  });

  test('whose section, topic, thread or author was removed is told so with 410, at its later pages, days and feeds too', async () => {
    const gone = [
      '/da-go/section/xa-hoi',
      '/da-go/topic/lu',
      '/en/withdrawn/author/an',
      '/da-go/thread/lu',
      '/khong-tim-thay',
      '/en/not-found',
    ];
    door.render = (path) => (gone.includes(path) ? aPage(`Thay cho ${path}`) : aPage('', { status: 404 }));
    for (const [path, shown] of [
      ['/xa-hoi', '/da-go/section/xa-hoi'],
      ['/Xa-Hoi/?utm_source=x', '/da-go/section/xa-hoi'],
      ['/xa-hoi/rss.xml', '/da-go/section/xa-hoi'],
      ['/xa-hoi/ngay/2026-11-19', '/da-go/section/xa-hoi'],
      ['/xa-hoi/thang/2026-11', '/da-go/section/xa-hoi'],
      ['/xa-hoi/truoc/mju8qn40-1', '/da-go/section/xa-hoi'],
      ['/chu-de/lu', '/da-go/topic/lu'],
      ['/chu-de/lu/feed.json', '/da-go/topic/lu'],
      ['/chu-de/lu/sau/mju8qn40-1', '/da-go/topic/lu'],
      ['/dong-su-kien/lu/atom.xml', '/da-go/thread/lu'],
      ['/en/authors/an', '/en/withdrawn/author/an'],
      ['/en/authors/an/rss.xml', '/en/withdrawn/author/an'],
      ['/da-go/topic/lu', '/da-go/topic/lu'],
    ] as const) {
      const answer = await get(path);
      expect([path, answer.status, answer.text]).toEqual([path, 410, aPage(`Thay cho ${shown}`).body]);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
    for (const path of [
      '/xa-hoi/khong-co',
      '/xa-hoi/ngay/2026-13-45',
      '/xa-hoi/truoc/x',
      '/xa-hoi/rss.xml/x',
      '/chu-de/lu/ngay/2026-11-19',
      '/chu-de/lu/khong-co',
      '/chu-de/an',
      '/tac-gia/lu',
      '/en/xa-hoi',
      '/en/topics/lu',
      '/chu-de',
      '/tim-kiem-xa-hoi',
    ])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
  });

  test('who picks a date is led to its page', async () => {
    const answer = await get('/thoi-su/ngay?ngay=2020-07-01');
    expect([answer.status, answer.headers.location]).toEqual([303, '/thoi-su/ngay/2020-07-01']);
    expect(door.rendered).toHaveLength(0);
  });

  test('keeps the page while it cannot be made anew, and is told sorry when there is none', async () => {
    await get('/');
    door.change();
    door.render = () => Promise.reject(new Error('no database'));
    const stale = await get('/');
    expect([stale.status, stale.headers['x-page-cache'], stale.text]).toEqual([200, 'stale', aPage('Trang /').body]);
    const sorry = await get('/thoi-su');
    expect(sorry.status).toBe(503);
    expect(sorry.headers).toMatchObject({ 'retry-after': '5', 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' });
    expect(sorry.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(sorry.text).toContain(String(sorry.headers['x-request-id']));
    expect(sorry.text).not.toContain('database');
    expect((await get('/khong/co/dau')).status).toBe(503);
    expect((await get('/en/none')).text).toContain('<html lang="en">');
  });

  test('who goes away while a page is made does not stop it for the others', async () => {
    const making = Promise.withResolvers<void>();
    door.render = async (path) => {
      await making.promise;
      return aPage(path);
    };
    const impatient = rawConnection(door.port);
    impatient.socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await until(() => door.rendered.length === 1);
    const patient = get('/');
    impatient.socket.destroy();
    await impatient.closed;
    making.resolve();
    expect((await patient).status).toBe(200);
    expect(door.rendered).toEqual(['/']);
  });

  test('gets a feed as a feed', async () => {
    door.render = () => aPage('', { type: 'application/rss+xml; charset=utf-8', body: '<rss><!-- x --></rss>' });
    const feed = await get('/feed.xml');
    expect(feed.headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    expect(feed.text).toBe('<rss><!-- x --></rss>');
  });
});

describe('a file', () => {
  test('of the build is kept for ever, and comes as small as it can', async () => {
    const answer = await get('/_next/static/chunks/a-1b2c.js', { 'accept-encoding': 'gzip, br' });
    expect(answer.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      'x-content-type-options': 'nosniff',
    });
    expect(brotliDecompressSync(answer.bytes).toString()).toBe(CODE);
    const again = await get('/_next/static/chunks/a-1b2c.js', { 'if-none-match': String(answer.headers.etag) });
    expect(again.status).toBe(304);
  });

  test("of the paper's own is asked about each time, unless its address names its build", async () => {
    expect((await get('/reader/reader-form.js')).headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect((await get('/favicon.ico')).headers['content-type']).toBe('image/x-icon');
  });

  test.each(['/_next/static/chunks/a-1b2c.js.map', '/reader', '/reader/', '/reader/reader-form.js/', '/public/favicon.ico'])(
    '%s is none',
    async (path) => {
      door.render = (asked) => aPage('', { status: asked === '/khong-tim-thay' ? 200 : 404 });
      expect((await get(path)).status).toBe(404);
      expect(door.reached).toHaveLength(0);
    },
  );

  test('cannot be written to', async () => {
    expect((await request(door.port, { method: 'PUT', path: '/favicon.ico', body: 'x' })).status).toBe(405);
  });
});

describe('the app', () => {
  test('hears of the public address alone, whatever a client says about it', async () => {
    const forged = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.example',
    };
    const answer = await get('/newsroom', {
      ...forged,
      'x-middleware-subrequest': 'a',
      'x-forwarded-for': '1.2.3.4',
      'x-request-id': 'mine',
    });
    const { headers } = door.reached[0] ?? {};
    expect(headers).toMatchObject({ host: 'localhost:3000', 'x-forwarded-proto': 'http', 'x-toa-soan-address': '127.0.0.1' });
    expect(JSON.stringify(headers)).not.toMatch(/evil|1\.2\.3\.4|x-middleware|mine/);
    expect(headers?.['x-request-id']).toBe(answer.headers['x-request-id']);
  });

  test("gives the newsroom's pages a nonce of their own each time, and no store may keep them", async () => {
    door.app = async (_asked, response) => {
      // As Next does with a page that happens to be static.
      if (!response.getHeader('Cache-Control')) response.setHeader('Cache-Control', 's-maxage=31536000');
      response.end('newsroom');
    };
    const [first, second] = [await get('/newsroom/articles'), await get('/newsroom/articles')];
    const policies = [first, second].map(({ headers }) => String(headers['content-security-policy']));
    expect(policies[0]).toMatch(/script-src 'self' 'nonce-[\w+/]{22}=='/);
    expect(policies[0]).not.toBe(policies[1]);
    expect(door.reached.map(({ headers }) => headers['content-security-policy'])).toEqual(policies);
    expect(first.headers['cache-control']).toBe('private, no-store');
  });

  test.each([
    '/api/comments',
    '/newsroom',
    '/sign-in',
    '/media/0123456789abcdef0123456789abcdef/640.webp',
    `/binh-luan/bien-nhan/${'A'.repeat(27)}`,
  ])('answers %s', async (path) => {
    expect((await get(path)).text).toBe('app');
  });

  test.each([
    ['/loi-moi/', 410],
    ['/dat-mat-khau/', 410],
    ['/duyet-thu/', 404],
    ['/xem-truoc/7-', 410],
  ] as const)('says of a link at %s… that is over what it is, with the page’s own words, to GET and HEAD', async (beginning, status) => {
    const path = beginning + 'A'.repeat(43);
    door.app = async (asked, response) => {
      sayStatus(new Headers({ 'x-request-id': String(asked.headers['x-request-id']) }), status);
      response.end('the words');
    };
    const [told, head] = [await get(path), await request(door.port, { method: 'HEAD', path })];
    expect([told.status, told.text, head.status]).toEqual([status, 'the words', status]);
    expect(told.headers['cache-control']).toBe('private, no-store');
    // Every request has a status of its own, whatever is sent along.
    door.app = async (_asked, response) => void response.end('open');
    expect((await get(path, { 'x-request-id': String(told.headers['x-request-id']) })).status).toBe(200);
  });

  test('that fails before it said anything is excused, and nothing of what it had begun gets out', async () => {
    door.app = async (_asked, response) => {
      response.setHeader('Content-Length', 5).setHeader('Set-Cookie', 'session=1').setHeader('Content-Encoding', 'gzip');
      throw new Error('secret detail');
    };
    const answer = await get('/newsroom');
    expect(answer.status).toBe(503);
    expect(answer.text).toContain(String(answer.headers['x-request-id']));
    expect(answer.text).not.toContain('secret');
    expect(answer.headers).not.toHaveProperty('set-cookie');
    expect(answer.headers).not.toHaveProperty('content-encoding');
    expect(answer.headers['x-frame-options']).toBe('DENY');
  });

  test('that fails in the middle of its answer leaves a broken answer, not one that looks whole', async () => {
    door.app = async (_asked, response) => {
      response.write('half of ');
      throw new Error('no more');
    };
    await expect(get('/newsroom')).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect((await get('/')).status).toBe(200);
  });

  test('that fails after its answer does not take it back', async () => {
    door.app = async (_asked, response) => {
      response.end('whole');
      throw new Error('too late');
    };
    expect((await get('/newsroom')).text).toBe('whole');
  });

  test('may answer to somebody who is gone', async () => {
    const gone = Promise.withResolvers<void>();
    let answered = false;
    door.app = async (_asked, response) => {
      await gone.promise;
      response.write('anybody there?');
      response.end();
      answered = true;
    };
    const connection = rawConnection(door.port);
    connection.socket.write('GET /newsroom HTTP/1.1\r\nHost: x\r\n\r\n');
    await until(() => door.reached.length === 1);
    connection.socket.destroy();
    await connection.closed;
    await until(() => door.reached[0]?.destroyed === true);
    gone.resolve();
    await until(() => answered);
    expect((await get('/')).status).toBe(200);
  });
});
