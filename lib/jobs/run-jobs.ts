import { PgBoss } from 'pg-boss';
import { deleteExpiredCaptchas } from '../captcha/store.ts';
import { env } from '../env.ts';
import { log } from '../log.ts';
import { deleteOldSessions } from '../people/store.ts';
import { deleteExpiredLimits } from '../rate-limit/store.ts';

export type Jobs = {
  /** Lets jobs in flight finish. */
  stop(): Promise<void>;
};

const shared = globalThis as { [key: symbol]: boolean | undefined };
const RUNNING = Symbol.for('toa-soan.jobs-running');

/** Whether this process works on jobs, for the health check. */
export const areJobsRunning = (): boolean => shared[RUNNING] === true;

/** What runs by itself, and when (cron, UTC). One instance takes each turn, however many run. */
const SCHEDULE = [
  { queue: 'forget-captchas', cron: '17 * * * *', work: deleteExpiredCaptchas },
  { queue: 'forget-limits', cron: '37 * * * *', work: deleteExpiredLimits },
  { queue: 'forget-sessions', cron: '47 3 * * *', work: deleteOldSessions },
] as const;

/**
 * Starts the job runner of this process on its own few connections.
 * @throws when the database cannot be reached
 */
export async function startJobs(): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: env().DATABASE_URL, schema: 'jobs', max: 3, application_name: 'toa-soan-jobs' });
  // It goes on by itself after a lost connection.
  boss.on('error', (error) => log().warn({ err: error }, 'jobs are disturbed'));
  await boss.start();
  for (const { queue, cron, work } of SCHEDULE) {
    await boss.createQueue(queue);
    await boss.schedule(queue, cron);
    await boss.work(queue, async () => {
      await work();
    });
  }
  shared[RUNNING] = true;
  return {
    async stop() {
      shared[RUNNING] = false;
      await boss.stop({ graceful: true, timeout: 5_000 });
    },
  };
}
