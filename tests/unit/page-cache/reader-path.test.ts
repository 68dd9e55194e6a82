import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ELSEWHERE, isAnswered, pathOfQuery, readerPath, tidyPath } from '#lib/page-cache/reader-path';

describe('the path under which a reader finds a page', () => {
  test.each([
    ['/', '/'],
    ['/thoi-su', '/thoi-su'],
    ['/thoi-su/cau-lac-giang-2-hop-long-12', '/thoi-su/cau-lac-giang-2-hop-long-12'],
    ['/feed.xml', '/feed.xml'],
    ['/manifest.webmanifest', '/manifest.webmanifest'],
    ['/robots.txt', '/robots.txt'],
  ])('%s is kept as it is', (url, path) => expect(readerPath(url)).toBe(path));

  test.each(['/thoi-su?utm_source=x', '/thoi-su?', '/thoi-su#top', '/thoi-su?a=/../b#c', '/thoi-su?#'])(
    '%s is the same page as without its query',
    (url) => expect(readerPath(url)).toBe('/thoi-su'),
  );

  test.each([
    ['another host', '//evil.example/x'],
    ['an absolute address', 'http://evil.example/'],
    ['no path at all', '*'],
    ['nothing', ''],
    ['a way up', '/a/../newsroom'],
    ['a hidden way up', '/a/%2e%2e/b'],
    ['a hidden letter', '/%61pi'],
    ['NUL', '/a%00'],
    ['a backslash', '/a\\b'],
    ['capitals', '/Thoi-su'],
    ['letters beyond ASCII', '/thời-sự'],
    ['markup', '/<svg/onload=alert(1)>'],
    ['a hidden file', '/.env'],
    ['a source map', '/app.js.map'],
    ['an endless path', `/${'a'.repeat(400)}`],
  ])('%s is no reader page', (_, url) => expect(readerPath(url)).toBeNull());

  test.each([
    '/newsroom',
    '/newsroom/articles',
    '/sign-in',
    '/api/comments',
    '/media/k/640.webp',
    '/tep/k/a.pdf',
    `/binh-luan/bien-nhan/${'A'.repeat(27)}`,
  ])('%s is for Next', (url) => {
    expect(ELSEWHERE.test(url)).toBe(true);
    expect(readerPath(url)).toBeNull();
  });

  test.each(['/_next/static/x', '/_next/image?url=/', '/reader/reader-form'])(
    '%s is a file that is there or not: nobody is asked',
    (url) => {
      expect(ELSEWHERE.test(url)).toBe(false);
      expect(readerPath(url)).toBeNull();
    },
  );

  test('a section whose name only begins like an interface is a section', () => {
    expect(ELSEWHERE.test('/apivn')).toBe(false);
    expect(readerPath('/apivn')).toBe('/apivn');
  });
});

describe('the path as our own links write it', () => {
  test.each([
    ['/', '/'],
    ['/Thoi-Su/', '/thoi-su'],
    ['/thoi-su//ngay///2026-11-19/', '/thoi-su/ngay/2026-11-19'],
    ['/thoi-su/?x=A/', '/thoi-su'],
    ['/RSS.xml', '/rss.xml'],
  ])('%s is %s', (url, path) => expect(tidyPath(url)).toBe(path));

  test.each(['//evil.example', '//', '/Newsroom', '/API/comments/', '/a/../b', '/%41', '*', ''])('%s is nobody’s', (url) =>
    expect(tidyPath(url)).toBeNull(),
  );
});

describe('the date picker of a section', () => {
  test.each([
    ['/thoi-su/ngay?ngay=2020-07-01', '/thoi-su/ngay/2020-07-01'],
    ['/thoi-su/ngay/?x=1&ngay=2020-07-01', '/thoi-su/ngay/2020-07-01'],
    ['/thoi-su/ngay?ngay=', '/thoi-su'],
    ['/thoi-su/ngay?ngay=//evil.example', '/thoi-su'],
    ['/thoi-su/ngay?ngay=2020-07-01%0d%0aSet-Cookie:x', '/thoi-su'],
    ['/thoi-su/ngay', '/thoi-su'],
  ])('%s leads to %s', (url, path) => expect(pathOfQuery(url)).toBe(path));

  test.each(['/thoi-su?ngay=2020-07-01', '/thoi-su/ngay/2020-07-01', '//evil.example/ngay', '/a/b/ngay?ngay=2020-07-01'])(
    '%s is left alone',
    (url) => expect(pathOfQuery(url)).toBeNull(),
  );
});

test('every route handler there is can be asked, and nothing beside it', () => {
  const sample: Record<string, string> = {
    '[id]': '41',
    '[...nextauth]': 'signout',
    '[...path]': 'drafts/41/publish',
    '[key]': 'a'.repeat(32),
    '[file]': '640.avif',
    'sitemaps/[file]': 'stories-12.xml',
    'chia-se/[file]': '41-3.png',
    'bieu-trung/[file]': '192.png',
    '[name]': 'bang-gia.pdf',
    '[image]': '41.gif',
    '[token]': 'A'.repeat(27),
  };
  const folders = globSync('app/**/route.ts').map((file) => path.dirname(path.relative('app', file)));
  // Feeds are kept like pages.
  const [kept, answered] = [folders.filter((folder) => folder.startsWith('(')), folders.filter((folder) => !folder.startsWith('('))];
  for (const folder of kept) {
    const address = folder
      .replace(/^\((?:reader|english)\)/, '')
      .replaceAll('[feed]', 'rss.xml')
      .replaceAll(/\[\w+\]/g, 'x-1');
    expect(readerPath(address), address).toBe(address);
  }
  const handlers = answered.map(
    (folder) =>
      `/${folder
        .split('/')
        .map((part) => sample[`${folder.split('/')[0]}/${part}`] ?? sample[part] ?? part)
        .join('/')}`,
  );
  expect(handlers.length).toBeGreaterThan(8);
  for (const handler of handlers) expect(isAnswered(handler), handler).toBe(true);
  for (const stray of [
    '/api',
    '/api/x',
    '/api/y-1',
    '/media/x',
    '/media/sai-1',
    '/tep',
    '/tep/sai-1',
    `/tep/${'a'.repeat(32)}/bang-gia.html`,
    `/tep/${'a'.repeat(32)}/Bang gia.pdf`,
    '/api/views/x.gif',
    '/api/stories/41',
    '/sitemaps',
    '/sitemaps/stories-0.xml',
    '/sitemaps/index.xml',
    '/chia-se/41.png',
    '/binh-luan',
    '/binh-luan/ngay/2026-01-01',
    '/binh-luan/sai-1',
  ])
    expect(isAnswered(stray), stray).toBe(false);
});
