import { PgBoss } from 'pg-boss';
import { z } from 'zod';
import { deleteOldRequests } from '../api-tokens/requests/store.ts';
import { deleteRemovedDrafts } from '../articles/bulk/removing/store.ts';
import { forgetPresence } from '../articles/presence/store.ts';
import { deleteOldPreviewLinks } from '../articles/preview-links/store.ts';
import { watchPlans } from '../articles/schedules/watch-plans.ts';
import { signLog } from '../audit/sign-log.ts';
import { checkLogNightly } from '../audit/verify/check-log.ts';
import { endBans } from '../bans/store.ts';
import { deleteExpiredCaptchas } from '../captcha/store.ts';
import { orderedNow } from '../clock.ts';
import { recountComments } from '../comments/counts/recount-comments.ts';
import { showCommentCounts } from '../comments/counts/show-comment-counts.ts';
import { keepGates } from '../comments/policy/passing/keep-gates.ts';
import { demoteOverturnedTerms } from '../comments/screening/precision/demote-overturned-terms.ts';
import { forgetSenders } from '../comments/store.ts';
import { forgetTags } from '../db/edition.ts';
import { env } from '../env.ts';
import { continueExports, forgetExports, stopExports } from '../exports/runs/continue-exports.ts';
import { EXPORT_QUEUE } from '../exports/runs/schema.ts';
import { endEnded } from '../home/end-ended.ts';
import { continueImports, stopImports } from '../imports/continue-imports.ts';
import { CONTINUE_QUEUE } from '../imports/schema.ts';
import { forgetUploads } from '../imports/uploads/forget-uploads.ts';
import { INDEX_NOW_QUEUE } from '../index-now/announce-story.ts';
import { pingIndexNow } from '../index-now/ping-index-now.ts';
import { deleteOldActs } from '../lists/acts/store.ts';
import { log } from '../log.ts';
import { deleteOldLinks } from '../mail/links/store.ts';
import { queueDueDigests } from '../mail/queue-due-digests.ts';
import { watchWaiting } from '../mail/watch-waiting.ts';
import { emptyBin } from '../media/library/empty-bin.ts';
import { sweepFiles } from '../media/library/sweep-files.ts';
import { deleteOldOutbox } from '../outbox/upkeep/store.ts';
import { deleteOldPersonLinks } from '../people/links/store.ts';
import { deleteOldSessions } from '../people/store.ts';
import { deleteExpiredLimits } from '../rate-limit/store.ts';
import { forgetNoteSenders } from '../reader-notes/store.ts';
import { beginAnnouncement } from '../site/passing/begin-announcement.ts';
import { showNewDay } from '../site/passing/show-new-day.ts';
import { refreshMostRead } from '../views/refresh-most-read.ts';
import { deleteOldViewHours, deleteSeenViews } from '../views/store.ts';
import { deleteOldDeliveries } from '../webhooks/deliveries/store.ts';
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

/**
 * What runs by itself, and when (cron, UTC). One instance takes each turn, however many run. Each reads how things stand now, so that
 * one run makes up for any number of turns that nobody was there for.
 */
const SCHEDULE = [
  { queue: 'forget-captchas', cron: '17 * * * *', work: deleteExpiredCaptchas },
  { queue: 'forget-limits', cron: '37 * * * *', work: deleteExpiredLimits },
  { queue: 'forget-tags', cron: '32 * * * *', work: forgetTags },
  { queue: 'forget-sessions', cron: '47 3 * * *', work: deleteOldSessions },
  { queue: 'forget-person-links', cron: '27 4 * * *', work: deleteOldPersonLinks },
  { queue: 'end-ended', cron: '* * * * *', work: endEnded },
  { queue: 'begin-announcement', cron: '* * * * *', work: beginAnnouncement },
  // Midnight in Viet Nam.
  { queue: 'turn-day', cron: '0 17 * * *', work: showNewDay },
  { queue: 'comment-gates', cron: '* * * * *', work: keepGates },
  { queue: 'show-comment-counts', cron: '* * * * *', work: showCommentCounts },
  { queue: 'sign-log', cron: '* * * * *', work: signLog },
  { queue: 'check-log', cron: '27 19 * * *', work: checkLogNightly },
  { queue: 'recount-comments', cron: '11 20 * * *', work: recountComments },
  // Half past midnight in Viet Nam, and once more should that turn be missed.
  { queue: 'forget-readers', cron: '30 17,21 * * *', work: deleteSeenViews },
  { queue: 'forget-view-hours', cron: '7 4 * * *', work: deleteOldViewHours },
  { queue: 'forget-senders', cron: '37 4 * * *', work: forgetSenders },
  { queue: 'forget-note-senders', cron: '39 4 * * *', work: forgetNoteSenders },
  { queue: 'end-bans', cron: '57 * * * *', work: endBans },
  { queue: 'forget-outbox', cron: '17 4 * * *', work: deleteOldOutbox },
  { queue: 'forget-deliveries', cron: '27 4 * * *', work: deleteOldDeliveries },
  { queue: 'forget-api-requests', cron: '7 * * * *', work: deleteOldRequests },
  { queue: 'demote-terms', cron: '27 * * * *', work: demoteOverturnedTerms },
  { queue: 'mail-digest', cron: '*/5 * * * *', work: queueDueDigests },
  { queue: 'mail-waiting', cron: '* * * * *', work: watchWaiting },
  { queue: 'watch-plans', cron: '* * * * *', work: watchPlans },
  { queue: 'forget-mail-links', cron: '57 3 * * *', work: deleteOldLinks },
  { queue: 'forget-preview-links', cron: '47 3 * * *', work: deleteOldPreviewLinks },
  { queue: 'delete-removed-drafts', cron: '*/5 * * * *', work: deleteRemovedDrafts },
  { queue: 'forget-bulk-acts', cron: '7 * * * *', work: deleteOldActs },
  { queue: 'forget-presence', cron: '12 * * * *', work: forgetPresence },
  { queue: CONTINUE_QUEUE, cron: '* * * * *', work: continueImports },
  { queue: 'forget-uploads', cron: '52 4 * * *', work: forgetUploads },
  { queue: EXPORT_QUEUE, cron: '* * * * *', work: continueExports },
  { queue: 'forget-exports', cron: '22 * * * *', work: forgetExports },
  { queue: 'empty-library-bin', cron: '27 4 * * *', work: emptyBin },
  { queue: 'sweep-library-files', cron: '42 4 * * *', work: sweepFiles },
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
    // Whatever came due while no instance was there is owed once.
    await boss.schedule(queue, cron, null, { missed: 'once' });
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
      await Promise.all([stopImports(), stopExports()]);
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
