import { expect, test } from 'vitest';
import { LIMITS_IN_MEMORY } from '#lib/rate-limit/limits';
import { takeInMemory } from '#lib/rate-limit/take-in-memory';

const { points, seconds, keys } = LIMITS_IN_MEMORY['story-file'];

test('somebody who asks too often is told when to come back, and nobody else is held up', () => {
  for (let turn = 0; turn < points; turn++) expect(takeInMemory('story-file', 'flood').ok).toBe(true);
  const refused = takeInMemory('story-file', 'flood');
  expect(refused).toMatchObject({ ok: false, code: 'too-many' });
  if (!refused.ok) {
    expect(refused.retryAfterSeconds).toBeGreaterThan(0);
    expect(refused.retryAfterSeconds).toBeLessThanOrEqual(seconds);
  }
  expect(takeInMemory('story-file', 'reader').ok).toBe(true);
});

test('a flood from ever new addresses cannot fill the memory: the longest untouched are forgotten', () => {
  for (let turn = 0; turn <= points; turn++) takeInMemory('story-file', 'forgotten');
  expect(takeInMemory('story-file', 'forgotten').ok).toBe(false);
  for (let address = 0; address < keys; address++) takeInMemory('story-file', `address ${address}`);
  expect(takeInMemory('story-file', 'forgotten').ok).toBe(true);
});
