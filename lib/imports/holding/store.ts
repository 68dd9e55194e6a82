import { type HeldLock, holdLock } from '../../db/hold-lock.ts';

/** The first half of the lock's two numbers: it is imports'. */
const IMPORTS = 7_206_106;

/** What is said when a run is stopped. */
export const stopOf = (runId: number): string => `import:${runId}`;

/**
 * Makes sure that nobody else brings in the same stories at the same time, on this machine or another, and hears when the run is stopped.
 * @returns null when somebody else does
 */
export const holdSource = (source: string, runId: number): Promise<HeldLock | null> =>
  holdLock({ number: IMPORTS, of: source }, { name: 'toa-soan-import', what: stopOf(runId) });
