// `npm run export -- <folder>`: the whole paper as JSON lines and files, from which `npm run import -- <folder>` makes the same paper.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { exportPaper } from '#lib/exports/export-paper';
import { intoFolder } from '#lib/exports/places/folder';
import { say } from './start/say.ts';
import { withPaper } from './start/with-paper.ts';

await withPaper(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [target] = positionals;
  if (target === undefined || positionals.length > 1)
    throw new Error('Name one folder for the export: npm run export -- ../paper-2026-11-26');
  const folder = path.resolve(target);
  const place = await intoFolder(folder);
  if (!place.ok) throw new Error(`There is something in ${folder} already: name a folder that is new or empty.`);
  const { tables, files } = await exportPaper(place.value, {
    tell: ({ kind, name, done }) => done > 0 && say(kind === 'rows' ? `• ${name}: ${done}` : `• ${name}: ${done} files`),
  });
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  say(`✓ ${rows} rows of ${tables.length} tables and ${files.length} files are in ${folder}`);
  say('  Keep it as you keep passwords: it holds the hashes of them, drafts, and phone numbers that APP_SECRET decrypts.');
  return true;
});
