import type { PageAnswer, PageCache } from '../page-cache/page-cache.ts';
import { readerPath, tidyPath } from '../page-cache/reader-path.ts';
import { isWithdrawnPage, withdrawnPathFor } from './withdrawn.ts';

/** Where the page for an unknown address of each edition lives; it is sent with 404. */
const MISSING_PAGES = { vi: '/khong-tim-thay', en: '/en/not-found' };
const isMissingPage = (path: string): boolean => Object.values(MISSING_PAGES).includes(path);

/** Whether an address is in the English edition. */
export const isEnglish = (url: string): boolean => /^\/en(?:[/?#]|$)/i.test(url);

/** What is sent to a reader: a page with its status, or what the page cache answered instead; `missing` where even the page for it is. */
export type FoundAnswer = { answer: PageAnswer; status: 200 | 404 | 410 };

/** Finds the page at an address, or what stands in its place. */
export function makeFindAnswer(pages: Pick<PageCache, 'get'>) {
  async function findAnswer(url: string): Promise<FoundAnswer> {
    const tidy = tidyPath(url);
    if (!tidy || isMissingPage(tidy)) return missingAt(url);
    const answer = await pages.get(tidy);
    if (answer.kind === 'missing') return gone(withdrawnPathFor(tidy), url);
    if (isWithdrawnPage(tidy)) return { answer, status: 410 };
    // Capitals and slashes too many lead to the page in one step, but only where there is one.
    if (answer.kind === 'page' && readerPath(url) !== tidy)
      return { answer: { kind: 'redirect', status: 308, location: tidy }, status: 200 };
    return { answer, status: 200 };
  }

  /** That a story was taken down, if one was, or that there was never anything. */
  async function gone(path: string | null, url: string): Promise<FoundAnswer> {
    const answer = path === null ? null : await pages.get(path);
    return answer?.kind === 'page' ? { answer, status: 410 } : missingAt(url);
  }

  /** The page that says so where there is nothing. */
  async function missingAt(url: string): Promise<FoundAnswer> {
    return { answer: await pages.get(isEnglish(url) ? MISSING_PAGES.en : MISSING_PAGES.vi), status: 404 };
  }

  return { findAnswer, missingAt };
}
