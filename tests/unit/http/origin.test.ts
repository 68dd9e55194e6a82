import { expect, test } from 'vitest';
import { isForeignWrite, nameOnThisMachine } from '#lib/http/origin';

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

test('a newcomer may call their own machine by any of its names', () => {
  for (const name of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])
    expect(nameOnThisMachine(name, 'http://localhost:3000')).toBe('http://localhost:3000');
});

test.each(['http://localhost:3001', 'https://localhost:3000', 'http://evil.test:3000', 'http://localhost.evil.test:3000', 'null', ''])(
  'an origin that is not this paper stays what it is: %j',
  (origin) => {
    expect(nameOnThisMachine(origin, 'http://localhost:3000')).toBe(origin);
  },
);

test('a public paper has one name: no page on the server itself passes for it', () => {
  expect(nameOnThisMachine('http://localhost', site)).toBe('http://localhost');
});
