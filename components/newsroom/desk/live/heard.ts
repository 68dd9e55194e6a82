import type { DeskEvents } from '#lib/moderation/live/view';
import type { DeskPage } from '#lib/moderation/view';
import type { Heard } from './live-desk.ts';

/** So many changed comments are kept in mind; beyond it the oldest are forgotten. */
const MOST_CHANGES = 2_000;

export type Hearing = Heard & {
  page: Pick<DeskPage, 'lane' | 'counts'>;
  /** The stream has just been opened, and how things stand is on its way. */
  isFirst: boolean;
};

export type HearingEvent =
  | { [Name in 'hello' | 'counts' | 'changes' | 'presence']: { type: Name; data: DeskEvents[Name] } }[
      | 'hello'
      | 'counts'
      | 'changes'
      | 'presence']
  | { type: 'connection'; connection: Heard['connection'] }
  /** Another page of comments stands on the desk. */
  | { type: 'page'; page: Hearing['page'] }
  | { type: 'forget' };

export const silence = (page: Hearing['page']): Hearing => ({
  connection: 'connecting',
  counts: null,
  changes: new Map(),
  recent: new Set(),
  gone: new Set(),
  presence: new Map(),
  hasMissed: false,
  personId: null,
  page,
  isFirst: false,
});

/** What is known after something was heard. */
export function hearingAfter(hearing: Hearing, event: HearingEvent): Hearing {
  switch (event.type) {
    case 'connection':
      // Who is not heard of any more may have gone.
      return { ...hearing, connection: event.connection, presence: event.connection === 'live' ? hearing.presence : new Map() };
    case 'page':
      return {
        ...hearing,
        page: event.page,
        recent: new Set(),
        hasMissed: false,
        // While nothing is heard, a page that was just made knows better.
        counts: hearing.connection === 'live' ? hearing.counts : null,
      };
    case 'forget':
      return { ...hearing, recent: new Set(), hasMissed: false };
    case 'hello':
      return { ...hearing, connection: 'live', personId: event.data.personId, isFirst: true };
    case 'counts': {
      const { lane } = hearing.page;
      const known = (hearing.counts ?? hearing.page.counts)[lane];
      const hasMissed = hearing.hasMissed || (hearing.isFirst && event.data[lane] > known);
      return { ...hearing, counts: event.data, hasMissed, isFirst: false };
    }
    case 'presence': {
      const others = event.data.map(({ commentId, people }) => [commentId, people.filter(({ id }) => id !== hearing.personId)] as const);
      return { ...hearing, presence: new Map(others.filter(([, people]) => people.length > 0)) };
    }
    case 'changes': {
      const changes = new Map(hearing.changes);
      const recent = new Set(hearing.recent);
      for (const change of event.data.changed) {
        changes.delete(change.id);
        changes.set(change.id, change);
        recent.add(change.id);
      }
      for (const id of [...changes.keys()].slice(0, -MOST_CHANGES)) {
        changes.delete(id);
        recent.delete(id);
      }
      return { ...hearing, changes, recent, gone: new Set([...hearing.gone, ...event.data.gone].slice(-MOST_CHANGES)) };
    }
  }
}
