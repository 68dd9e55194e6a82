import { expect, test } from 'vitest';
import { alternatesOf } from '#lib/site/alternates';
import { dayPath, earlierPath, homePath, laterPath, latestPath, monthPath, pathPrefix, sectionPath, termPath } from '#lib/site/paths';
import { frontPath, otherLocale } from '#lib/site/reader-side';
import { DEFAULT_SETTINGS, wordsOf } from '#lib/site/view';

test('each edition has its own words in its paths, the English one below /en', () => {
  const place = { id: 7, publishedAt: new Date('2026-11-25T00:00:00Z') };
  const paths = (locale: 'vi' | 'en') => {
    const section = sectionPath('do-thi', locale);
    return [
      homePath(locale),
      latestPath(locale),
      section,
      termPath({ kind: 'topic', slug: 'ha-tang' }, locale),
      termPath({ kind: 'thread', slug: 'cau' }, locale),
      termPath({ kind: 'author', slug: 'an' }, locale),
      earlierPath(section, place, locale),
      laterPath(section, place, locale),
      dayPath(pathPrefix(locale), '2026-11-25', locale),
      monthPath(section, '2026-11', locale),
    ];
  };
  expect(paths('vi')).toEqual([
    '/',
    '/tin-moi',
    '/do-thi',
    '/chu-de/ha-tang',
    '/dong-su-kien/cau',
    '/tac-gia/an',
    '/do-thi/truoc/mwvcx6o0-7',
    '/do-thi/sau/mwvcx6o0-7',
    '/ngay/2026-11-25',
    '/do-thi/thang/2026-11',
  ]);
  expect(paths('en')).toEqual([
    '/en',
    '/en/latest',
    '/en/do-thi',
    '/en/topics/ha-tang',
    '/en/threads/cau',
    '/en/authors/an',
    '/en/do-thi/before/mwvcx6o0-7',
    '/en/do-thi/after/mwvcx6o0-7',
    '/en/day/2026-11-25',
    '/en/do-thi/month/2026-11',
  ]);
  expect([frontPath('vi'), frontPath('en')]).toEqual(['/', '/en']);
  expect([otherLocale('vi'), otherLocale('en')]).toEqual(['en', 'vi']);
});

test('a search engine is told where a page is in each language, and which one is for everybody else', () => {
  const vi = { locale: 'vi' as const, path: '/do-thi' };
  const en = { locale: 'en' as const, path: '/en/do-thi' };
  const both = { vi: '/do-thi', en: '/en/do-thi', 'x-default': '/do-thi' };
  expect(alternatesOf(vi, en, 'vi')).toEqual({ canonical: '/do-thi', languages: both });
  expect(alternatesOf(en, vi, 'vi')).toEqual({ canonical: '/en/do-thi', languages: both });
  expect(alternatesOf(vi, en, 'en').languages).toMatchObject({ 'x-default': '/en/do-thi' });
  expect(alternatesOf(en, null, 'vi')).toEqual({ canonical: '/en/do-thi' });
});

test('the English edition names who is responsible in Vietnamese rather than not at all, and has a tagline of its own or none', () => {
  const settings = { ...DEFAULT_SETTINGS, tagline: 'Tiếng nói', editor: 'Ban Biên tập' };
  expect(wordsOf(settings, 'vi')).toMatchObject({ tagline: 'Tiếng nói', editor: 'Ban Biên tập' });
  expect(wordsOf(settings, 'en')).toMatchObject({ tagline: '', editor: 'Ban Biên tập' });
  const english = { ...settings.english, tagline: 'The voice', editor: 'The editors' };
  expect(wordsOf({ ...settings, english }, 'en')).toMatchObject({ tagline: 'The voice', editor: 'The editors' });
});
