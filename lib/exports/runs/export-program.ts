// A program, not a module: taking out a whole paper keeps a processor busy for minutes, and readers are served by another process.
// `node lib/exports/runs/export-program.ts <export>`; it ends with 0 when the export is over or somebody else's.
import { log } from '../../log.ts';
import { makeExport } from './make-export.ts';

const leaving = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => leaving.abort());
process.on('disconnect', () => leaving.abort());

const id = Number(process.argv[2]);
if (!id) throw new Error('Usage: node lib/exports/runs/export-program.ts <export>');
try {
  await makeExport(id, { signal: leaving.signal });
} catch (error) {
  log().error({ err: error, export: id }, 'an export was broken off; it is begun anew');
  process.exitCode = 1;
}
// Not when the last idle connection has had its time.
process.exit();
