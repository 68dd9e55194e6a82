import { now } from '../clock.ts';

/** A public change: the edition it made and the cache tags it expired. */
export type PublicChange = { edition: number; tags: readonly string[] };

/**
 * What this process knows of the edition and of expired tags. Moments are local milliseconds: an entry made before this
 * process learned of a change is old, whatever other machines' clocks say.
 */
export type TagClock = {
  /** The newest edition this process has heard of. */
  readonly edition: number;
  /** Learns of a change, at once after the transaction that made it or through a notification; twice is as good as once. */
  apply(change: PublicChange): void;
  /** Forgets everything that was made before this moment: for when changes may have been missed. */
  expireAll(edition: number): void;
  /** Whether something made at `madeAt` from `tagList` is old now. */
  isOld(tagList: readonly string[], madeAt: number): boolean;
};

const shared = globalThis as { [key: symbol]: TagClock | undefined };
const CLOCK = Symbol.for('toa-soan.tag-clock');

/** The one clock of this process, shared by the front door and by Next's bundles. */
export function tagClock(): TagClock {
  shared[CLOCK] ??= makeTagClock();
  return shared[CLOCK];
}

export function makeTagClock(): TagClock {
  const expiredAt = new Map<string, number>();
  let edition = 0;
  let allExpiredAt = 0;
  return {
    get edition() {
      return edition;
    },
    apply(change) {
      const at = now().getTime();
      for (const tag of change.tags) expiredAt.set(tag, at);
      edition = Math.max(edition, change.edition);
    },
    expireAll(newEdition) {
      allExpiredAt = now().getTime();
      expiredAt.clear();
      edition = Math.max(edition, newEdition);
    },
    isOld(tagList, madeAt) {
      return madeAt <= allExpiredAt || tagList.some((tag) => madeAt <= (expiredAt.get(tag) ?? 0));
    },
  };
}
