import { LRUCache } from 'lru-cache';
import { tagClock } from '../../cache/tag-clock.ts';
import { log } from '../../log.ts';
import { addressKey, queryBeside, withoutQuery } from './address-key.ts';
import { findLeading } from './store.ts';

type Found = { path: string; target: string };

const REMEMBERED = 5_000;

/** Where WordPress says what is meant behind a question mark, since its addresses begin at the front page. */
const OF_WORDPRESS = /^\/(?:index\.php)?\?(?:[^#]*&)?(?:p|page_id|cat|tag|author)=/;

/** Whether the front page's address with this query is an old address and not the front page. */
export const isOldQuery = (url: string): boolean => OF_WORDPRESS.test(url);

/** Where an old address leads, and what was asked along with it that is no part of the address. */
export type OldAddress = { location: string; query: string };

/**
 * Makes the look-up of old addresses: where what stood there is now, in one step, or null. What was found, and that nothing was, is
 * remembered until anything public changes, so who asks for nonsense over and over asks the database once.
 * @param find asks the database (`findLeading`)
 */
export function makeFindOldAddress({ find = findLeading, clock = tagClock() } = {}): (url: string) => Promise<OldAddress | null> {
  const known = new LRUCache<string, { found: Found | null }>({ max: REMEMBERED });
  let turn = clock.turn;
  return async (url) => {
    const key = addressKey(url);
    if (key === null) return null;
    if (turn !== clock.turn) {
      known.clear();
      turn = clock.turn;
    }
    const before = known.get(key);
    if (before) return before.found && withQuery(before.found, url);
    try {
      const found = await find([...new Set([key, withoutQuery(key)])]);
      if (turn === clock.turn) known.set(key, { found });
      return found && withQuery(found, url);
    } catch (error) {
      // A page that is not there is no less so because the database is away.
      log().warn({ err: error }, 'old addresses could not be asked');
      return null;
    }
  };
}

const withQuery = ({ path, target }: Found, url: string): OldAddress => ({ location: target, query: queryBeside(path, url) });
