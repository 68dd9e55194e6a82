import type { DeskLane } from '#lib/moderation/lanes';
import type { LiveChange, Onlooker } from '#lib/moderation/live/view';

/** What a desk has heard from the others since it was opened. */
export type Heard = {
  /** Who listens; null until the stream stands. */
  personId: number | null;
  /**
   * `lost` is said only after some seconds: a stream that ends after its quarter of an hour comes back unseen. `off` means that
   * nobody is signed in any more.
   */
  connection: 'connecting' | 'live' | 'lost' | 'off';
  /** Exact numbers of the lanes, newer than the page's; null while the page's are the newest. */
  counts: Record<DeskLane, number> | null;
  /** Comments as they stand now, also those that are not on this page. */
  changes: ReadonlyMap<number, LiveChange>;
  /** Those of them that were heard of since the page was made, or what had come was last looked at. */
  recent: ReadonlySet<number>;
  /** Comments that nobody can decide on any more: their writers took them back. */
  gone: ReadonlySet<number>;
  /** Who looks at which comment, this moderator not among them. */
  presence: ReadonlyMap<number, readonly Onlooker[]>;
  /** Whether comments have come in that this desk did not hear of. */
  hasMissed: boolean;
};

/** A desk that hears the others and is heard by them. */
export type LiveDesk = Heard & {
  /** Says which card this moderator has before them; null for none. */
  look: (commentId: number | null) => void;
  /** What came in has been looked at. */
  forget: () => void;
};
