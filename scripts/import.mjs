// `npm run import` on whatever Node the machine has: brings what is missing, then goes on with Node 24: in import-paper.ts with the export of a
// whole paper (a folder or one archive), in import.ts with everything else.
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { handOver, prepare } from './start/bootstrap.mjs';

const from = process.cwd();
const args = process.argv
  .slice(2)
  .map((arg) => (arg.startsWith('-') || !existsSync(path.resolve(from, arg)) ? arg : path.resolve(from, arg)));
const [given = ''] = args;
const isPaper = args.length === 1 && (existsSync(path.join(given, 'toa-soan-export.json')) || isArchive(given));
await prepare();
await handOver(isPaper ? 'scripts/import-paper.ts' : 'scripts/import.ts', args);

/** @param {string} file */
function isArchive(file) {
  if (!existsSync(file) || !statSync(file).isFile()) return false;
  const opened = openSync(file, 'r');
  const head = Buffer.alloc(4);
  readSync(opened, head, 0, 4, 0);
  closeSync(opened);
  return head.toString('latin1') === 'PK\u0003\u0004';
}
