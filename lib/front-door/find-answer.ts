import { isOldQuery, type OldAddress } from '../imports/old-addresses/find-old-address.ts';
import type { PageAnswer, PageCache } from '../page-cache/page-cache.ts';
import { readerPath, tidyPath } from '../page-cache/reader-path.ts';
import { keepQuery, queryOf } from './keep-query.ts';
import { goneListPathFor, isWithdrawnPage, withdrawnPathFor } from './withdrawn.ts';

/** Where the page for an unknown address of each edition lives; it is sent with 404. */
const MISSING_PAGES = { vi: '/khong-tim-thay', en: '/en/not-found' };
const isMissingPage = (path: string): boolean => Object.values(MISSING_PAGES).includes(path);

/** Whether an address is in the English edition. */
export const isEnglish = (url: string): boolean => /^\/en(?:[/?#]|$)/i.test(url);

/** What is sent to a reader: a page with its status, or what the page cache answered instead; `missing` where even the page for it is. */
export type FoundAnswer = { answer: PageAnswer; status: 200 | 404 | 410 };

/**
 * Finds the page at an address, or what stands in its place. Who is led on takes along what they asked with: the query goes into the
 * redirect, and never to whoever makes the page.
 * @param findOld where what stood at an address in the paper's past life is now, or null; asked only where nothing else answers
 */
export function makeFindAnswer(pages: Pick<PageCache, 'get'>, findOld: (url: string) => Promise<OldAddress | null> = async () => null) {
  async function findAnswer(url: string): Promise<FoundAnswer> {
    const moved = isOldQuery(url) ? await movedFrom(url) : null;
    if (moved) return moved;
    const tidy = tidyPath(url);
    if (!tidy || isMissingPage(tidy)) return (await movedFrom(url)) ?? missingAt(url);
    const answer = await pages.get(tidy);
    if (answer.kind === 'missing')
      return (await gone(withdrawnPathFor(tidy))) ?? (await movedFrom(url)) ?? (await gone(goneListPathFor(tidy))) ?? missingAt(url);
    if (answer.kind === 'redirect') return led({ ...answer, location: keepQuery(answer.location, queryOf(url)) });
    if (isWithdrawnPage(tidy)) return { answer, status: 410 };
    // Capitals and slashes too many lead to the page in one step, but only where there is one.
    if (answer.kind === 'page' && readerPath(url) !== tidy) return ledTo(keepQuery(tidy, queryOf(url)));
    return { answer, status: 200 };
  }

  /** That a story was taken down, or a list removed, if one was; null where there never was anything. */
  async function gone(path: string | null): Promise<FoundAnswer | null> {
    const answer = path === null ? null : await pages.get(path);
    return answer?.kind === 'page' ? { answer, status: 410 } : null;
  }

  async function movedFrom(url: string): Promise<FoundAnswer | null> {
    const old = await findOld(url);
    return old && ledTo(keepQuery(old.location, old.query));
  }

  const led = (answer: PageAnswer): FoundAnswer => ({ answer, status: 200 });
  const ledTo = (location: string) => led({ kind: 'redirect', status: 308, location });

  /** The page that says so where there is nothing. */
  async function missingAt(url: string): Promise<FoundAnswer> {
    return { answer: await pages.get(isEnglish(url) ? MISSING_PAGES.en : MISSING_PAGES.vi), status: 404 };
  }

  return { findAnswer, missingAt };
}
