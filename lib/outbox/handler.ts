import type { z } from 'zod';
import type { OutboxKind } from './queue/store.ts';

/** Something to be done, taken by this process for a while. */
export type OutboxRow = {
  id: number;
  /** The decision it follows from. */
  decisionId: number | null;
  /** Which attempt this is, from 1 on. */
  attempts: number;
  /** When this process had taken it (of `orderedNow`): what began later has seen the deed it follows from. */
  claimedAt: number;
};

/** What became of an attempt: `not-yet` is tried again as after an error, without a word in the log. */
export type Outcome = 'done' | 'not-yet';

/** How one kind of things is done. */
export type Handler = {
  /** How many may be begun now, those that run not counted. */
  room(running: number): number;
  /** Whom a row is for, where one that hangs must not hold up the others, and how many of theirs are done at a time. */
  lane?: { of(payload: unknown): number | undefined; atOnce: number };
  /** How long to wait before each further attempt, in milliseconds; when they are used up, it is given up. */
  pauses: readonly number[];
  /** @throws when it could not be done this time */
  work(row: OutboxRow, payload: unknown, signal: AbortSignal): Promise<Outcome>;
  /** Called once when it is given up. */
  gaveUp?: (row: OutboxRow, payload: unknown) => Promise<void>;
};

/** Which kinds are done by what; a kind that is not named waits. */
export type Handlers = Readonly<Partial<Record<OutboxKind, Handler>>>;

type Making<Payload extends z.ZodType> = Omit<Handler, 'work' | 'room' | 'lane' | 'gaveUp'> & {
  /** What its payload must be. */
  payload: Payload;
  /** How many are done at a time in a process. */
  atOnce: number;
  /** Fewer than that, for whom that asks who does not answer. */
  room?: (most: number) => number;
  lane?: { of(payload: z.output<Payload>): number; atOnce: number };
  work(row: OutboxRow, payload: z.output<Payload>, signal: AbortSignal): Promise<Outcome>;
  gaveUp?: (row: OutboxRow, payload: z.output<Payload>) => Promise<void>;
};

/** Makes a handler whose payload is parsed before it is worked on. `signal` ends when the process is to end. */
export function makeHandler<Payload extends z.ZodType>({
  payload,
  atOnce,
  room = (most) => most,
  lane,
  work,
  gaveUp,
  ...handler
}: Making<Payload>): Handler {
  return {
    ...handler,
    room: (running) => Math.max(0, room(atOnce - running)),
    ...(lane && {
      lane: {
        atOnce: lane.atOnce,
        of: (given: unknown) => {
          const { success, data } = payload.safeParse(given);
          return success ? lane.of(data) : undefined;
        },
      },
    }),
    work: async (row, given, signal) => work(row, payload.parse(given), signal),
    ...(gaveUp && { gaveUp: async (row: OutboxRow, given: unknown) => gaveUp(row, payload.parse(given)) }),
  };
}
