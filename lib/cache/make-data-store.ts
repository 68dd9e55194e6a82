import { LRUCache } from 'lru-cache';
import type { CacheEntry, CacheHandler } from 'next/cache';
import { tagClock } from './tag-clock.ts';

type Stored = Omit<CacheEntry, 'value'> & { bytes: Uint8Array<ArrayBuffer> };

/**
 * A store behind `'use cache'` (`cacheHandlers`): in memory, bounded, obeying the tag clock.
 * @param maxBytes how much memory its entries may take
 * @param maxAgeMs after which an entry is made anew even though none of its tags is old
 */
export function makeDataStore({ maxBytes, maxAgeMs }: { maxBytes: number; maxAgeMs?: number }): CacheHandler {
  const entries = new LRUCache<string, Stored>({
    maxSize: maxBytes,
    sizeCalculation: ({ bytes }, key) => 500 + key.length + bytes.byteLength,
    ...(maxAgeMs === undefined ? {} : { ttl: maxAgeMs }),
  });
  const arriving = new Map<string, Promise<void>>();

  return {
    async get(key, softTags) {
      await arriving.get(key);
      const stored = entries.get(key);
      if (!stored) return undefined;
      if (tagClock().isOld([...stored.tags, ...softTags], stored.timestamp)) {
        entries.delete(key);
        return undefined;
      }
      const { bytes, ...entry } = stored;
      return { ...entry, value: new Blob([bytes]).stream() };
    },

    async set(key, pendingEntry) {
      const { promise, resolve } = Promise.withResolvers<void>();
      arriving.set(key, promise);
      try {
        const { value, ...entry } = await pendingEntry;
        const bytes = new Uint8Array(await new Response(value).arrayBuffer());
        if (tagClock().isOld(entry.tags, entry.timestamp)) {
          // It grew old while it was made, and Next may have given it to renderings that began after the change as well:
          // Next shares a value in the making with everybody who asks for it. What they made of it is old from now on, too.
          tagClock().expire(entry.tags);
        } else entries.set(key, { ...entry, bytes });
      } catch {
        // A value that broke while it was made is not kept; whoever made it has the error.
        entries.delete(key);
      } finally {
        resolve();
        if (arriving.get(key) === promise) arriving.delete(key);
      }
    },

    async refreshTags() {},

    // Soft tags are looked at in `get`.
    async getExpiration() {
      return Number.POSITIVE_INFINITY;
    },

    async updateTags(tags) {
      tagClock().expire(tags);
    },
  };
}
