import { orderedNow } from '../clock.ts';
import { log } from '../log.ts';
import { type Claimed, openClaims, type Settlement } from './claims/store.ts';
import type { Handler, Handlers } from './handler.ts';
import { HANDLERS } from './handlers.ts';
import { offerDispatcher } from './is-outbox-running.ts';
import { offerWaking } from './wake.ts';

export type Outbox = {
  /**
   * Takes nothing more and lets what has begun end, the slow ones not for long: they are done again by whoever comes next. Called
   * again it waits for the same end.
   */
  stop(): Promise<void>;
};

const POLL_MS = 1_000;
/** How long others leave alone what this process has taken; every handler gives up sooner. */
const LEASE_SECONDS = 60;
const GRACE_MS = 5_000;
const MOST_ERROR_LETTERS = 300;

/**
 * Begins to do what is due: at once when it is woken (`wakeOutbox`), otherwise each second. Everything is done at least once: what
 * was done by a process that died before it could say so is done again when its time is over.
 */
export function startOutbox({ handlers = HANDLERS, pollMs = POLL_MS }: { handlers?: Handlers; pollMs?: number } = {}): Outbox {
  const claims = openClaims();
  const ending = new AbortController();
  const dispatcher = { disturbedAt: 0 };
  const kinds = new Map<string, Handler>(Object.entries(handlers));
  const running = new Map<string, number>();
  const lanes = new Map<number, number>();
  const inFlight = new Set<Promise<void>>();
  let isStopping = false;
  let isAsked = false;
  let round: Promise<void> | null = null;

  /** One statement at a time; whoever asks meanwhile has it asked once more. */
  function look(): void {
    isAsked = true;
    round ??= takeDue().finally(() => {
      round = null;
      if (isAsked && !isStopping) look();
    });
  }

  async function takeDue(): Promise<void> {
    isAsked = false;
    const rooms = [...kinds]
      .map(([kind, { room, lane }]) => ({ kind, most: Math.min(room(running.get(kind) ?? 0), lane ? leftOf(lane.atOnce) : Infinity) }))
      .filter(({ most }) => most > 0);
    if (isStopping || rooms.length === 0) return;
    try {
      for (const row of await claims.claim(rooms, LEASE_SECONDS, fullLanes())) {
        begin(row);
        // Of these a few are taken at a time, all of which may be for one.
        if (laneOf(row) !== undefined) isAsked = true;
      }
    } catch (error) {
      dispatcher.disturbedAt = orderedNow();
      log().warn({ err: error }, 'the outbox is disturbed');
    }
  }

  const fullLanes = (): number[] =>
    [...kinds.values()].flatMap(({ lane }) => (lane ? [...lanes].filter(([, count]) => count >= lane.atOnce).map(([id]) => id) : []));
  /** What the fullest lane that is not full still takes. */
  const leftOf = (atOnce: number): number => atOnce - Math.max(0, ...[...lanes.values()].filter((count) => count < atOnce));
  const laneOf = ({ kind, payload }: Claimed): number | undefined => kinds.get(kind)?.lane?.of(payload);

  function leaveLane(lane: number): void {
    const count = (lanes.get(lane) ?? 1) - 1;
    if (count > 0) lanes.set(lane, count);
    else lanes.delete(lane);
  }

  function begin(row: Claimed): void {
    const lane = laneOf(row);
    running.set(row.kind, (running.get(row.kind) ?? 0) + 1);
    if (lane !== undefined) lanes.set(lane, (lanes.get(lane) ?? 0) + 1);
    const work = attempt(row).finally(() => {
      inFlight.delete(work);
      running.set(row.kind, (running.get(row.kind) ?? 1) - 1);
      if (lane !== undefined) leaveLane(lane);
      if (!isStopping) look();
    });
    inFlight.add(work);
  }

  async function attempt(row: Claimed): Promise<void> {
    const { id, kind, decisionId, attempts, payload } = row;
    const handler = kinds.get(kind);
    if (!handler) return;
    const pause = handler.pauses[attempts - 1];
    const again = (error: string): Settlement =>
      pause === undefined ? { state: 'failed', error } : { state: 'again', inMs: pause, error };
    let settlement: Settlement;
    try {
      settlement = (await handler.work(row, payload, ending.signal)) === 'done' ? { state: 'done' } : again('');
    } catch (error) {
      settlement = again(inShort(error));
      log().warn({ err: error, outbox: id, kind, decisionId, attempts }, 'something could not be done outside');
    }
    try {
      if (settlement.state === 'failed') {
        log().error({ outbox: id, kind, decisionId, attempts, lastError: settlement.error }, 'something to be done outside was given up');
        await handler.gaveUp?.(row, payload);
      }
      await claims.settle(row, settlement);
      if (settlement.state === 'again' && settlement.inMs < pollMs && !isStopping) setTimeout(look, settlement.inMs + 5).unref();
    } catch (error) {
      dispatcher.disturbedAt = orderedNow();
      log().warn({ err: error, outbox: id, kind }, 'what became of something done outside could not be written down; it is done again');
    }
  }

  const takeBack = offerWaking(look);
  const poll = setInterval(look, pollMs);
  const leave = offerDispatcher(dispatcher);
  look();

  async function end(): Promise<void> {
    isStopping = true;
    clearInterval(poll);
    takeBack();
    leave();
    await round;
    const cut = setTimeout(() => ending.abort(), GRACE_MS);
    await Promise.allSettled(inFlight);
    clearTimeout(cut);
    await claims.close();
  }
  let ended: Promise<void> | undefined;
  return {
    stop() {
      ended ??= end();
      return ended;
    },
  };
}

/** An error as one line for people, with what the network said of it. */
function inShort(error: unknown): string {
  const said = error instanceof Error ? [error.message, error.cause instanceof Error ? error.cause.message : ''] : [String(error)];
  return said.filter(Boolean).join(': ').slice(0, MOST_ERROR_LETTERS);
}
