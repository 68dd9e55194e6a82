import { PgBoss } from 'pg-boss';
import { z } from 'zod';
import { deleteExpiredCaptchas } from '../captcha/store.ts';
import { orderedNow } from '../clock.ts';
import { env } from '../env.ts';
import { endEnded } from '../home/end-ended.ts';
import { INDEX_NOW_QUEUE } from '../index-now/announce-story.ts';
import { pingIndexNow } from '../index-now/ping-index-now.ts';
import { log } from '../log.ts';
import { deleteOldSessions } from '../people/store.ts';
import { deleteExpiredLimits } from '../rate-limit/store.ts';
import { refreshMostRead } from '../views/refresh-most-read.ts';
import { deleteOldViewHours, deleteSeenViews } from '../views/store.ts';
import { offerJobs } from './enqueue.ts';

export type Jobs = {
  /** Lets jobs in flight finish. */
  stop(): Promise<void>;
};

/** An error is forgotten when the runner, which asks for work every two seconds, has met no other one for this long. */
const FORGOTTEN_AFTER_MS = 15_000;

const shared = globalThis as { [key: symbol]: { disturbedAt: number } | undefined };
const RUNNER = Symbol.for('toa-soan.job-runner');

/** Whether this process works on jobs undisturbed, for the health check. */
export function areJobsRunning(): boolean {
  const runner = shared[RUNNER];
  return runner !== undefined && orderedNow() - runner.disturbedAt > FORGOTTEN_AFTER_MS;
}

/** What runs by itself, and when (cron, UTC). One instance takes each turn, however many run. */
const SCHEDULE = [
  { queue: 'forget-captchas', cron: '17 * * * *', work: deleteExpiredCaptchas },
  { queue: 'forget-limits', cron: '37 * * * *', work: deleteExpiredLimits },
  { queue: 'forget-sessions', cron: '47 3 * * *', work: deleteOldSessions },
  { queue: 'end-ended', cron: '* * * * *', work: endEnded },
  // Half past midnight in Viet Nam, and once more should that turn be missed.
  { queue: 'forget-readers', cron: '30 17,21 * * *', work: deleteSeenViews },
  { queue: 'forget-view-hours', cron: '7 4 * * *', work: deleteOldViewHours },
  { queue: 'most-read', cron: '*/5 * * * *', work: refreshMostRead },
] as const;

/**
 * Starts the job runner of this process on its own few connections.
 * @throws when the database cannot be reached
 */
export async function startJobs(): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: env().DATABASE_URL, schema: 'jobs', max: 3, application_name: 'toa-soan-jobs' });
  const runner = { disturbedAt: 0 };
  // It goes on by itself after a lost connection.
  boss.on('error', (error) => {
    runner.disturbedAt = orderedNow();
    log().warn({ err: error }, 'jobs are disturbed');
  });
  await boss.start();
  for (const { queue, cron, work } of SCHEDULE) {
    await boss.createQueue(queue);
    await boss.schedule(queue, cron);
    await boss.work(queue, async () => {
      await work();
    });
  }
  await workOnIndexNow(boss);
  offerJobs((queue, data, options) => boss.send(queue, data, options));
  shared[RUNNER] = runner;
  return {
    async stop() {
      shared[RUNNER] = undefined;
      offerJobs(null);
      await boss.stop({ graceful: true, timeout: 5_000 });
    },
  };
}

const storyJob = z.strictObject({ articleId: z.int() });

/** At most one ping of a story waits at a time (`short`); one that fails is tried again for some hours, ever less often. */
async function workOnIndexNow(boss: PgBoss): Promise<void> {
  await boss.createQueue(INDEX_NOW_QUEUE, { policy: 'short', retryLimit: 8, retryDelay: 30, retryBackoff: true });
  await boss.work(INDEX_NOW_QUEUE, async (jobs) => {
    for (const { data } of jobs) await pingIndexNow(storyJob.parse(data).articleId);
  });
}
