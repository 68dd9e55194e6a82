import type { StaffMember } from '../../auth/roles.ts';
import type { EventStream } from './event-stream.ts';

/** Somebody's desk that is open, and the cards it showed when it began to listen. */
export type OpenDesk = { stream: EventStream; sessionId: string; staff: StaffMember; cards: readonly number[]; openedAt: number };

/** Beyond so many changed comments each desk asks for its own cards, which are fewer. */
const MOST_COMMENTS = 500;

/** What open desks have yet to be told. */
export type Waiting = {
  addComments(ids: readonly number[]): void;
  /** More was changed than can be named, or it is not known what. */
  addMany(): void;
  addPresence(): void;
  /** A desk that knows nothing yet. */
  addDesk(desk: OpenDesk): void;
  readonly isEmpty: boolean;
  /** Hands over everything and begins anew. */
  take(): { comments: ReadonlySet<number>; hasMany: boolean; hasPresence: boolean; opened: readonly OpenDesk[] };
};

export function makeWaiting(): Waiting {
  let comments = new Set<number>();
  let opened: OpenDesk[] = [];
  let hasMany = false;
  let hasPresence = false;
  return {
    addComments(ids) {
      if (hasMany) return;
      for (const id of ids) comments.add(id);
      if (comments.size > MOST_COMMENTS) this.addMany();
    },
    addMany() {
      hasMany = true;
      comments = new Set();
    },
    addPresence() {
      hasPresence = true;
    },
    addDesk(desk) {
      opened.push(desk);
    },
    get isEmpty() {
      return comments.size === 0 && opened.length === 0 && !hasMany && !hasPresence;
    },
    take() {
      const taken = { comments, hasMany, hasPresence, opened: opened.filter(({ stream }) => stream.isOpen) };
      comments = new Set();
      opened = [];
      hasMany = false;
      hasPresence = false;
      return taken;
    },
  };
}
