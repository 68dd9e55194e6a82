// `npm run import -- <file>`: brings a whole paper in. Operator text; `--help` says the rest.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { may } from '#lib/auth/roles';
import { recogniseFormat } from '#lib/imports/formats/open-source';
import { writeReport } from '#lib/imports/report';
import { type Ending, runImport } from '#lib/imports/run-import';
import { countProblems, findImporter, findRun, findUnfinished, insertRun, turnRun } from '#lib/imports/runs/store';
import { type ImportFormat, UnreadableFile } from '#lib/imports/view';
import { translator } from '#lib/messages/translator';
import { type Asked, HELP, readArguments, WronglyAsked } from './import/arguments.ts';
import { showProgress } from './import/progress.ts';
import { explain, say, seconds } from './start/say.ts';
import { withPaper } from './start/with-paper.ts';

const EXIT: Record<Ending, number> = { done: 0, failed: 1, lost: 1, busy: 3, stopped: 130 };
const t = translator('en', 'transfer');

const leaving = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => leaving.abort());
process.on('disconnect', () => leaving.abort());
process.stdout.on('error', () => {});

const HINT = '\n  npm run import -- --help';

let asked: Asked | 'help';
try {
  asked = readArguments(process.argv.slice(2));
} catch (error) {
  console.error(`✗ ${explain(error)}${HINT}`);
  process.exit(2);
}
if (asked === 'help') {
  process.stdout.write(HELP);
  process.exit(0);
}
await bringIn(asked);

async function bringIn(asked: Asked): Promise<never> {
  const began = performance.now();
  const file = path.resolve(asked.file);
  const format = await recognised(file, asked.format);
  return withPaper(
    async () => {
      const runId = await findOrBegin({ ...asked, file, format });
      say(`• ${asked.isDry ? 'Dry run' : 'Import'} ${runId}: ${path.basename(file)} (${format})`);
      if (asked.options.picturesFrom.length === 0 && asked.options.picturesIn === '' && format !== 'markdown')
        say('• No pictures are fetched: name hosts with --pictures-from, or a folder with --pictures-in');
      const progress = showProgress();
      const ending = await runImport(runId, { signal: leaving.signal, tell: progress.tell });
      progress.end();
      await tellEnding(runId, ending, began);
      return EXIT[ending];
    },
    { mayFound: true, isFilled: true, isQuiet: false, onLost: () => leaving.abort(), explained },
  );
}

/** What the file is, before anything is opened for it; ends the process where it is nothing. */
async function recognised(file: string, named: ImportFormat | null): Promise<ImportFormat> {
  try {
    if (!existsSync(file)) throw new WronglyAsked(`There is no ${file}`);
    return named ?? (await recogniseFormat(file));
  } catch (error) {
    const { told, code } = explained(error);
    console.error(`✗ ${told}`);
    process.exit(code);
  }
}

function explained(error: unknown): { told: string; code: number } {
  if (error instanceof WronglyAsked) return { told: `${error.message}${HINT}`, code: 2 };
  return { told: error instanceof UnreadableFile ? t(`refused.${error.code}`, { detail: error.detail }) : explain(error), code: 1 };
}

async function findOrBegin({ file, format, isDry, as, restart, options }: Asked & { format: ImportFormat }): Promise<number> {
  const person = await findImporter(as);
  if (!person)
    throw new WronglyAsked(
      as === null ? 'There is no administrator to bring it in for; name somebody with --as' : `Nobody here has the address ${as}`,
    );
  if (!may(person, 'move-paper')) throw new WronglyAsked('This person may not bring papers in: it takes an administrator');
  const former = restart || isDry ? null : await findUnfinished(file, isDry);
  if (former) {
    say(`• Going on with import ${former.id}, which stands at ${former.cursor} of ${former.total} (--restart begins anew)`);
    if (former.state === 'failed' || former.state === 'cancelled') await turnRun(former.id, 'waiting', person.id);
    return former.id;
  }
  return insertRun({ format, source: '', fileName: path.basename(file), file, options, isDry, startedById: person.id });
}

async function tellEnding(runId: number, ending: Ending, began: number): Promise<void> {
  const run = await findRun(runId);
  if (!run) return;
  if (ending === 'busy') return say('✗ Somebody else brings these stories in just now; wait until that is over.');
  if (ending === 'stopped') return say(`• Broken off at ${run.cursor} of ${run.total}; the same command goes on from there.`);
  if (ending === 'lost') return say('• It was stopped in the newsroom.');
  const shown = Object.entries(run.counts).filter(([, count]) => count > 0);
  for (const [name, count] of shown) say(`  ${String(count).padStart(8)}  ${t(`counts.${name as keyof typeof run.counts}`)}`);
  const problems = await countProblems(runId);
  if (problems.length > 0) say(`\n  ${t('problemsTitle')}:`);
  for (const { code: problem, count } of problems) say(`  ${String(count).padStart(8)}  ${t(`problems.${problem}`)}`);
  say(`\n  Report: ${await writeReport(run)}`);
  const [refusal = 'internal', ...detail] = run.error.split(': ');
  if (ending === 'failed') say(`✗ ${t(`refused.${refusal as UnreadableFile['code']}`, { detail: detail.join(': ') })}`);
  else say(`✓ ${run.isDry ? 'Dry run over; nothing was written' : 'Brought in'} (${seconds(began)})`);
}
