import type { SendOptions } from 'pg-boss';
import { log } from '../log.ts';

/** What a process that works on jobs offers the rest of it; Next's bundles cannot import it. */
type Send = (queue: string, data: object, options: SendOptions) => Promise<unknown>;

const shared = globalThis as { [key: symbol]: Send | undefined };
const SEND = Symbol.for('toa-soan.send-job');

/** Lets the rest of the process hand in jobs; null takes the offer back. */
export function offerJobs(send: Send | null): void {
  shared[SEND] = send ?? undefined;
}

/** Hands in a job after a deed is done. The deed does not wait for it and cannot fail through it; what goes wrong is in the log. */
export function enqueue(queue: string, data: object, options: SendOptions): void {
  const send = shared[SEND];
  if (!send) {
    log().debug({ queue }, 'no jobs are worked on in this process');
    return;
  }
  send(queue, data, options).catch((error: unknown) => log().error({ err: error, queue }, 'a job could not be handed in'));
}
