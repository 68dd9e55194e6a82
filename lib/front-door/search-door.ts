import type { PageAnswer, PageCache } from '../page-cache/page-cache.ts';
import { searchOfUrl } from '../page-cache/reader-path.ts';
import { addressPrefix } from '../rate-limit/address.ts';
import { take } from '../rate-limit/take.ts';
import { noticePath } from '../search/search-address.ts';

/** A page, the status it is sent with, and when to come again (in seconds). */
export type SearchReply = { answer: PageAnswer; status: 200 | 400 | 429 | 503; retryAfterSeconds?: number };

/** Searches that the database is asked at once; stories are read over the same connections. */
const MOST_AT_ONCE = 4;
const BUSY_SECONDS = 3;

/**
 * Answers searches from pages of their own, so that however many questions somebody thinks of, no other page is pushed out of its
 * store; and asks the database only so often for one address, and only so much at a time.
 * @param pages the paper's pages, among them those that say why there is no answer
 * @param searches the pages of answers
 */
export function makeSearchDoor({ pages, searches }: { pages: PageCache; searches: PageCache }) {
  let underway = 0;

  async function answer({ base, path }: { base: string; path: string }, address: string): Promise<SearchReply> {
    if (searches.holds(path)) return { answer: await searches.get(path), status: 200 };
    const tooMany = noticePath(base, 'qua-nhieu');
    const allowed = await take('search', addressPrefix(address));
    if (!allowed.ok) return { answer: await pages.get(tooMany), status: 429, retryAfterSeconds: allowed.retryAfterSeconds };
    if (underway >= MOST_AT_ONCE) return { answer: await pages.get(tooMany), status: 503, retryAfterSeconds: BUSY_SECONDS };
    underway++;
    try {
      return { answer: await searches.get(path), status: 200 };
    } finally {
      underway--;
    }
  }

  /** @returns null when the request is for no search */
  return async function answerSearch(url: string, address: string): Promise<SearchReply | null> {
    const asked = searchOfUrl(url);
    if (!asked) return null;
    if (asked.kind === 'search') return answer(asked, address);
    if (asked.kind === 'moved') return { answer: { kind: 'redirect', status: 308, location: asked.location }, status: 200 };
    if (asked.kind === 'nonsense') return { answer: await pages.get(noticePath(asked.base, 'khong-hieu')), status: 400 };
    return { answer: { kind: 'missing' }, status: 200 };
  };
}
