import { listMigrations } from '../db/list-migrations.ts';
import { areJobsRunning } from '../jobs/run-jobs.ts';
import { isOutboxRunning } from '../outbox/is-outbox-running.ts';
import { findLateness } from '../outbox/upkeep/store.ts';
import { readAppliedMigrations } from './store.ts';

export type Readiness = {
  status: 'ready' | 'not-ready';
  /** What was looked at, and whether it is as it should be. */
  checks: { database: boolean; migrations: boolean; jobs: boolean; outbox: boolean };
  /** For how many seconds the oldest of what is due outside has waited; null when nothing is due, or nobody can say. It decides nothing. */
  outboxLateSeconds: number | null;
};

/** Whether this process can serve: its database answers, has every migration that this code knows, jobs run and what is due is sent. */
export async function checkReadiness(): Promise<Readiness> {
  const [applied, known, outboxLateSeconds] = await Promise.all([
    readAppliedMigrations().catch(() => null),
    listMigrations(),
    findLateness().catch(() => null),
  ]);
  const checks = {
    database: applied !== null,
    migrations: applied !== null && known.every((name) => applied.includes(name)),
    jobs: areJobsRunning(),
    outbox: isOutboxRunning(),
  };
  return { status: Object.values(checks).every(Boolean) ? 'ready' : 'not-ready', checks, outboxLateSeconds };
}
