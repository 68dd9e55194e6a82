import { writeAudit } from '../../audit/store.ts';
import type { Role } from '../../auth/roles.ts';
import { db, type Transaction } from '../../db/client.ts';
import { STOPS_CHANNEL } from '../../db/hold-lock.ts';
import type { Problem } from '../convert/problems.ts';
import { stopOf } from '../holding/store.ts';
import { type ImportCounts, importCounts, importFormat, importOptions } from '../schema.ts';
import type { Run, RunProblem } from './view.ts';

export type { Run, RunProblem } from './view.ts';

const WITH_NAME = { startedBy: { select: { name: true } } } as const;
type Row = Omit<Run, 'format' | 'options' | 'counts' | 'startedBy'> & {
  format: string;
  options: unknown;
  counts: unknown;
  startedBy: { name: string };
};
const runOf = (row: Row): Run => ({
  ...row,
  format: importFormat.parse(row.format),
  options: importOptions.parse(row.options),
  counts: importCounts.parse(row.counts),
  startedBy: row.startedBy.name,
});

export type NewRun = Pick<Run, 'format' | 'source' | 'fileName' | 'file' | 'options' | 'isDry' | 'startedById'>;

/** A run that waits to be worked on. @returns its number */
export async function insertRun(run: NewRun): Promise<number> {
  return db().$transaction(async (transaction) => {
    const { id } = await transaction.importRun.create({ data: run, select: { id: true } });
    const detail = { format: run.format, source: run.source, dry: run.isDry };
    await writeAudit({ personId: run.startedById, deed: 'begin-import', subject: `import:${id}`, detail }, transaction);
    return id;
  });
}

export async function findRun(id: number): Promise<Run | null> {
  const row = await db().importRun.findUnique({ where: { id }, include: WITH_NAME });
  return row && runOf(row);
}

/** The latest run of these stories that is not over, for whoever goes on with it; a dry one has nothing to go on with. */
export async function findUnfinished(file: string, isDry: boolean): Promise<Run | null> {
  const row = await db().importRun.findFirst({
    where: { file, isDry, state: { in: ['waiting', 'running', 'failed', 'cancelled'] } },
    orderBy: { id: 'desc' },
    include: WITH_NAME,
  });
  return row && runOf(row);
}

/** Runs, latest first; `before` is the last one of the page before. */
export async function listRuns({ before, take }: { before?: number; take: number }): Promise<Run[]> {
  // One statement, since the page that lists them asks for much else.
  const rows = await db().$queryRaw<(Omit<Row, 'startedBy'> & { name: string })[]>`
    SELECT run.id, run.format, run.source, run.file_name AS "fileName", run.file, run.options, run.is_dry AS "isDry", run.state::text AS state,
      run.cursor, run.total, run.counts, run.error, run.started_by_id AS "startedById", person.name, run.created_at AS "createdAt",
      run.began_at AS "beganAt", run.ended_at AS "endedAt"
    FROM import_run run JOIN person ON person.id = run.started_by_id
    WHERE ${before ?? null}::int IS NULL OR run.id < ${before ?? null}::int ORDER BY run.id DESC LIMIT ${take}::int`;
  return rows.map(({ name, ...row }) => runOf({ ...row, startedBy: { name } }));
}

/** Runs that somebody should work on: those that wait, and those whose worker may be gone. */
export async function findRunsToDo(): Promise<{ id: number; file: string }[]> {
  return db().importRun.findMany({
    where: { state: { in: ['waiting', 'running'] } },
    orderBy: { id: 'asc' },
    select: { id: true, file: true },
  });
}

/** Writes down of what paper a run is that has to wait. */
export async function nameSource(id: number, source: string): Promise<void> {
  await db().importRun.updateMany({ where: { id, state: 'waiting' }, data: { source } });
}

/** The run that another one waits for: one that brings in the same paper, or one of those in `uploads`, of which one is worked on at a time. */
export async function findRunAhead({ id, source }: Pick<Run, 'id' | 'source'>, uploads: string): Promise<number | null> {
  const ahead = await db().importRun.findFirst({
    where: { id: { not: id }, state: 'running', OR: [{ source, NOT: { source: '' } }, { file: { startsWith: uploads } }] },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return ahead?.id ?? null;
}

/** How long what was uploaded is kept once all is over. */
const KEPT_DAYS = 30;

/** Files that a run needs, or may be gone on with, or was over only lately. */
export async function listFilesInUse(): Promise<string[]> {
  const rows = await db().$queryRaw<{ file: string }[]>`
    SELECT DISTINCT file FROM import_run
    WHERE state IN ('waiting', 'running') OR ended_at > now() - make_interval(days => ${KEPT_DAYS}::int)`;
  return rows.map(({ file }) => file);
}

/** Begins to work on a run, or goes on with it; a dry one begins anew, since it has kept nothing. False: it is over, or was cancelled. */
export async function beginRun(id: number, { source, total }: { source: string; total: number }): Promise<boolean> {
  return db().$transaction(async (transaction) => {
    const begun = await transaction.$executeRaw`
      UPDATE import_run SET state = 'running', began_at = coalesce(began_at, now()), ended_at = NULL, error = '', source = ${source}, total = ${total}::int,
        cursor = CASE WHEN is_dry THEN 0 ELSE cursor END, counts = CASE WHEN is_dry THEN '{}' ELSE counts END
      WHERE id = ${id}::int AND state IN ('waiting', 'running')`;
    if (begun > 0)
      await transaction.$executeRaw`DELETE FROM import_problem USING import_run WHERE run_id = import_run.id AND run_id = ${id}::int AND is_dry`;
    return begun > 0;
  });
}

/**
 * Locks a run that is being worked on and stands where its worker thinks it does. A lock that leaves the key free: pictures of the next
 * part, which refer to the run, are written meanwhile.
 * @returns the transaction's time; null when it was cancelled, or somebody else has gone on with it
 */
export async function holdRun(transaction: Transaction, { runId, from }: { runId: number; from: number }): Promise<Date | null> {
  const [run] = await transaction.$queryRaw<{ now: Date }[]>`
    SELECT now()::timestamptz(3) AS now FROM import_run WHERE id = ${runId}::int AND state = 'running' AND cursor = ${from}::int FOR NO KEY UPDATE`;
  return run?.now ?? null;
}

/** Says where a run stands and what it came to so far. */
export const moveRun = (
  transaction: Transaction,
  { runId, to, counts }: { runId: number; to: number; counts: ImportCounts },
): Promise<number> =>
  transaction.$executeRaw`UPDATE import_run SET cursor = ${to}::int, counts = ${JSON.stringify(counts)}::jsonb WHERE id = ${runId}::int`;

/** Ends a run, unless it was ended otherwise meanwhile. */
export async function endRun(
  id: number,
  state: 'done' | 'failed',
  { error = '', personId }: { error?: string; personId: number },
): Promise<void> {
  await db().$transaction(async (transaction) => {
    const [run] = await transaction.$queryRaw<{ counts: unknown; source: string; isDry: boolean }[]>`
      UPDATE import_run SET state = ${state}::import_state, error = ${error}, ended_at = now()
      WHERE id = ${id}::int AND state IN ('waiting', 'running') RETURNING counts, source, is_dry AS "isDry"`;
    if (!run) return;
    const { created, updated, comments, pictures, failed } = importCounts.parse(run.counts);
    const detail = { source: run.source, dry: run.isDry, state, created, updated, comments, pictures, failed };
    await writeAudit({ personId, deed: 'end-import', subject: `import:${id}`, detail }, transaction);
  });
}

/** Cancels a run, or lets one that is over go on (`waiting`). @returns whether it was so that this could be done */
export async function turnRun(id: number, to: 'cancelled' | 'waiting', personId: number): Promise<boolean> {
  return db().$transaction(async (transaction) => {
    const from = to === 'cancelled' ? ['waiting', 'running'] : ['cancelled', 'failed'];
    const turned = await transaction.$executeRaw`
      UPDATE import_run SET state = ${to}::import_state, ended_at = CASE WHEN ${to} = 'cancelled' THEN now() END
      WHERE id = ${id}::int AND state::text = ANY(${from}::text[])`;
    if (turned === 0) return false;
    await writeAudit({ personId, deed: to === 'cancelled' ? 'cancel-import' : 'resume-import', subject: `import:${id}` }, transaction);
    if (to === 'cancelled') await transaction.$executeRaw`SELECT pg_notify(${STOPS_CHANNEL}, ${stopOf(id)})`;
    return true;
  });
}

export async function keepProblems(transaction: Transaction, runId: number, problems: readonly RunProblem[]): Promise<void> {
  if (problems.length > 0)
    await transaction.importProblem.createMany({
      data: problems.map((problem) => ({ ...problem, runId, title: problem.title.slice(0, 200) })),
    });
}

/** What a run told of, in the order of the file; `after` is the last one of the page before. */
export async function listProblems(
  runId: number,
  { after = 0, take }: { after?: number; take: number },
): Promise<(RunProblem & { id: number })[]> {
  const rows = await db().importProblem.findMany({
    where: { runId, id: { gt: after } },
    orderBy: { id: 'asc' },
    take,
    select: { id: true, position: true, title: true, code: true, detail: true },
  });
  return rows.map((row) => ({ ...row, code: row.code as Problem['code'] }));
}

/** How many of each kind a run told of. */
export async function countProblems(runId: number): Promise<{ code: Problem['code']; count: number }[]> {
  const rows = await db().importProblem.groupBy({ by: ['code'], where: { runId }, _count: true });
  return rows.map(({ code, _count }) => ({ code: code as Problem['code'], count: _count })).sort((one, other) => other.count - one.count);
}

/** Who brings papers in from the command line: the person of this address, or the first administrator. */
export async function findImporter(email: string | null): Promise<{ id: number; role: Role } | null> {
  return db().person.findFirst({
    where: { disabledAt: null, ...(email === null ? { role: 'admin' } : { email: email.toLowerCase() }) },
    orderBy: { id: 'asc' },
    select: { id: true, role: true },
  });
}
