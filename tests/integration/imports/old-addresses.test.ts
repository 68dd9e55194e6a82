import { beforeAll, expect, test } from 'vitest';
import { tagClock } from '#lib/cache/tag-clock';
import { pool } from '#lib/db/pool';
import { makeFindAnswer } from '#lib/front-door/find-answer';
import { addressKey } from '#lib/imports/old-addresses/address-key';
import { exportAddresses } from '#lib/imports/old-addresses/export-addresses';
import { makeFindOldAddress } from '#lib/imports/old-addresses/find-old-address';
import { removeAddresses } from '#lib/imports/old-addresses/remove-addresses';
import { findLeading, findTarget, listAddresses } from '#lib/imports/old-addresses/store';
import type { PageAnswer } from '#lib/page-cache/page-cache';
import { aSection, somebody } from '#tests/support/newsroom';
import { aPublished, withdraw } from '#tests/support/published';

let storyId: number;
const asked: string[] = [];
const pages = {
  get: async (path: string): Promise<PageAnswer> => {
    asked.push(path);
    return /^\/(?:thoi-su(?:\/bai-\d+)?)?$/.test(path) ? { kind: 'page', page: {} as never, state: 'hit' } : { kind: 'missing' };
  },
};

beforeAll(async () => {
  storyId = await aPublished({ sectionId: await aSection('thoi-su') });
  const keep = (path: string) => pool().query('INSERT INTO old_address (path, article_id) VALUES ($1, $2)', [addressKey(path), storyId]);
  for (const path of ['/2012/05/Bài-Cũ/', '/?p=77', '/tin.aspx?id=5&cat=2', '/thoi-su']) await keep(path);
});

test('an old address leads to the story in one step, however it is written, from wherever it was linked', async () => {
  const { findAnswer } = makeFindAnswer(pages, makeFindOldAddress());
  for (const [url, query] of [
    ['/2012/05/B%C3%A0i-C%C5%A9/', ''],
    [`/2012//05/${encodeURIComponent('bài-cũ'.normalize('NFD'))}`, ''],
    ['/?p=77', ''],
    ['/index.php?p=77', ''],
    ['/tin.aspx?cat=2&id=5', ''],
    // What a link says beyond the address goes along; what was part of the address does not.
    ['/2012/05/b%C3%A0i-c%C5%A9?utm_source=zalo&fbclid=x', '?utm_source=zalo&fbclid=x'],
    ['/2012/05/b%C3%A0i-c%C5%A9?x=1', '?x=1'],
    ['/?p=77&utm_source=zalo', '?utm_source=zalo'],
    ['/tin.aspx?cat=2&utm_campaign=a%20b&id=5', '?utm_campaign=a%20b'],
  ] as const) {
    const location = `/thoi-su/bai-${storyId}${query}`;
    expect(await findAnswer(url), url).toEqual({ answer: { kind: 'redirect', status: 308, location }, status: 200 });
  }
});

test('what stands at an address now is never looked up among the old ones, and a front page with any other query is the front page', async () => {
  const looked: string[] = [];
  const { findAnswer } = makeFindAnswer(pages, async (url) => {
    looked.push(url);
    return null;
  });
  for (const url of ['/thoi-su', '/?utm_source=zalo', '/', `/thoi-su/bai-${storyId}`])
    expect(await findAnswer(url)).toMatchObject({ answer: { kind: 'page' } });
  expect(looked).toEqual([]);
  expect(await findAnswer('/?p=999')).toMatchObject({ answer: { kind: 'page' } });
});

test('nonsense that is asked for over and over asks the database once, and a change of the paper is seen at once', async () => {
  let questions = 0;
  const find = makeFindOldAddress({
    find: (keys) => {
      questions += 1;
      return findLeading(keys);
    },
  });
  for (let time = 0; time < 5; time += 1) expect(await find('/khong/co/gi')).toBeNull();
  expect(questions).toBe(1);
  tagClock().expire(['home']);
  expect(await find('/khong/co/gi')).toBeNull();
  expect(questions).toBe(2);
});

test('when the database is away, an unknown address is an unknown address', async () => {
  const find = makeFindOldAddress({ find: () => Promise.reject(new Error('away')) });
  expect(await find('/2012/05/bai-cu')).toBeNull();
});

test('a story that was taken down is led to by nothing, and the list says so', async () => {
  const other = await aPublished({ sectionId: await aSection('doi-song') });
  await pool().query('INSERT INTO old_address (path, article_id) VALUES ($1, $2)', ['/da-go', other]);
  expect(await findTarget(['/da-go'])).toBe(`/doi-song/bai-${other}`);
  await withdraw(other);
  expect(await findTarget(['/da-go'])).toBeNull();
  expect(await listAddresses({ after: '', words: ['DA-go'], take: 5 })).toEqual([{ path: '/da-go', target: null }]);
});

test('an administrator takes the list away and removes addresses; nobody else does', async () => {
  let text = '';
  for await (const piece of exportAddresses()) text += piece;
  expect(text).toContain(`/tin.aspx?cat=2&id=5,/thoi-su/bai-${storyId}`);
  expect(await removeAddresses(await somebody('editor', 'Rin'), { path: null })).toMatchObject({ ok: false, code: 'forbidden' });
  const ada = await somebody('admin', 'Ada');
  expect(await removeAddresses(ada, { path: '/?p=77' })).toEqual({ ok: true, value: { deleted: 1 } });
  expect(await findTarget(['/?p=77'])).toBeNull();
  expect(await removeAddresses(ada, { path: null })).toEqual({ ok: true, value: { deleted: 4 } });
});

test.each([
  ['https://bao-cu.example/', null],
  ['https://bao-cu.example/?p=5', '/?p=5'],
  ['http://x/A//B/?b=2&a=1', '/a/b?a=1&b=2'],
  ['mailto:a@b.example', null],
  ['http://x/%E0%A4%A', '/%e0%a4%a'],
])('%s is kept as %s', (address, key) => {
  expect(addressKey(address)).toBe(key);
});
