import { LRUCache } from 'lru-cache';
import { orderedNow } from '../clock.ts';
import { tagClock } from './tag-clock.ts';

// Next's own store of finished pages (`cacheHandler`), in the place of the one that also writes to disk: bounded, obeying
// the tag clock, and empty after a restart, so that no page outlives a change it was not told of.

const TAGS_HEADER = 'x-next-cache-tags';
const MAX_BYTES = 64 * 1024 * 1024;
/**
 * Anybody can think of another search: their pages are kept by the front door alone, in a place of their own. Next puts a mark
 * of the build before the path, which ends in `/$`.
 */
const NOT_KEPT = /(?:^|\/\$)\/(?:tim-kiem|en\/search)\/./;

/** The newsroom, whose pages are asked for in parts by Next's own scripts. */
const STAFF = /(?:^|\/\$)\/(?:newsroom|sign-in)(?:\/|$)/;

type Page = {
  kind: string;
  html?: unknown;
  body?: unknown;
  rscData?: { byteLength: number };
  segmentData?: Map<string, { byteLength: number }>;
  postponed?: string;
  headers?: Record<string, unknown>;
};
type Stored = { value: Page; html: Buffer | null; lastModified: number; madeAt: number; tags: string[] };
type Found = Pick<Stored, 'value' | 'lastModified'>;

// Next makes one handler a request: what they share lives outside them.
const pages = new LRUCache<string, Stored>({ maxSize: MAX_BYTES, sizeCalculation: (stored, key) => key.length + bytesOf(stored) });
// A page counts as made when its making began. Next only says when it ended, and a change may have come in between.
// Of several makings of one page the one that ends need not be the one that began last, so the first beginning counts for it.
const begun = new LRUCache<string, number>({ max: 10_000 });

export default class PageStore {
  async get(key: string): Promise<Found | null> {
    const stored = pages.get(key);
    if (stored && !tagClock().isOld(stored.tags, stored.madeAt)) {
      const { value, html, lastModified } = stored;
      return { value: html ? { ...value, html: html.toString() } : value, lastModified };
    }
    if (!begun.has(key)) begun.set(key, orderedNow());
    return null;
  }

  async set(key: string, value: Page | null): Promise<void> {
    const madeAt = begun.get(key);
    begun.delete(key);
    if (value === null || NOT_KEPT.test(key)) {
      pages.delete(key);
      return;
    }
    // Without a beginning (a build's own pages) nobody can say what the page knew.
    if (madeAt === undefined) return;
    const header = value.headers?.[TAGS_HEADER];
    const tags = typeof header === 'string' ? header.split(',') : [];
    if (tagClock().isOld(tags, madeAt)) return;
    const { html, rscData, segmentData, ...page } = value;
    // Readers get the page alone: the data by which Next's own scripts would go on from it is nobody's, and half of its size.
    const kept = STAFF.test(key) ? { ...page, rscData, segmentData } : page;
    const isText = typeof html === 'string';
    pages.set(key, {
      value: isText ? kept : { ...kept, html },
      html: isText ? Buffer.from(html) : null,
      lastModified: madeAt,
      madeAt,
      tags,
    });
  }

  async revalidateTag(tags: string | string[]): Promise<void> {
    tagClock().expire([tags].flat());
  }

  resetRequestCache(): void {}
}

function bytesOf({ value: { body, postponed = '', rscData, segmentData }, html, tags }: Stored): number {
  let router = rscData?.byteLength ?? 0;
  for (const [name, segment] of segmentData ?? []) router += name.length * 2 + segment.byteLength;
  const bytes = body instanceof Uint8Array ? body.byteLength : typeof body === 'string' ? body.length * 2 : 0;
  return 1_000 + (html?.byteLength ?? 0) + bytes + router + postponed.length * 2 + tags.join().length;
}
