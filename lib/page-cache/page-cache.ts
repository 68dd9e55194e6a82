import { LRUCache } from 'lru-cache';
import { bytesOfPage, type StoredPage, storePage } from './stored-page.ts';
import { stripScripts } from './strip-scripts.ts';

/** What the renderer behind the cache answered. */
export type Rendered = { status: number; html: string; location?: string; etag?: string; setsCookie?: boolean };

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
  /** Bytes held now. */
  readonly size: number;
};

/**
 * A page cache over a renderer.
 * @param ask renders the page at a path
 * @param edition a number that moves on with every public change this process learns of
 * @param maxBytes how much memory the pages may take
 */
export function makePageCache({
  ask,
  edition,
  maxBytes,
}: {
  ask: (path: string) => Promise<Rendered>;
  edition: () => number;
  maxBytes: number;
}): PageCache {
  const pages = new LRUCache<string, StoredPage>({
    maxSize: maxBytes,
    sizeCalculation: (page, path) => path.length * 2 + bytesOfPage(page),
  });
  const underway = new Map<string, { edition: number; answer: Promise<PageAnswer> }>();

  function get(path: string): Promise<PageAnswer> {
    const stored = pages.get(path);
    const current = edition();
    if (stored && stored.edition >= current) return Promise.resolve({ kind: 'page', page: stored, state: 'hit' });
    // A rendering that began before the newest change may not show it: whoever asks after the change waits for a newer one.
    const waiting = underway.get(path);
    if (waiting && waiting.edition >= current) return waiting.answer;
    const answer = make(path, stored, current).finally(() => {
      if (underway.get(path)?.answer === answer) underway.delete(path);
    });
    underway.set(path, { edition: current, answer });
    return answer;
  }

  async function make(path: string, stored: StoredPage | undefined, current: number): Promise<PageAnswer> {
    const fallback = (): PageAnswer => (stored ? { kind: 'page', page: stored, state: 'stale' } : { kind: 'failed' });
    let rendered: Rendered;
    try {
      rendered = await ask(path);
    } catch {
      return fallback();
    }
    const { status, location, etag } = rendered;
    if (status >= 300 && status < 400 && location) {
      pages.delete(path);
      return { kind: 'redirect', status, location };
    }
    if (status === 404 || status === 410) {
      pages.delete(path);
      return { kind: 'missing' };
    }
    if (status !== 200) return fallback();
    if (stored && etag && stored.source === etag) {
      const page = { ...stored, edition: current };
      keep(path, page);
      return { kind: 'page', page, state: 'hit' };
    }
    const page = await storePage(stripScripts(rendered.html), current, etag ?? '');
    if (!rendered.setsCookie) keep(path, page);
    return { kind: 'page', page, state: 'miss' };
  }

  // A slow rendering of an older edition must not replace a newer page.
  function keep(path: string, page: StoredPage): void {
    const held = pages.peek(path);
    if (!held || held.edition <= page.edition) pages.set(path, page);
  }

  return {
    get,
    get size() {
      return pages.calculatedSize;
    },
  };
}
