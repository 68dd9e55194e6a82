import { expect, test } from 'vitest';
import { pool } from '#lib/db/pool';
import { checkReadiness } from '#lib/health/check-readiness';
import { startJobs } from '#lib/jobs/run-jobs';
import { until } from '#tests/support/until';

test('an operator sees at the health check when jobs cannot be worked on although the database answers', async () => {
  expect((await checkReadiness()).checks).toEqual({ database: true, migrations: true, jobs: false });
  const jobs = await startJobs();
  try {
    expect((await checkReadiness()).checks.jobs).toBe(true);
    await pool().query('ALTER SCHEMA jobs RENAME TO taken_away');
    await until(async () => !(await checkReadiness()).checks.jobs, 20_000);
    expect((await checkReadiness()).checks).toMatchObject({ database: true, migrations: true });
    await pool().query('ALTER SCHEMA taken_away RENAME TO jobs');
  } finally {
    await jobs.stop();
  }
  expect((await checkReadiness()).checks.jobs).toBe(false);
});
