import { expect, test } from 'vitest';
import { pool } from '#lib/db/pool';
import { checkReadiness } from '#lib/health/check-readiness';
import { startJobs } from '#lib/jobs/run-jobs';
import { until } from '#tests/support/until';

test('an operator sees at the health check when jobs cannot be worked on although the database answers', async () => {
  expect((await checkReadiness()).checks).toEqual({ database: true, migrations: true, jobs: false, outbox: false });
  const jobs = await startJobs();
  try {
    expect((await checkReadiness()).checks.jobs).toBe(true);
    await pool().query('ALTER SCHEMA jobs RENAME TO taken_away');
    await until(async () => !(await checkReadiness()).checks.jobs);
    expect((await checkReadiness()).checks).toMatchObject({ database: true, migrations: true });
    await pool().query('ALTER SCHEMA taken_away RENAME TO jobs');
  } finally {
    await jobs.stop();
  }
  expect((await checkReadiness()).checks.jobs).toBe(false);
});

test('what was to run while the paper was down runs once it is up again: nobody reads yesterday’s date until the next midnight', async () => {
  await (await startJobs()).stop();
  // It went down before the last midnight in Viet Nam, and its turns were known before.
  await pool().query(`UPDATE jobs.schedule SET created_on = now() - interval '3 days'`);
  await pool().query(`UPDATE jobs.version SET cron_on = now() - interval '25 hours'`);
  const turns = async () => (await pool().query(`SELECT FROM jobs.job WHERE name = 'turn-day'`)).rowCount ?? 0;
  expect(await turns()).toBe(0);
  const jobs = await startJobs();
  try {
    await until(async () => (await turns()) > 0);
  } finally {
    await jobs.stop();
  }
});
