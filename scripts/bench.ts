// `npm run bench`: how fast the paper is on this machine. Ratios and scores are for comparing; milliseconds are of this machine.
import { writeFile } from 'node:fs/promises';
import { forgetEnv } from '#lib/env';
import { measureDecisions } from './bench/decisions.ts';
import { measureDesk } from './bench/desk.ts';
import { measureEditor } from './bench/editor.ts';
import { measureHistory } from './bench/history.ts';
import { measureImport } from './bench/import.ts';
import { measureLargePaper } from './bench/large-paper.ts';
import { measureWithLighthouse } from './bench/lighthouse.ts';
import { measureNewsroomLists } from './bench/newsroom-lists.ts';
import { openBenchPaper } from './bench/open-paper.ts';
import { measureSaving } from './bench/saving.ts';
import { measureScreening } from './bench/screening.ts';
import { type Measure, printTable } from './bench/table.ts';
import { measureThreads } from './bench/threads.ts';
import { measureThroughput } from './bench/throughput.ts';
import { explain, say } from './start/say.ts';

const RESULTS = 'bench-results.json';

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());
process.on('disconnect', () => stopping.abort());
const stopped = new Promise<never>((_, reject) => {
  stopping.signal.addEventListener('abort', () => reject(new Error('Stopped before it was done.')));
});

let failed = false;
let paper: Awaited<ReturnType<typeof openBenchPaper>> | undefined;
try {
  say('• Building, and starting a paper with the demo newsroom, one with 10,000 stories, and one with 1,000,000 comments');
  const opening = openBenchPaper(stopping.signal).then((opened) => {
    paper = opened;
    return opened;
  });
  const opened = await Promise.race([opening, stopped]);
  const measures: Measure[] = [];
  for (const measure of [
    measureScreening,
    measureThroughput,
    measureLargePaper,
    measureDecisions,
    measureSaving,
    measureEditor,
    measureThreads,
    measureDesk,
    measureHistory,
    measureNewsroomLists,
    measureImport,
    measureWithLighthouse,
  ]) {
    // Each works on a database of its own choice.
    forgetEnv();
    measures.push(...(await Promise.race([measure(opened, stopping.signal), stopped])));
  }
  printTable(measures);
  const results = { node: process.version, platform: `${process.platform}-${process.arch}`, measures };
  await writeFile(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  say(`\n✓ Written to ${RESULTS}`);
} catch (error) {
  failed = true;
  console.error(`✗ ${explain(error)}`);
} finally {
  await paper?.close();
}
process.exit(failed ? 1 : 0);
