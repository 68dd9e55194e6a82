import { workerPrograms } from '../jobs/worker-programs.ts';
import { findRunsToDo } from './runs/store.ts';
import { isUploaded } from './uploads/keep-upload.ts';

const workers = workerPrograms('lib/imports/import-program.ts');
const AT_ONCE = 1;

/**
 * Has what waits, or was broken off, worked on by processes of their own: readers are served by this one. Only what was uploaded; what was
 * begun on the command line is gone on with there.
 */
export async function continueImports(): Promise<void> {
  for (const { id, file } of await findRunsToDo()) {
    if (workers.count() >= AT_ONCE) return;
    if (workers.isAt(id) || !isUploaded(file)) continue;
    workers.begin(id, continueImports);
  }
}

/** Lets imports of this process end the part they are writing; the next start goes on with them. */
export const stopImports = (): Promise<void> => workers.stop();
