import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pool } from '#lib/db/pool';
import { LIMITS } from '#lib/rate-limit/limits';
import { readSegment } from '#lib/search/search-address';
import { aPage, startFrontDoor, type TestedFrontDoor } from '#tests/support/front-door';
import { request } from '#tests/support/http';
import { until } from '#tests/support/until';

let door: TestedFrontDoor;
beforeEach(async () => {
  await pool().query('TRUNCATE rate_limit');
  door = await startFrontDoor();
});
afterEach(() => door.close());

const get = (path: string, headers: Record<string, string> = {}) => request(door.port, { path, headers });
const asked = () => door.rendered.map((path) => readSegment(path.split('/')[2] ?? '')?.question ?? path);

describe('a reader who searches', () => {
  test('gets an answer under the address of the form, made once for everybody who asks the same', async () => {
    const first = await get('/tim-kiem?q=%C4%91%C6%B0%E1%BB%9Dng&muc=&tu=&den=');
    const second = await get('/tim-kiem?utm_source=zalo&q=++%C4%91%C6%B0%E1%BB%9Dng');
    expect([first.status, first.headers['x-page-cache'], second.headers['x-page-cache']]).toEqual([200, 'miss', 'hit']);
    expect(first.headers).not.toHaveProperty('location');
    expect(asked()).toEqual(['đường']);
    expect(first.headers['content-security-policy']).not.toMatch(/unsafe/);
  });

  test('without a question gets the form', async () => {
    expect((await get('/tim-kiem')).status).toBe(200);
    expect((await get('/tim-kiem?q=')).status).toBe(200);
    expect((await get('/tim-kiem?muc=thoi-su')).status).toBe(200);
    expect(door.rendered).toEqual(['/tim-kiem']);
  });

  test('gets a new answer after a change in the paper', async () => {
    await get('/tim-kiem?q=xe');
    door.change();
    await get('/tim-kiem?q=xe');
    expect(asked()).toEqual(['xe', 'xe']);
  });

  test.each(['/tim-kiem?q=xe&tu=hom-nay', '/tim-kiem?q=xe&sau=1', '/tim-kiem?q=xe&muc=%3Cscript%3E'])(
    'with %s is told that this makes no sense',
    async (path) => {
      const answer = await get(path);
      expect([answer.status, answer.headers['cache-control']]).toEqual([400, 'no-store']);
      expect(answer.text).toContain('/tim-kiem/loi/khong-hieu');
    },
  );

  test('who came by the path of a page is led to its address, and by a path of their own to none', async () => {
    await get('/tim-kiem?q=xe+bu%C3%BDt');
    const answer = await get(String(door.rendered[0]));
    expect([answer.status, answer.headers.location]).toEqual([308, '/tim-kiem?q=xe+bu%C3%BDt']);
    for (const path of ['/tim-kiem/xe', '/tim-kiem/loi/qua-nhieu', '/tim-kiem/a/b', '/tim-kiem/%2e%2e'])
      expect((await get(path)).status).toBe(404);
  });

  test('can only read', async () => {
    expect((await request(door.port, { method: 'POST', path: '/tim-kiem?q=xe', body: 'q=xe' })).status).toBe(405);
    expect((await request(door.port, { method: 'HEAD', path: '/tim-kiem?q=xe' })).text).toBe('');
  });
});

describe('somebody who thinks of another question each time', () => {
  test('pushes no page out of its store', async () => {
    door.render = (path) => aPage(path.startsWith('/tim-kiem/') ? `${path} ${'x'.repeat(30_000)}` : path);
    await get('/');
    const kept = door.kept();
    for (let index = 0; index < 20; index++) await get(`/tim-kiem?q=khac+${index}`);
    expect(door.kept()).toBe(kept);
    expect((await get('/')).headers['x-page-cache']).toBe('hit');
  });

  test('cannot make the database answer more than a few at once', async () => {
    const making = Promise.withResolvers<void>();
    door.render = async (path) => {
      if (readSegment(path.split('/')[2] ?? '')) await making.promise;
      return aPage(path);
    };
    const first = Array.from({ length: 4 }, (_, index) => get(`/tim-kiem?q=cham+${index}`));
    await until(() => door.rendered.length === 4);
    const fifth = await get('/tim-kiem?q=cham+5');
    expect([fifth.status, fifth.headers['retry-after']]).toEqual([503, '3']);
    expect((await get('/thoi-su')).status).toBe(200);
    making.resolve();
    for (const answer of await Promise.all(first)) expect(answer.status).toBe(200);
    expect((await get('/tim-kiem?q=cham+5')).status).toBe(200);
  });

  // Last, since whoever is stopped stays so for the rest of the minute.
  test('is stopped in the words of the paper after a while, and told when to come again; what is at hand they still get', async () => {
    const { points } = LIMITS.search;
    const answers = await Promise.all(Array.from({ length: 3 }, (_, index) => get(`/tim-kiem?q=dau+${index}`)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    for (let index = 3; index < points; index++) expect((await get(`/tim-kiem?q=dau+${index}`)).status).toBe(200);
    const refused = await get('/tim-kiem?q=them+nua');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.headers['cache-control']).toBe('no-store');
    expect(refused.text).toContain('/tim-kiem/loi/qua-nhieu');
    expect(asked()).not.toContain('them nua');
    expect((await get(`/tim-kiem?q=dau+${points - 1}`)).status).toBe(200);
    expect((await get('/thoi-su')).status).toBe(200);
  });
});
