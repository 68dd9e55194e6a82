import { expect, test } from 'vitest';
import { isForeignWrite } from '#lib/http/origin';

const site = 'https://bao.example';
const isForeign = (headers: Record<string, string>) => isForeignWrite(new Headers(headers), site);

test('a reader who sends a form of ours is let through', () => {
  expect(isForeign({ origin: 'https://bao.example', 'sec-fetch-site': 'same-origin' })).toBe(false);
  expect(isForeign({ 'sec-fetch-site': 'same-origin' })).toBe(false);
  expect(isForeign({ 'sec-fetch-site': 'none' })).toBe(false);
});

test('a program that is no browser is let through', () => {
  expect(isForeign({})).toBe(false);
});

test.each([
  'https://evil.test',
  'http://bao.example',
  'https://bao.example:8443',
  'https://www.bao.example',
  'https://bao.example.evil.test',
  'https://bao.example/',
  'null',
  '',
])('a form on %j cannot write here, whatever else it says', (origin) => {
  expect(isForeign({ origin, host: 'bao.example', 'x-forwarded-host': 'evil.test', 'sec-fetch-site': 'same-origin' })).toBe(true);
});

test.each(['cross-site', 'same-site'])('a browser that names no origin but comes from %s cannot write here', (from) => {
  expect(isForeign({ 'sec-fetch-site': from })).toBe(true);
});
