import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchOfUrl } from '#lib/page-cache/reader-path';
import { readSearch, readSegment, type Search, searchHref, searchSegment } from '#lib/search/search-address';

const nothing = { section: null, from: null, until: null, after: null, before: null };
const segmentOf = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

describe('the address of a search', () => {
  test.each([
    ['q=duong+vanh+dai', { question: 'duong vanh dai' }],
    ['q=%C4%90%C6%B0%E1%BB%9Dng', { question: 'Đường' }],
    [`q=${encodeURIComponent('Đường'.normalize('NFD'))}`, { question: 'Đường' }],
    ['utm_source=x&q=a%0D%0ASet-Cookie%00b', { question: 'a Set-Cookie b' }],
    ['q=a&muc=giao-thong&tu=2026-01-01&den=2026-02-01', { question: 'a', section: 'giao-thong', from: '2026-01-01', until: '2026-02-01' }],
    ['q=a&muc=&tu=&den=', { question: 'a' }],
    ['q=a&tu=5%2F1%2F2026', { question: 'a', from: '2026-01-05' }],
    ['q=a&tu=2026-02-01&den=2026-01-01', { question: 'a', from: '2026-01-01', until: '2026-02-01' }],
    ['q=a&sau=7-1793000000000-12', { question: 'a', after: { rank: 7, publishedAt: 1_793_000_000_000, id: 12 } }],
    ['q=a&q=b', { question: 'a' }],
    ['q=%', { question: '%' }],
    ['', { question: '' }],
  ])('?%s', (query, search) => expect(readSearch(query)).toEqual({ ...nothing, ...search }));

  test.each([
    'q=a&tu=hôm+nay',
    'q=a&tu=2026-02-30',
    'q=a&den=99999-01-01',
    'q=a&muc=../newsroom',
    'q=a&muc=Thoi-su',
    `q=a&muc=${'a'.repeat(81)}`,
    'q=a&sau=1',
    'q=a&sau=1-1-0',
    'q=a&sau=8-1-9999999999',
    'q=a&sau=1-1-1&truoc=1-1-1',
  ])('?%s is nonsense', (query) => expect(readSearch(query)).toBeNull());

  test('keeps the beginning of a question that was pasted whole, however long', () => {
    for (const long of ['đường '.repeat(2_000), '"'.repeat(2_000), '😀'.repeat(3_000), 'a'.repeat(10_000)]) {
      const search = readSearch(`q=${encodeURIComponent(long)}`);
      expect(search?.question.length).toBeLessThanOrEqual(200);
      expect(search?.question.isWellFormed()).toBe(true);
      expect(search && searchSegment(search).length).toBeLessThan(1_200);
    }
  });

  test('is the same for the same search, whatever came along with it and in whichever order', () => {
    const search = readSearch('den=1/2/2026&fbclid=9&muc=the-thao&q=  bóng   đá ');
    expect(search && searchHref('/tim-kiem', search)).toBe('/tim-kiem?q=b%C3%B3ng+%C4%91%C3%A1&muc=the-thao&den=2026-02-01');
  });
});

const place = fc.record({
  rank: fc.integer({ min: 0, max: 7 }),
  publishedAt: fc.integer({ min: 0, max: 99_999_999_999_999 }),
  id: fc.integer({ min: 1, max: 999_999_999 }),
});
const day = fc.option(fc.integer({ min: 0, max: 40_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10)));
const search: fc.Arbitrary<Search> = fc
  .record({
    question: fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary', maxLength: 400 }), fc.constant('đường vành đai')),
    section: fc.option(fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/)),
    from: day,
    until: day,
    after: fc.option(place),
    before: fc.constant(null),
  })
  .map((one) => readSearch(searchHref('/tim-kiem', one).split('?')[1] ?? ''))
  .filter((one): one is Search => one !== null && one.question !== '');

describe('the path of a search', () => {
  test('says the whole search, and one search has one path', () => {
    fc.assert(
      fc.property(search, (one) => {
        expect(readSegment(searchSegment(one))).toEqual(one);
        expect(readSearch(searchHref('/tim-kiem', one).split('?')[1] ?? '')).toEqual(one);
        expect(searchSegment(one)).toMatch(/^[\w-]{1,1200}$/);
      }),
      { numRuns: 3_000 },
    );
  });

  test('of two searches is never the same', () => {
    fc.assert(
      fc.property(search, search, (one, other) => {
        expect(searchSegment(one) === searchSegment(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });

  test.each([
    ['nothing', ''],
    ['no base64url', 'a b'],
    ['padding', `${segmentOf([['q', 'aa']])}=`],
    ['no JSON', segmentOf('q=a')],
    ['another shape', segmentOf({ q: 'a' })],
    [
      'another order',
      segmentOf([
        ['muc', 'a'],
        ['q', 'a'],
      ]),
    ],
    [
      'twice the same',
      segmentOf([
        ['q', 'a'],
        ['q', 'b'],
      ]),
    ],
    [
      'an unknown part',
      segmentOf([
        ['q', 'a'],
        ['x', 'b'],
      ]),
    ],
    ['no question', segmentOf([['muc', 'a']])],
    ['spaces around the question', segmentOf([['q', ' a ']])],
    ['a question that is not composed', segmentOf([['q', 'Đường'.normalize('NFD')]])],
    [
      'a day in another writing',
      segmentOf([
        ['q', 'a'],
        ['tu', '1/1/2026'],
      ]),
    ],
    ['numbers', segmentOf([['q', 1]])],
    ['too much', segmentOf([['q', 'a'.repeat(2_000)]])],
    ['a deep hole', segmentOf('['.repeat(800))],
  ])('is not %s', (_, segment) => expect(readSegment(segment)).toBeNull());
});

describe('a request below /tim-kiem', () => {
  const path = (question: string) => `/tim-kiem/${searchSegment({ question, ...nothing })}`;

  test.each([
    ['/tim-kiem', null],
    ['/tim-kiem?', null],
    ['/tim-kiem?q=', null],
    ['/tim-kiem?utm_source=x', null],
    ['/tim-kiem-nhanh?q=a', null],
    ['/thoi-su?q=a', null],
    ['//tim-kiem?q=a', null],
    ['/en/search?q=aa', { kind: 'search', base: '/en/search', path: path('aa').replace('/tim-kiem', '/en/search') }],
    ['/search?q=aa', null],
    ['/tim-kiem/', { kind: 'moved', location: '/tim-kiem' }],
    ['/tim-kiem?q=aa', { kind: 'search', base: '/tim-kiem', path: path('aa') }],
    ['/tim-kiem/?q=aa', { kind: 'search', base: '/tim-kiem', path: path('aa') }],
    ['/tim-kiem?q=aa#x', { kind: 'search', base: '/tim-kiem', path: path('aa') }],
    ['/tim-kiem?tu=x', { kind: 'nonsense', base: '/tim-kiem' }],
    [path('đường'), { kind: 'moved', location: '/tim-kiem?q=%C4%91%C6%B0%E1%BB%9Dng' }],
    [`${path('đường')}/`, { kind: 'missing' }],
    ['/tim-kiem/loi/qua-nhieu', { kind: 'missing' }],
    ['/tim-kiem/%2e%2e/newsroom', { kind: 'missing' }],
  ])('%s', (url, asked) => expect(searchOfUrl(url)).toEqual(asked));
});
