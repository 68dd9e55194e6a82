// A program, not a module: bringing in a whole paper keeps a processor busy for minutes, and readers are served by another process.
// `node lib/imports/import-program.ts <run> [stories in one transaction]`; it ends with 0 when the run is over.
import { BUSY } from '../jobs/worker-programs.ts';
import { log } from '../log.ts';
import { runImport } from './run-import.ts';

const leaving = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => leaving.abort());
process.on('disconnect', () => leaving.abort());

const [run, batch] = process.argv.slice(2).map(Number);
if (!run) throw new Error('Usage: node lib/imports/import-program.ts <run>');
try {
  const ending = await runImport(run, { signal: leaving.signal, ...(batch && { batch }) });
  // It is not over, and who began this program looks after it later.
  if (ending === 'busy') process.exitCode = BUSY;
  if (ending === 'stopped') process.exitCode = 1;
} catch (error) {
  log().error({ err: error, run }, 'an import was broken off; it is gone on with');
  process.exitCode = 1;
}
// Not when the last idle connection has had its time.
process.exit();
