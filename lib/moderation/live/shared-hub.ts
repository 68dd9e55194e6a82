import { type DeskHub, makeDeskHub } from './desk-hub.ts';

// The app runs inside Next's bundles, the server in plain Node: two module graphs, one process, one hub.
const shared = globalThis as { [key: symbol]: DeskHub | undefined };
const HUB = Symbol.for('toa-soan.desk-hub');

/** The hub of this process. */
export function deskHub(): DeskHub {
  shared[HUB] ??= makeDeskHub();
  return shared[HUB];
}

/** Ends the streams of all open desks, so that a server which is stopped need not wait for them. */
export async function endDeskStreams(): Promise<void> {
  await shared[HUB]?.close();
}
