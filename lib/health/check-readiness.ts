import { listMigrations } from '../db/list-migrations.ts';
import { areJobsRunning } from '../jobs/run-jobs.ts';
import { readAppliedMigrations } from './store.ts';

export type Readiness = {
  status: 'ready' | 'not-ready';
  /** What was looked at, and whether it is as it should be. */
  checks: { database: boolean; migrations: boolean; jobs: boolean };
};

/** Whether this process can serve: its database answers, has every migration that this code knows, and jobs run. */
export async function checkReadiness(): Promise<Readiness> {
  const [applied, known] = await Promise.all([readAppliedMigrations().catch(() => null), listMigrations()]);
  const checks = {
    database: applied !== null,
    migrations: applied !== null && known.every((name) => applied.includes(name)),
    jobs: areJobsRunning(),
  };
  return { status: Object.values(checks).every(Boolean) ? 'ready' : 'not-ready', checks };
}
