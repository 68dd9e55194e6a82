import type { PageAnswer, PageCache } from '../page-cache/page-cache.ts';
import { readerPath, tidyPath } from '../page-cache/reader-path.ts';
import { WITHDRAWN } from '../site/paths.ts';
import { withdrawnPathFor } from './withdrawn.ts';

/** Where the page for an unknown address lives; it is sent with 404. */
const MISSING_PAGE = '/khong-tim-thay';

/** What is sent to a reader: a page with its status, or what the page cache answered instead; `missing` where even the page for it is. */
export type FoundAnswer = { answer: PageAnswer; status: 200 | 404 | 410 };

/** Finds the page at an address, or what stands in its place. */
export function makeFindAnswer(pages: Pick<PageCache, 'get'>): (url: string) => Promise<FoundAnswer> {
  return async function findAnswer(url) {
    const tidy = tidyPath(url);
    if (!tidy || tidy === MISSING_PAGE) return missing();
    const answer = await pages.get(tidy);
    if (answer.kind === 'missing') return gone(withdrawnPathFor(tidy));
    // Nobody finds this page but in the place of a story.
    if (tidy.startsWith(WITHDRAWN)) return { answer, status: 410 };
    // Capitals and slashes too many lead to the page in one step, but only where there is one.
    if (answer.kind === 'page' && readerPath(url) !== tidy)
      return { answer: { kind: 'redirect', status: 308, location: tidy }, status: 200 };
    return { answer, status: 200 };
  };

  /** That a story was taken down, if one was, or that there was never anything. */
  async function gone(path: string | null): Promise<FoundAnswer> {
    const answer = path === null ? null : await pages.get(path);
    return answer?.kind === 'page' ? { answer, status: 410 } : missing();
  }

  async function missing(): Promise<FoundAnswer> {
    return { answer: await pages.get(MISSING_PAGE), status: 404 };
  }
}
