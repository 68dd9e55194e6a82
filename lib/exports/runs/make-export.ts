import { rename, stat } from 'node:fs/promises';
import { orderedNow } from '../../clock.ts';
import { isDatabaseAway } from '../../db/errors.ts';
import { CANCELLED } from '../../db/hold-lock.ts';
import { log } from '../../log.ts';
import { exportPaper, type Progress } from '../export-paper.ts';
import { intoArchive } from '../places/archive.ts';
import { archivePlaces, removeArchive } from './archives.ts';
import { beginExportRun, endExport, holdExports, moveExport } from './store.ts';

const TOLD_EVERY_MS = 1_000;

/**
 * `busy`: somebody else makes one just now · `stopped`: as `signal` asked, to be begun anew · `cancelled`: somebody stopped it ·
 * `over`: there is nothing to make any more.
 */
export type ExportEnding = 'done' | 'failed' | 'busy' | 'stopped' | 'cancelled' | 'over';

/**
 * Makes the archive of an export. Whatever ends this process, no half archive counts as one, and the next call begins anew.
 * @throws when the database is away; the export can be begun anew
 */
export async function makeExport(id: number, { signal }: { signal?: AbortSignal } = {}): Promise<ExportEnding> {
  const held = await holdExports(id);
  if (!held) return 'busy';
  const leaving = AbortSignal.any([held.over, ...(signal ? [signal] : [])]);
  try {
    const run = await beginExportRun(id);
    if (!run) return 'over';
    const { whole, part } = await archivePlaces(run.name);
    try {
      if (run.isHopeless) throw new Error('It was begun too often.');
      await exportPaper(intoArchive(part), { tell: teller(id), signal: leaving });
      await rename(part, whole);
      const isWanted = await endExport(id, { state: 'done', bytes: (await stat(whole)).size }, run.personId);
      if (!isWanted) await removeArchive(run.name);
      return isWanted ? 'done' : 'cancelled';
    } catch (error) {
      // Once the lock is somebody else's, so is the half archive.
      if (!held.over.aborted || held.over.reason === CANCELLED) await removeArchive(run.name);
      if (leaving.aborted) return leaving.reason === CANCELLED ? 'cancelled' : 'stopped';
      if (isDatabaseAway(error)) throw error;
      const told = (error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'no-space' : 'internal';
      // Whoever stopped it may have removed what was being written before that was heard here.
      if (!(await endExport(id, { state: 'failed', error: told }, run.personId))) return 'cancelled';
      log().error({ err: error, export: id }, 'an export failed');
      return 'failed';
    }
  } finally {
    await held.release();
  }
}

/** Says how far it is, now and then; what cannot be said is no reason to break off. */
function teller(id: number): (progress: Progress) => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  return ({ kind, at, of }) => {
    if (orderedNow() - toldAt < TOLD_EVERY_MS) return;
    toldAt = orderedNow();
    moveExport(id, { step: kind, done: at, total: of }).catch((error: unknown) =>
      log().warn({ err: error, export: id }, 'how far an export is could not be said'),
    );
  };
}
