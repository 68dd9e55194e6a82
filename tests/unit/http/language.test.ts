import { expect, test } from 'vitest';
import { localeOfPage, preferredLocale } from '#lib/http/language';

test('the page somebody came from tells its language, an address of ours that is no page tells none', () => {
  expect(localeOfPage('https://bao.example/en/giao-thong/bridge-41?x=1')).toBe('en');
  expect(localeOfPage('https://bao.example/en')).toBe('en');
  expect(localeOfPage('https://bao.example/english/bai-1')).toBe('vi');
  expect(localeOfPage('https://bao.example/api/comments')).toBeNull();
  expect(localeOfPage('sai')).toBeNull();
  expect(localeOfPage(null)).toBeNull();
});

test('a client that names none of our languages is given what was asked for in that case', () => {
  expect(preferredLocale(new Headers({ 'accept-language': 'fr, de' }), null)).toBeNull();
  expect(preferredLocale(new Headers({ 'accept-language': 'fr, en-GB;q=0.5' }), null)).toBe('en');
  expect(preferredLocale(new Headers(), 'vi')).toBe('vi');
});
