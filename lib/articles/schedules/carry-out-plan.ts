import { tagClock } from '../../cache/tag-clock.ts';
import { announceStory } from '../../index-now/announce-story.ts';
import { log } from '../../log.ts';
import { storeGivingUp, storeRun } from './running/store.ts';
import { LATE_SECONDS } from './view.ts';

const SECONDS = 1_000;

/** A database that is away comes back: soon at first, then each minute for half a day. */
export const SCHEDULE_PAUSES: readonly number[] = [1, 2, 3, 5, 5, 10, 10, 20, 30, ...Array<number>(720).fill(60)].map(
  (seconds) => seconds * SECONDS,
);

/**
 * Carries out a plan whose moment has come, as the button would: readers see it at once, search engines are told. Nothing happens when
 * it was carried out or called off before.
 * @throws when it could not be done this time
 */
export async function carryOutPlan(scheduleId: number): Promise<void> {
  const run = await storeRun(scheduleId);
  if (run.code === 'over') return;
  const { articleId, deed } = run;
  if (run.code === 'failed') {
    log().error({ schedule: scheduleId, articleId, deed, failure: run.failure }, 'a plan could not be carried out');
    return;
  }
  if (run.change) {
    tagClock().apply(run.change);
    announceStory(articleId);
  }
  const lateSeconds = Math.round(run.lateSeconds);
  if (lateSeconds >= LATE_SECONDS) log().warn({ schedule: scheduleId, articleId, deed, lateSeconds }, 'a plan was carried out late');
  else log().info({ schedule: scheduleId, articleId, deed, lateSeconds }, 'a plan was carried out');
}

/** Says of a plan that was tried for long that it failed, so that somebody hears of it. */
export async function planGaveUp(scheduleId: number): Promise<void> {
  if (await storeGivingUp(scheduleId)) log().error({ schedule: scheduleId }, 'a plan was given up');
}
