import { workerPrograms } from '../../jobs/worker-programs.ts';
import { listArchiveFiles, removeArchiveFiles } from './archives.ts';
import { findExportToMake, removeOldExports } from './store.ts';

const workers = workerPrograms('lib/exports/runs/export-program.ts');

/** Has the export that waits, or was broken off, made by a process of its own: readers are served by this one. */
export async function continueExports(): Promise<void> {
  const id = await findExportToMake();
  if (id !== null && workers.count() === 0) workers.begin(id, async () => {});
}

/** Removes archives whose time is over, and what was left half made. */
export async function forgetExports(): Promise<void> {
  // In this order: an export has its row before it has a file.
  const files = await listArchiveFiles();
  await removeArchiveFiles(files, { but: await removeOldExports() });
}

/** Has the export of this process broken off; the next start begins it anew. */
export const stopExports = (): Promise<void> => workers.stop();
