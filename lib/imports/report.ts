import { createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { env } from '../env.ts';
import { countProblems, listProblems, type Run } from './runs/store.ts';

const AT_ONCE = 1_000;

/** Everything a run came to, as pieces of one JSON text: the run, how many problems of each kind, and each of them. */
export async function* reportOf(run: Run): AsyncGenerator<string> {
  const { id, format, source, fileName, isDry, state, error, cursor, total, counts, options, startedBy, createdAt, beganAt, endedAt } = run;
  const head = {
    id,
    format,
    source,
    fileName,
    isDry,
    state,
    error,
    cursor,
    total,
    counts,
    options,
    startedBy,
    createdAt,
    beganAt,
    endedAt,
  };
  yield `${JSON.stringify({ ...head, problemCounts: await countProblems(id) }, null, 2).slice(0, -2)},\n  "problems": [`;
  for (let after = 0, isFirst = true; ; ) {
    const problems = await listProblems(id, { after, take: AT_ONCE });
    for (const { id: last, ...problem } of problems) {
      yield `${isFirst ? '' : ','}\n    ${JSON.stringify(problem)}`;
      isFirst = false;
      after = last;
    }
    if (problems.length < AT_ONCE) break;
  }
  yield '\n  ]\n}\n';
}

/** Writes the report into the data folder, whole or not at all. @returns where it is */
export async function writeReport(run: Run): Promise<string> {
  const folder = path.resolve(/*turbopackIgnore: true*/ env().DATA_DIR, 'imports');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(/*turbopackIgnore: true*/ folder, `run-${run.id}.json`);
  await pipeline(Readable.from(reportOf(run)), createWriteStream(`${file}.part`, { mode: 0o600 }));
  await rename(`${file}.part`, file);
  return file;
}
