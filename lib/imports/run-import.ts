import { setImmediate as otherWork } from 'node:timers/promises';
import { tagClock } from '../cache/tag-clock.ts';
import { isDatabaseAway } from '../db/errors.ts';
import { CANCELLED } from '../db/hold-lock.ts';
import { log } from '../log.ts';
import { type Read, readPost } from './batch/prepare.ts';
import { writeBatch } from './batch/store.ts';
import { storable } from './convert/storable.ts';
import { openSource } from './formats/open-source.ts';
import { holdSource } from './holding/store.ts';
import { inAdvance } from './in-advance.ts';
import { getPictures, type PictureRun } from './pictures/get-pictures.ts';
import { noPictures } from './pictures/of-run.ts';
import { beginRun, endRun, findRun, nameSource, type Run, type RunProblem } from './runs/store.ts';
import { type ImportCounts, noCounts } from './schema.ts';
import { type Entry, type Source, UnreadableFile } from './view.ts';

/** Stories that are written in one transaction. */
export const BATCH = 50;
/** Their texts together, in characters: pictures may stand in them. */
const BATCH_CHARS = 8_000_000;
/** Parts that are read, and whose pictures are got, while the one before them is written. */
const AHEAD = 2;

export type Progress = { cursor: number; total: number; counts: ImportCounts };
/** `busy`: somebody else brings in these stories just now · `stopped`: as `signal` asked, to be gone on with · `lost`: it was cancelled. */
export type Ending = 'done' | 'failed' | 'busy' | 'stopped' | 'lost';

type Options = { signal?: AbortSignal; tell?: (progress: Progress) => void; batch?: number };

/**
 * Brings in what a run's file holds, from where the run stands. Whatever ends this process, what was written is whole, and the next call
 * goes on behind it.
 * @throws when the database is away; the run can be gone on with
 */
export async function runImport(runId: number, options: Options = {}): Promise<Ending> {
  const run = await findRun(runId);
  if (!run) throw new Error(`There is no import ${runId}.`);
  try {
    const source = await openSource(run.format, run.file);
    const held = await holdSource(source.name, run.id);
    if (!held) {
      await nameSource(run.id, source.name);
      return 'busy';
    }
    const signal = AbortSignal.any([held.over, ...(options.signal ? [options.signal] : [])]);
    try {
      return await bringIn(run, source, { ...options, signal });
    } finally {
      await held.release();
    }
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    const told =
      error instanceof UnreadableFile ? error.message : (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'file-gone' : 'internal';
    if (!(error instanceof UnreadableFile)) log().error({ err: error, run: runId }, 'an import failed');
    await endRun(runId, 'failed', { error: told, personId: run.startedById });
    return 'failed';
  }
}

type Gathered = { from: number; to: number; reads: { read: Read; position: number }[]; problems: RunProblem[]; leftOut: number };

async function bringIn(run: Run, source: Source, { signal, tell, batch = BATCH }: Options): Promise<Ending> {
  const total = Math.min(source.total, run.options.limit ?? source.total);
  if (!(await beginRun(run.id, { source: source.name, total }))) return 'lost';
  const cursor = run.isDry ? 0 : run.cursor;
  let counts = run.isDry ? noCounts() : run.counts;
  const pictures: PictureRun = {
    runId: run.id,
    source: source.name,
    personId: run.startedById,
    isDry: run.isDry,
    options: run.options,
    folder: source.folder,
    pictures: noPictures(),
    signal,
  };
  const terms = new Map<string, number>();
  const made = new Set<string>();
  let ending: Ending | null = null;

  const write = async ({ from, to, reads, problems, leftOut }: Gathered, got: Awaited<ReturnType<typeof getPictures>>): Promise<void> => {
    if (ending) return;
    const before = { ...counts, leftOut: counts.leftOut + leftOut };
    for (const { outcome } of got.values()) before[outcome] += 1;
    const posts = reads.map(({ read }) => read.ready((address) => got.get(address)?.found ?? 'not-there'));
    const written = await writeBatch({
      runId: run.id,
      source: source.name,
      personId: run.startedById,
      isDry: run.isDry,
      from,
      to,
      posts,
      problems,
      counts: before,
      filing: run.options,
      terms,
      made,
    });
    if (written.state === 'lost') {
      ending = 'lost';
      return;
    }
    counts = written.counts;
    for (const change of written.changes) tagClock().apply(change);
    tell?.({ cursor: to, total, counts });
  };

  // While one part is written, the next ones are read and their pictures are fetched: the database and this process work side by side.
  let writing: Promise<void> = Promise.resolve();
  const prepare = async (gathered: Gathered) => ({
    gathered,
    got: await getPictures(
      gathered.reads.flatMap(({ read }) => read.pictures),
      pictures,
    ),
  });
  for await (const { gathered, got } of inAdvance(gather(source, { run, from: cursor, total, batch }), prepare, AHEAD)) {
    await writing;
    if (ending ?? signal?.aborted) break;
    writing = write(gathered, got);
    // Whoever waits for it later hears of its failure; until then nobody has missed it.
    writing.catch(() => {});
  }
  await writing;
  if (ending) return ending;
  if (signal?.aborted) return signal.reason === CANCELLED ? 'lost' : 'stopped';
  await endRun(run.id, 'done', { personId: run.startedById });
  return 'done';
}

/** The file's entries in parts, those left out that were dealt with before. */
async function* gather(
  source: Source,
  { run, from, total, batch }: { run: Run; from: number; total: number; batch: number },
): AsyncGenerator<Gathered> {
  let position = 0;
  let chars = 0;
  let part: Gathered = { from, to: from, reads: [], problems: [], leftOut: 0 };
  for await (const entry of source.entries()) {
    if (position >= total) break;
    position += 1;
    if (position <= from) continue;
    take(part, storable(entry), { position, source, run });
    part.to = position;
    if (entry.kind === 'post') chars += entry.post.body.length;
    // Answers of the database that waited while this story was read are taken up before the next one is.
    await otherWork();
    if (part.reads.length < batch && part.to - part.from < batch * 10 && chars < BATCH_CHARS) continue;
    yield part;
    chars = 0;
    part = { from: position, to: position, reads: [], problems: [], leftOut: 0 };
  }
  if (part.to > part.from) yield part;
}

function take(part: Gathered, entry: Entry, { position, source, run }: { position: number; source: Source; run: Run }): void {
  if (entry.kind === 'post') part.reads.push({ read: readPost(entry.post, { position, source, options: run.options }), position });
  else {
    part.leftOut += 1;
    if (entry.what === 'broken' || entry.what === 'page')
      part.problems.push({ position, title: entry.title, code: entry.what === 'page' ? 'page' : 'unreadable', detail: '' });
  }
}
