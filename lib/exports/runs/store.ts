import { writeAudit } from '../../audit/store.ts';
import { db } from '../../db/client.ts';
import { type HeldLock, holdLock, STOPS_CHANNEL } from '../../db/hold-lock.ts';
import { type ExportRun, type ExportState, KEPT_HOURS } from './view.ts';

/** It is exports'. */
const EXPORTS = 7_206_107;

/** How often an export is begun before it counts as one that cannot be made. */
const MOST_ATTEMPTS = 3;

const subjectOf = (id: number): string => `export:${id}`;

/** An export that waits to be made. @returns its number; null when one is being made already */
export async function insertExport(personId: number): Promise<number | null> {
  return db().$transaction(async (transaction) => {
    const [run] = await transaction.$queryRaw<{ id: number }[]>`
      INSERT INTO export_run (name, started_by_id)
      VALUES (to_char(now() AT TIME ZONE 'Asia/Ho_Chi_Minh', '"toa-soan-"YYYY-MM-DD-HH24MI') || '-' || substr(md5(random()::text), 1, 6) || '.zip', ${personId}::int)
      ON CONFLICT DO NOTHING RETURNING id`;
    if (!run) return null;
    await writeAudit({ personId, deed: 'export-paper', subject: subjectOf(run.id) }, transaction);
    return run.id;
  });
}

/** The latest exports, newest first. */
export async function listExports(take: number): Promise<ExportRun[]> {
  const rows = await db().$queryRaw<(Omit<ExportRun, 'bytes'> & { bytes: bigint })[]>`
    SELECT run.id, run.state::text AS state, run.name, run.step, run.done, run.total, run.bytes, person.name AS "startedBy", run.created_at AS "createdAt",
      CASE WHEN run.state = 'done' THEN run.ended_at + make_interval(hours => ${KEPT_HOURS}::int) END AS "keptUntil"
    FROM export_run run JOIN person ON person.id = run.started_by_id ORDER BY run.id DESC LIMIT ${take}::int`;
  return rows.map((row) => ({ ...row, bytes: Number(row.bytes) }));
}

/** The export that waits, or whose worker may be gone. */
export async function findExportToMake(): Promise<number | null> {
  const run = await db().exportRun.findFirst({ where: { state: { in: ['waiting', 'running'] } }, select: { id: true } });
  return run?.id ?? null;
}

/** Makes sure that nobody else makes exports at the same time, and hears when this one is stopped. @returns null when somebody else does */
export const holdExports = (id: number): Promise<HeldLock | null> =>
  holdLock({ number: EXPORTS, of: '' }, { name: 'toa-soan-export', what: subjectOf(id) });

/** Begins to make an export, from the beginning. @returns what the archive is called and for whom; null when there is nothing to make any more */
export async function beginExportRun(id: number): Promise<{ name: string; personId: number; isHopeless: boolean } | null> {
  const [run] = await db().$queryRaw<{ name: string; personId: number; attempts: number }[]>`
    UPDATE export_run SET state = 'running', attempts = attempts + 1, step = '', done = 0, total = 0
    WHERE id = ${id}::int AND state IN ('waiting', 'running') RETURNING name, started_by_id AS "personId", attempts`;
  return run ? { name: run.name, personId: run.personId, isHopeless: run.attempts > MOST_ATTEMPTS } : null;
}

/** Says how far an export is. */
export async function moveExport(id: number, { step, done, total }: Pick<ExportRun, 'step' | 'done' | 'total'>): Promise<void> {
  await db().exportRun.updateMany({ where: { id, state: 'running' }, data: { step, done, total } });
}

/** Ends an export: its archive is there, or it could not be made. @returns false when it was stopped before */
export async function endExport(
  id: number,
  ended: { state: 'done'; bytes: number } | { state: 'failed'; error: string },
  personId: number,
): Promise<boolean> {
  return db().$transaction(async (transaction) => {
    const { state } = ended;
    const [bytes, error] = [state === 'done' ? ended.bytes : 0, state === 'failed' ? ended.error : ''];
    const changed = await transaction.$executeRaw`
      UPDATE export_run SET state = ${state}::export_state, bytes = ${bytes}::bigint, error = ${error}, ended_at = now()
      WHERE id = ${id}::int AND state IN ('waiting', 'running')`;
    if (changed === 0) return false;
    await writeAudit({ personId, deed: 'end-export', subject: subjectOf(id), detail: { state, bytes } }, transaction);
    return true;
  });
}

/**
 * Stops an export that waits or is being made; whoever makes it hears of it when this is committed. Of a stop and an end, the first one counts.
 * @returns how it stands then, and what its archive is called; null when there is none of this number
 */
export async function stopExport(id: number, personId: number): Promise<{ state: ExportState; name: string } | null> {
  return db().$transaction(async (transaction) => {
    const [stopped] = await transaction.$queryRaw<{ state: ExportState; name: string }[]>`
      UPDATE export_run SET state = 'cancelled', ended_at = now() WHERE id = ${id}::int AND state IN ('waiting', 'running')
      RETURNING state::text AS state, name`;
    if (!stopped) return transaction.exportRun.findUnique({ where: { id }, select: { state: true, name: true } });
    await writeAudit({ personId, deed: 'cancel-export', subject: subjectOf(id) }, transaction);
    await transaction.$executeRaw`SELECT pg_notify(${STOPS_CHANNEL}, ${subjectOf(id)})`;
    return stopped;
  });
}

/** Lets somebody fetch an archive and writes that down. @returns what it is called; null when there is none any more */
export async function takeExport(id: number, personId: number): Promise<{ name: string } | null> {
  return db().$transaction(async (transaction) => {
    const [run] = await transaction.$queryRaw<{ name: string; bytes: bigint }[]>`
      SELECT name, bytes FROM export_run
      WHERE id = ${id}::int AND state = 'done' AND ended_at > now() - make_interval(hours => ${KEPT_HOURS}::int) FOR SHARE`;
    if (!run) return null;
    await writeAudit({ personId, deed: 'download-export', subject: subjectOf(id), detail: { bytes: Number(run.bytes) } }, transaction);
    return { name: run.name };
  });
}

/** Takes those whose time is over off the list of what can be fetched. @returns the names of archives that are to stay */
export async function removeOldExports(): Promise<string[]> {
  await db().$executeRaw`
    UPDATE export_run SET state = 'removed' WHERE state = 'done' AND ended_at <= now() - make_interval(hours => ${KEPT_HOURS}::int)`;
  const kept = await db().exportRun.findMany({ where: { state: { in: ['waiting', 'running', 'done'] } }, select: { name: true } });
  return kept.map(({ name }) => name);
}
