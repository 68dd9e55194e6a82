import type { CacheEntry } from 'next/cache';
import { describe, expect, test } from 'vitest';
import dataStore from '#lib/cache/data-store';
import { makeDataStore } from '#lib/cache/make-data-store';
import { tagClock } from '#lib/cache/tag-clock';
import { orderedNow } from '#lib/clock';
import { until } from '#tests/support/until';

const streamOf = (text: string) => new Blob([text]).stream();
const anEntry = (text: string, tags: string[] = [], timestamp = orderedNow()): CacheEntry => ({
  value: streamOf(text),
  tags,
  timestamp,
  stale: 300,
  expire: 86_400,
  revalidate: 3_600,
});
async function textOf(key: string, softTags: string[] = []): Promise<string | null> {
  const entry = await dataStore.get(key, softTags);
  return entry ? new Response(entry.value).text() : null;
}

describe('what pages are made from', () => {
  test('is kept and can be read any number of times', async () => {
    await dataStore.set('twice', Promise.resolve(anEntry('Phố sách')));
    expect(await textOf('twice')).toBe('Phố sách');
    expect(await textOf('twice')).toBe('Phố sách');
  });

  test('is waited for while it is being made', async () => {
    const making = Promise.withResolvers<CacheEntry>();
    const set = dataStore.set('pending', making.promise);
    const read = textOf('pending');
    making.resolve(anEntry('done'));
    expect(await read).toBe('done');
    await set;
  });

  test('is old when one of its tags has expired, or one of the request', async () => {
    await dataStore.set('tagged', Promise.resolve(anEntry('x', ['story:11'])));
    await dataStore.set('soft', Promise.resolve(anEntry('y', ['story:12'])));
    await dataStore.updateTags(['story:11', 'path:/y']);
    expect(await textOf('tagged')).toBeNull();
    expect(await textOf('soft', ['path:/y'])).toBeNull();
  });

  test('is not kept when it breaks on the way', async () => {
    const broken = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(Buffer.from('half'));
        controller.error(new Error('the database went away'));
      },
    });
    await dataStore.set('broken', Promise.resolve({ ...anEntry(''), value: broken }));
    await dataStore.set('never', Promise.reject(new Error('no value at all')));
    expect(await textOf('broken')).toBeNull();
    expect(await textOf('never')).toBeNull();
  });

  test('is not kept when a change overtook it, and pages that were given it meanwhile are old as well', async () => {
    const making = Promise.withResolvers<CacheEntry>();
    const began = orderedNow();
    const set = dataStore.set('overtaken', making.promise);
    tagClock().apply({ edition: 1_000, tags: ['story:13'] });
    // Next lets this page join the value that is being made.
    const pageBegan = orderedNow();
    const { turn } = tagClock();
    making.resolve(anEntry('before the change', ['story:13'], began));
    await set;
    expect(await textOf('overtaken')).toBeNull();
    expect(tagClock().isOld(['story:13'], pageBegan)).toBe(true);
    expect(tagClock().turn).toBeGreaterThan(turn);
  });

  test('stays within its bounds', async () => {
    const megabyte = 'x'.repeat(1024 * 1024);
    for (let index = 0; index < 70; index++) await dataStore.set(`large-${index}`, Promise.resolve(anEntry(megabyte)));
    const held = await Promise.all(Array.from({ length: 70 }, (_, index) => dataStore.get(`large-${index}`, [])));
    expect(held.filter(Boolean).length).toBeLessThan(64);
    expect(held.at(-1)).toBeDefined();
  });

  test('asks Next to look at soft tags with every read', async () => {
    expect(await dataStore.getExpiration(['home'])).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('a store of its own', () => {
  test('pushes nothing out of another one, and keeps what it has for a while only', async () => {
    const small = makeDataStore({ maxBytes: 5_000, maxAgeMs: 20 });
    await dataStore.set('story', Promise.resolve(anEntry('Phố sách')));
    for (let question = 0; question < 50; question++) await small.set(`question ${question}`, Promise.resolve(anEntry('x'.repeat(500))));
    expect(await small.get('question 0', [])).toBeUndefined();
    expect(await textOf('story')).toBe('Phố sách');
    await small.set('last', Promise.resolve(anEntry('answer')));
    await until(async () => (await small.get('last', [])) === undefined);
  });
});
