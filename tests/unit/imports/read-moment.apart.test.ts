import { afterEach, describe, expect, test, vi } from 'vitest';
import { readMoment } from '#lib/imports/formats/read-moment';

afterEach(() => vi.unstubAllEnvs());

describe.each(['UTC', 'America/New_York', 'Asia/Ho_Chi_Minh'])('on a machine in %s', (zone) => {
  test.each([
    ['2021-09-06T07:30:00', '2021-09-06T00:30:00.000Z'],
    ['2021-09-06 07:30:00', '2021-09-06T00:30:00.000Z'],
    ['06/09/2021 07:30', '2021-09-06T00:30:00.000Z'],
    ['6.9.2021', '2021-09-05T17:00:00.000Z'],
    ['Mon, 06 Sep 2021 07:30:00', '2021-09-06T00:30:00.000Z'],
    ['6 Sep 2021 07:30', '2021-09-06T00:30:00.000Z'],
    ['September 6, 2021', '2021-09-05T17:00:00.000Z'],
    ['Mon Sep 06 2021 07:30:00', '2021-09-06T00:30:00.000Z'],
  ])('%j, which names no zone, was written in Viet Nam', (text, at) => {
    vi.stubEnv('TZ', zone);
    expect(readMoment(text)?.toISOString()).toBe(at);
  });

  test.each([
    ['2021-09-06T07:30:00+09:00', '2021-09-05T22:30:00.000Z'],
    ['Mon, 06 Sep 2021 07:30:00 +0700', '2021-09-06T00:30:00.000Z'],
    ['Mon, 06 Sep 2021 07:30:00 GMT', '2021-09-06T07:30:00.000Z'],
    ['6 Sep 2021 07:30 UTC', '2021-09-06T07:30:00.000Z'],
    ['6 Sep 2021 07:30 Z', '2021-09-06T07:30:00.000Z'],
    ['6 Sep 2021 07:30 EST', '2021-09-06T12:30:00.000Z'],
    ['Mon Sep 06 2021 07:30:00 GMT+0700 (Indochina Time)', '2021-09-06T00:30:00.000Z'],
  ])('%j is when it says', (text, at) => {
    vi.stubEnv('TZ', zone);
    expect(readMoment(text)?.toISOString()).toBe(at);
  });
});

test('a time is in the zone that is told, if it names none', () => {
  expect(readMoment('2021-09-06 07:30:00', 'Z')?.toISOString()).toBe('2021-09-06T07:30:00.000Z');
  expect(readMoment('Mon, 06 Sep 2021 07:30:00', 'Z')?.toISOString()).toBe('2021-09-06T07:30:00.000Z');
});

test.each(['0000-00-00 00:00:00', '30/02/2024', '2024-02-30', '2021-13-01', '29.2.2023 07:30', 'hôm qua', '', 'Sep'])(
  '%j is no moment',
  (text) => expect(readMoment(text)).toBeNull(),
);
