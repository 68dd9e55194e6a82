import type { DeskLane, Placed } from '../lanes.ts';
import type { OnPage } from '../page-check/on-page.ts';
import type { LastDecision } from '../view.ts';

/** A comment that somebody changed, or that came in: how it stands now, without its words. Moments are ISO strings. */
export type LiveChange = Placed & {
  id: number;
  version: number;
  createdAt: string;
  /** When its writer changed it. */
  editedAt: string | null;
  isRedacted: boolean;
  /** Who decided last (`byId` is their number), and when; null while nobody has. */
  decided: (Pick<LastDecision, 'maker' | 'by' | 'at'> & { byId: number | null }) | null;
  /** Whether the public page shows what was decided. */
  onPage?: OnPage | null;
};

/** Somebody of the newsroom who looks at a comment. */
export type Onlooker = { id: number; name: string };

/** Who looks at which comment now. */
export type Presence = { commentId: number; people: Onlooker[] }[];

/**
 * Why the paper ends a stream. Whoever hears `time` comes back at once, `closing` and `role` a little later; `signed-out` means
 * that there is nothing to come back to.
 */
export type StreamEnd = 'time' | 'closing' | 'role' | 'signed-out';

/** What is said over a desk's stream: the name of each event, and what its data hold. */
export type DeskEvents = {
  /** The first: who listens. */
  hello: { personId: number };
  /** How many comments each lane holds, exactly. */
  counts: Record<DeskLane, number>;
  /** Comments as they stand now; `gone` are those that nobody can decide on any more. */
  changes: { changed: LiveChange[]; gone: number[] };
  /** Everybody who looks at a comment; replaces what was said before. */
  presence: Presence;
  /** Something may have been missed: what is on the screen has to be asked for again. */
  again: Record<string, never>;
  /** The last. */
  end: { reason: StreamEnd };
};
