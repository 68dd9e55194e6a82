import { mayNow, type StaffMember } from '../../auth/roles.ts';
import { orderedNow } from '../../clock.ts';
import type { ChannelListener } from '../../db/follow-channel.ts';
import { followDesk } from '../../db/follow-desk.ts';
import { log } from '../../log.ts';
import { findLiveSessions } from '../../people/store.ts';
import { done, type Result, refuse } from '../../result.ts';
import { countLanes } from '../cards/store.ts';
import { eventBytes, HEARTBEAT, makeEventStream } from './event-stream.ts';
import { deskNotice } from './schema.ts';
import { findChanges, findPresence } from './store.ts';
import type { DeskEvents, StreamEnd } from './view.ts';
import { makeWaiting, type OpenDesk } from './waiting.ts';

/** Browsers speak over six connections with one host at most; one person's desks leave some of them free. */
export const MOST_STREAMS_EACH = 4;
const LONGEST_MS = 15 * 60_000;
const LINGER_MS = 10_000;
const RETRY_MS = 1_000;

export type DeskHub = {
  /** Begins to tell one desk of everything; `cards` are those it shows, of which it is told first. */
  open(viewer: {
    sessionId: string;
    staff: StaffMember;
    cards: readonly number[];
    /** Says when the viewer is gone, perhaps before the stream has begun: nobody reads, or ends, a stream that was never begun. */
    left?: AbortSignal;
  }): Promise<Result<ReadableStream<Uint8Array>, { code: 'too-many' } | { code: 'closing' }>>;
  /** Whether it hears of changes now; false also while nobody listens. */
  readonly connected: boolean;
  /** Ends all streams at once and for good. */
  close(): Promise<void>;
};

/** What the hub asks the database for; tests count it. */
const READS = { findChanges, countLanes, findPresence, findLiveSessions };

/**
 * One place in a process that hears of changes to comments and tells all its open desks. What comes within a moment is told
 * together, and while it is being told the next is gathered: however many decide at once, it costs the database two or three
 * statements a moment, and nothing while no desk is open.
 * @param gatherMs how long it gathers
 * @param tickMs how often it says that it is there, and asks who is still signed in and who still looks at a comment
 */
export function makeDeskHub({ reads = READS, gatherMs = 100, tickMs = 20_000 } = {}): DeskHub {
  const desks = new Set<OpenDesk>();
  const waiting = makeWaiting();
  let listener: Promise<ChannelListener> | null = null;
  let heard: ChannelListener | null = null;
  let ticking: NodeJS.Timeout | undefined;
  let leaving: NodeJS.Timeout | undefined;
  let isPlanned = false;
  let isClosed = false;
  let presence = '';

  const tell = <Name extends keyof DeskEvents>(to: Iterable<OpenDesk>, name: Name, data: DeskEvents[Name]): void => {
    const bytes = eventBytes(name, data);
    for (const desk of to) desk.stream.send(bytes);
  };
  const end = (desk: OpenDesk, reason: StreamEnd): void => desk.stream.end(eventBytes('end', { reason } satisfies DeskEvents['end']));

  function plan(afterMs = gatherMs): void {
    if (isPlanned || isClosed) return;
    isPlanned = true;
    setTimeout(async () => {
      const isTold = await tellWhatWaits();
      isPlanned = false;
      if (!waiting.isEmpty) plan(isTold ? gatherMs : RETRY_MS);
    }, afterMs).unref();
  }

  /** @returns false when the database could not be asked; everything is asked for again then. */
  async function tellWhatWaits(): Promise<boolean> {
    if (desks.size === 0) return true;
    const { opened, comments, hasMany, hasPresence } = waiting.take();
    const before = [...desks].filter((desk) => !opened.includes(desk));
    try {
      const ids = new Set([...comments, ...opened.flatMap(({ cards }) => cards)]);
      const { changed, gone } = ids.size > 0 ? await reads.findChanges([...ids]) : { changed: [], gone: [] };
      // After the comments, so that the numbers are never older than what is said of these.
      const counts = ids.size > 0 || hasMany || opened.length > 0 ? await reads.countLanes() : null;
      const people = hasPresence || opened.length > 0 ? await reads.findPresence() : null;
      if (comments.size > 0)
        tell(desks, 'changes', { changed: changed.filter(({ id }) => comments.has(id)), gone: gone.filter((id) => comments.has(id)) });
      for (const desk of opened)
        tell([desk], 'changes', {
          changed: changed.filter(({ id }) => desk.cards.includes(id)),
          gone: gone.filter((id) => desk.cards.includes(id)),
        });
      if (counts) tell(desks, 'counts', counts);
      if (people) {
        const isNew = JSON.stringify(people) !== presence;
        presence = JSON.stringify(people);
        tell(isNew ? desks : opened, 'presence', people);
      }
      if (hasMany) tell(before, 'again', {});
      return true;
    } catch (error) {
      log().warn({ err: error }, 'open desks could not be told of changes');
      waiting.addMany();
      waiting.addPresence();
      for (const desk of opened) if (desk.stream.isOpen) waiting.addDesk(desk);
      return false;
    }
  }

  function hear(payload: string | undefined): void {
    const { data: notice } = deskNotice.safeParse(payload);
    if (!notice) return;
    if ('comments' in notice) waiting.addComments(notice.comments);
    else if ('presence' in notice) waiting.addPresence();
    else waiting.addMany();
    plan();
  }

  function onGap(): void {
    waiting.addMany();
    waiting.addPresence();
    plan();
  }

  async function listen(): Promise<void> {
    clearTimeout(leaving);
    listener ??= followDesk({ onNotice: hear, onGap });
    const mine = listener;
    try {
      heard = await mine;
    } catch (error) {
      if (listener === mine) listener = null;
      throw error;
    }
    ticking ??= setInterval(() => void tick(), tickMs).unref();
  }

  async function stopListening(): Promise<void> {
    clearTimeout(leaving);
    clearInterval(ticking);
    ticking = undefined;
    const mine = listener;
    listener = null;
    heard = null;
    presence = '';
    await mine?.then((one) => one.close()).catch(() => {});
  }

  async function tick(): Promise<void> {
    for (const desk of desks) {
      if (orderedNow() - desk.openedAt > LONGEST_MS) end(desk, 'time');
      else desk.stream.send(HEARTBEAT);
    }
    // Who comes while it is being asked has just been looked at.
    const asked = [...desks];
    if (asked.length === 0) return;
    if (presence !== '[]') {
      waiting.addPresence();
      plan();
    }
    try {
      const sessions = await reads.findLiveSessions([...new Set(asked.map(({ sessionId }) => sessionId))]);
      for (const desk of asked) {
        const staff = sessions.get(desk.sessionId);
        if (!staff) end(desk, 'signed-out');
        else if (staff.role !== desk.staff.role || !mayNow(staff, 'moderate')) end(desk, 'role');
      }
    } catch (error) {
      log().warn({ err: error }, 'it could not be asked who is still signed in');
    }
  }

  return {
    async open({ sessionId, staff, cards, left }) {
      if (isClosed) return refuse({ code: 'closing' });
      if ([...desks].filter((desk) => desk.staff.id === staff.id).length >= MOST_STREAMS_EACH) return refuse({ code: 'too-many' });
      const stream = makeEventStream(() => {
        desks.delete(desk);
        if (desks.size > 0 || isClosed) return;
        // A page that is left for the next one comes back at once.
        leaving = setTimeout(() => void stopListening(), LINGER_MS).unref();
      });
      const desk: OpenDesk = { stream, sessionId, staff, cards, openedAt: orderedNow() };
      desks.add(desk);
      left?.addEventListener('abort', () => stream.end());
      if (left?.aborted) stream.end();
      try {
        await listen();
      } catch (error) {
        stream.end();
        throw error;
      }
      if (isClosed) return refuse({ code: 'closing' });
      // What happens from here on is heard, so how things stand is asked after it.
      tell([desk], 'hello', { personId: staff.id });
      waiting.addDesk(desk);
      plan();
      return done(stream.body);
    },
    get connected() {
      return heard?.connected ?? false;
    },
    async close() {
      isClosed = true;
      for (const desk of desks) end(desk, 'closing');
      await stopListening();
    },
  };
}
