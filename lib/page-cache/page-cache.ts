import { LRUCache } from 'lru-cache';
import { bytesOfPage, type StoredPage, storePage } from './stored-page.ts';
import { stripScripts } from './strip-scripts.ts';

/** What the renderer behind the cache answered; `type` is the Content-Type. */
export type Rendered = { status: number; type: string; body: string; location?: string; etag?: string; setsCookie?: boolean };

/** A rendering that runs or waits for its turn; one that has not begun will see every change, so its edition is infinite. */
type Rendering = { edition: number; answer: Promise<PageAnswer> };

/** How a page was answered: from store, made now, or from store because it could not be made now. */
export type CacheState = 'hit' | 'miss' | 'stale';

export type PageAnswer =
  | { kind: 'page'; page: StoredPage; state: CacheState }
  | { kind: 'redirect'; status: number; location: string }
  | { kind: 'missing' }
  | { kind: 'failed' };

export type PageCache = {
  /** The page at a path, rendered at most once at a time however many ask. */
  get(path: string): Promise<PageAnswer>;
  /** Whether the page can be had without rendering it. */
  holds(path: string): boolean;
  /** Bytes held now. */
  readonly size: number;
};

/**
 * A page cache over a renderer.
 * @param ask renders the page at a path
 * @param edition a number that moves on with every public change this process learns of
 * @param maxBytes how much memory the pages may take
 * @param maxAgeMs after which a page is made anew even though nothing public changed
 */
export function makePageCache({
  ask,
  edition,
  maxBytes,
  maxAgeMs,
}: {
  ask: (path: string) => Promise<Rendered>;
  edition: () => number;
  maxBytes: number;
  maxAgeMs?: number;
}): PageCache {
  const pages = new LRUCache<string, StoredPage>({
    maxSize: maxBytes,
    sizeCalculation: (page, path) => path.length * 2 + bytesOfPage(page),
    ...(maxAgeMs === undefined ? {} : { ttl: maxAgeMs }),
  });
  const underway = new Map<string, Rendering>();

  function get(path: string): Promise<PageAnswer> {
    const stored = pages.get(path);
    const current = edition();
    if (stored && stored.edition >= current) return Promise.resolve({ kind: 'page', page: stored, state: 'hit' });
    const earlier = underway.get(path);
    if (earlier && earlier.edition >= current) return earlier.answer;
    // A rendering that began before the newest change may not show it: whoever asks after the change waits for a newer one.
    // And that one begins only when the older has ended, since Next hands everybody who asks for a path the rendering that runs.
    const rendering: Rendering = { edition: Number.POSITIVE_INFINITY, answer: begin() };
    async function begin(): Promise<PageAnswer> {
      await earlier?.answer;
      rendering.edition = edition();
      return make(path, rendering.edition);
    }
    underway.set(path, rendering);
    return rendering.answer.finally(() => {
      if (underway.get(path) === rendering) underway.delete(path);
    });
  }

  async function make(path: string, current: number): Promise<PageAnswer> {
    const stored = pages.peek(path);
    try {
      const { status, type, body, location, etag, setsCookie } = await ask(path);
      if (status >= 300 && status < 400 && location) {
        pages.delete(path);
        return { kind: 'redirect', status, location };
      }
      if (status === 404 || status === 410) {
        pages.delete(path);
        return { kind: 'missing' };
      }
      if (status === 200) {
        const unchanged = stored && etag && stored.source === etag;
        const page = unchanged
          ? { ...stored, edition: current }
          : await storePage({ type, body: type.startsWith('text/html') ? stripScripts(body) : body, edition: current, source: etag ?? '' });
        if (!setsCookie) pages.set(path, page);
        return { kind: 'page', page, state: unchanged ? 'hit' : 'miss' };
      }
    } catch {
      // Whoever renders says what went wrong; readers get what there is.
    }
    return stored ? { kind: 'page', page: stored, state: 'stale' } : { kind: 'failed' };
  }

  return {
    get,
    holds: (path) => (pages.peek(path)?.edition ?? Number.NEGATIVE_INFINITY) >= edition(),
    get size() {
      return pages.calculatedSize;
    },
  };
}
