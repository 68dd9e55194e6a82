import { LRUCache } from 'lru-cache';
import { now } from '../clock.ts';
import { addressPrefix } from '../rate-limit/address.ts';
import type { TooMany } from '../rate-limit/take.ts';
import { takeInMemory } from '../rate-limit/take-in-memory.ts';
import { done, type Result, refuse } from '../result.ts';
import { dayOf } from '../vietnamese/days.ts';
import { viewCollector } from './collector.ts';
import { isReader } from './is-reader.ts';
import { findViews } from './store.ts';
import { visitorOf } from './visitor.ts';

const HOUR_MS = 3_600_000;
/** How old an answer may be, in milliseconds: a story everybody reads is looked up once in this time. */
const KNOWN_FOR_MS = 3_000;

/** What was looked up, unknown stories among it; `views` is null for those. */
const known = new LRUCache<number, { turn: number; views: Promise<number | null> }>({ max: 1_000, ttl: KNOWN_FOR_MS });

export type ViewRefusal = { code: 'not-found' } | TooMany;

/**
 * Somebody reads a story. Robots are told the count and not counted; one who reads a story again on the same day neither.
 * @param headers the request's, which say whether somebody reads
 * @param address where it came from; neither it nor the browser's name is kept
 * @returns how often the story was read so far, this reading included
 */
export async function countView({
  articleId,
  headers,
  address,
}: {
  articleId: number;
  headers: Headers;
  address: string;
}): Promise<Result<{ views: number }, ViewRefusal>> {
  const prefix = addressPrefix(address);
  const turn = takeInMemory('view', prefix);
  if (!turn.ok) return turn;
  const views = await viewsOf(articleId);
  if (views === null) return refuse({ code: 'not-found' });
  const collector = viewCollector();
  if (isReader(headers) && takeInMemory('view-story', `${articleId} ${prefix}`).ok) {
    const at = now();
    const day = dayOf(at);
    const hour = new Date(Math.floor(at.getTime() / HOUR_MS) * HOUR_MS).toISOString();
    const visitor = visitorOf({ address, agent: headers.get('user-agent') ?? '', day });
    collector.add({ articleId, day, hour, visitor });
  }
  return done({ views: views + collector.waitingFor(articleId) });
}

function viewsOf(articleId: number): Promise<number | null> {
  const { turn } = viewCollector();
  let entry = known.get(articleId);
  if (entry?.turn !== turn) {
    entry = { turn, views: findViews(articleId) };
    known.set(articleId, entry);
    // What could not be looked up now may be found at the next asking.
    entry.views.catch(() => known.delete(articleId));
  }
  return entry.views;
}
