import { expect, test } from 'vitest';
import { parseEnv } from '#lib/env';

const complete = { DATABASE_URL: 'postgresql://localhost/toa_soan', APP_SECRET: 'x'.repeat(32), SITE_URL: 'https://bao.example/' };

test('an operator is told everything that is wrong at once, not one thing a start', () => {
  expect(() => parseEnv({ DATABASE_URL: 'mysql://x', APP_SECRET: 'short', SITE_URL: 'bao.example', PORT: 'high' })).toThrow(
    /DATABASE_URL[\s\S]*APP_SECRET[\s\S]*SITE_URL[\s\S]*PORT/,
  );
});

test('a short secret is refused and the sentence says how to make a good one', () => {
  expect(() => parseEnv({ ...complete, APP_SECRET: 'x'.repeat(31) })).toThrow(/at least 32 characters.*openssl rand/);
});

test('the site address is kept as an origin, whatever stood behind it', () => {
  expect(parseEnv({ ...complete, SITE_URL: 'https://bao.example/mua-thu?x=1' }).SITE_URL).toBe('https://bao.example');
});

test('an operator who leaves a variable empty gets its default', () => {
  expect(parseEnv({ ...complete, PORT: '', SITE_LOCALE: '' })).toMatchObject({ PORT: 3000, SITE_LOCALE: 'vi' });
});
