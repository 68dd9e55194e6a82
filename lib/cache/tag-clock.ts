import { orderedNow } from '../clock.ts';
import { tags } from './tags.ts';

/** A public change: the edition it made and the cache tags it expired. */
export type PublicChange = { edition: number; tags: readonly string[] };

/**
 * What this process knows of the edition and of expired tags. Moments are local milliseconds: an entry made before this
 * process learned of a change is old, whatever other machines' clocks say.
 */
export type TagClock = {
  /** The newest edition this process has heard of; for people and logs. */
  readonly edition: number;
  /** Moves on whenever this process learns of anything, and never back, even when the database was put back. */
  readonly turn: number;
  /** How many tags it remembers: bounded, however long the process runs. */
  readonly size: number;
  /** Learns of a change, at once after the transaction that made it or through a notification; twice is as good as once. */
  apply(change: PublicChange): void;
  /** Makes tags old that no transaction of ours named. */
  expire(tags: readonly string[]): void;
  /** Forgets everything that was made before this moment: for when changes may have been missed. */
  expireAll(edition: number): void;
  /** Whether something whose making began at `madeAt` (of `orderedNow`) from `tagList` is old now. */
  isOld(tagList: readonly string[], madeAt: number): boolean;
};

const REMEMBERED = 200;
/** Every story and every day brings new tags. */
const MOST_TAGS = 50_000;

const shared = globalThis as { [key: symbol]: TagClock | undefined };
const CLOCK = Symbol.for('toa-soan.tag-clock');

/** The one clock of this process, shared by the front door and by Next's bundles. */
export function tagClock(): TagClock {
  shared[CLOCK] ??= makeTagClock();
  return shared[CLOCK];
}

export function makeTagClock(): TagClock {
  const expiredAt = new Map<string, number>();
  // The instance that makes a change hears of it twice; the second time must not age what was made in between.
  const applied = new Set<number>();
  let edition = 0;
  let turn = 0;
  let allExpiredAt = 0;
  function expire(tagList: readonly string[]): void {
    const at = orderedNow();
    if (tagList.includes(tags.everything)) allExpiredAt = at;
    for (const tag of tagList) {
      // In the order of time, the longest ago first.
      expiredAt.delete(tag);
      expiredAt.set(tag, at);
    }
    if (expiredAt.size > MOST_TAGS) forgetOldest();
    turn++;
  }

  /** What was made before the newest of what is forgotten counts as old: that may be too much, never too little. */
  function forgetOldest(): void {
    for (const [tag, at] of expiredAt) {
      if (expiredAt.size <= MOST_TAGS / 2) return;
      expiredAt.delete(tag);
      allExpiredAt = Math.max(allExpiredAt, at);
    }
  }

  return {
    expire,
    get edition() {
      return edition;
    },
    get turn() {
      return turn;
    },
    get size() {
      return expiredAt.size;
    },
    apply(change) {
      if (applied.has(change.edition)) return;
      applied.add(change.edition);
      if (applied.size > REMEMBERED) applied.delete(Math.min(...applied));
      expire(change.tags);
      edition = Math.max(edition, change.edition);
    },
    expireAll(newEdition) {
      allExpiredAt = orderedNow();
      expiredAt.clear();
      applied.clear();
      edition = newEdition;
      turn++;
    },
    isOld(tagList, madeAt) {
      return madeAt <= allExpiredAt || tagList.some((tag) => madeAt <= (expiredAt.get(tag) ?? 0));
    },
  };
}
