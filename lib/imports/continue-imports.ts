import { workerPrograms } from '../jobs/worker-programs.ts';
import { findRunsToDo } from './runs/store.ts';
import { isUploaded } from './uploads/keep-upload.ts';

const workers = workerPrograms('lib/imports/import-program.ts');
const AT_ONCE = 1;

/**
 * Has what waits, or was broken off, worked on by processes of their own: readers are served by this one. Only what was uploaded; what was
 * begun on the command line is gone on with there.
 */
export const continueImports = (): Promise<void> => goOn(new Set());

/** @param held runs whose stories somebody else brings in just now: those behind them need not wait, and the next turn asks again */
async function goOn(held: ReadonlySet<number>): Promise<void> {
  for (const { id, file } of await findRunsToDo()) {
    if (workers.count() >= AT_ONCE) return;
    if (workers.isAt(id) || held.has(id) || !isUploaded(file)) continue;
    workers.begin(id, (how) => goOn(how === 'busy' ? new Set([...held, id]) : held));
  }
}

/** Lets imports of this process end the part they are writing; the next start goes on with them. */
export const stopImports = (): Promise<void> => workers.stop();
