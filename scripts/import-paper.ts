// What `npm run import -- <folder or archive>` does with the export of a whole paper.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { forgetAnchor } from '#lib/audit/anchors/kept-anchor';
import { findDatabaseName } from '#lib/audit/anchors/store';
import { signLog } from '#lib/audit/sign-log';
import { migrate } from '#lib/db/migrate';
import { env } from '#lib/env';
import { type ImportRefusal, importPaper } from '#lib/exports/import-paper';
import { fromArchive } from '#lib/exports/places/archive';
import { fromFolder } from '#lib/exports/places/folder';
import { say } from './start/say.ts';
import { withPaper } from './start/with-paper.ts';

const WORDS: Record<ImportRefusal['code'], string> = {
  noExport: 'holds no export that was finished, or one of another kind.',
  damaged: 'is not as it was written: a file is missing or was changed.',
  notEmpty: 'would come into a paper that has stories, pictures or comments. Take it into an empty one (another DATA_DIR or DATABASE_URL).',
  otherSchema: 'was made by another version of the paper. Take it in with that version, then update.',
  otherTables: 'holds other tables than this version of the paper has.',
  broken: 'does not hold together: a published story without its text, or a decided comment without its decision.',
};

await withPaper(
  async () => {
    const given = path.resolve(process.argv[2] ?? '.');
    const isFolder = (await stat(given)).isDirectory();
    const origin = isFolder ? fromFolder(given) : await fromArchive(given);
    if (!origin) throw new Error(`${given} ${WORDS.noExport}`);
    await migrate(env().DATABASE_URL);
    const imported = await importPaper(origin, {
      tell: ({ kind, name, done }) => done > 0 && say(kind === 'rows' ? `• ${name}: ${done}` : `• ${name}: ${done} files`),
    });
    await origin.close();
    if (!imported.ok) {
      const file = 'file' in imported ? ` (${imported.file})` : '';
      throw new Error(`${given} ${WORDS[imported.code]}${file}`);
    }
    await forgetAnchor(await findDatabaseName());
    await signLog();
    say(`✓ The paper of ${imported.value.madeAt} is in place`);
    return true;
  },
  { mayFound: true },
);
