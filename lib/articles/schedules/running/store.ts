import { writeAudit } from '../../../audit/store.ts';
import { mayIn } from '../../../auth/roles.ts';
import type { PublicChange } from '../../../cache/tag-clock.ts';
import { againOnDeadlock } from '../../../db/again-on-deadlock.ts';
import { db, type Transaction } from '../../../db/client.ts';
import { queueScheduleMail } from '../../../mail/schedules/store.ts';
import { findStaff } from '../../../people/store.ts';
import { holdSection } from '../../../sections/store.ts';
import { tell } from '../../../webhooks/telling/store.ts';
import { mediaIdsNamed } from '../../document.ts';
import { lockArticle, publishIn, withdrawIn } from '../../publication/store.ts';
import { findRevisionContent } from '../../revisions/store.ts';
import { LATE_SECONDS, type ScheduleDeed } from '../view.ts';

/** What became of a plan at its moment: nothing when it was carried out or called off before. */
export type Run =
  | { code: 'over' }
  | { code: 'done'; articleId: number; deed: ScheduleDeed; change: PublicChange | null; lateSeconds: number }
  | { code: 'failed'; articleId: number; deed: ScheduleDeed; failure: string };

type DuePlan = {
  id: number;
  articleId: number;
  deed: ScheduleDeed;
  version: number | null;
  live: number | null;
  reason: string;
  rightsAccepted: number[];
  personId: number;
  createdAt: Date;
  lateSeconds: number;
};

/**
 * Carries out a plan, all of it in one transaction: whoever comes second, on whatever instance, finds it done. What can never come
 * about ends it as failed; the person who planned it hears of that, and of what came late, by mail.
 * @throws when the database could not be asked; nothing has changed then
 */
export const storeRun = async (scheduleId: number): Promise<Run> =>
  againOnDeadlock(() =>
    db().$transaction(async (transaction): Promise<Run> => {
      const named = await transaction.schedule.findUnique({ where: { id: scheduleId }, select: { articleId: true } });
      // First the article, as everybody who publishes does; then the plan, which somebody may have called off meanwhile.
      const article = named && (await lockArticle(transaction, named.articleId));
      const plan = await takePlan(transaction, scheduleId);
      if (!article || !plan) return { code: 'over' };
      const { articleId, deed, personId, lateSeconds } = plan;
      const person = await findStaff(personId, transaction);
      if (!person) return fail(transaction, plan, 'forbidden');
      const may = (sectionId: number | null) => mayIn(person, 'publish', sectionId);
      const before = await whyNot(transaction, plan);
      if (before) return fail(transaction, plan, before);
      if (lateSeconds >= LATE_SECONDS) await queueScheduleMail(transaction, { scheduleId, personId, state: 'done' });

      if (plan.version === null) {
        const answer = await withdrawIn(transaction, {
          articleId,
          live: 'any',
          personId,
          mayIn: may,
          reason: plan.reason,
          isExpired: true,
        });
        if (answer.code !== 'unpublished') return fail(transaction, plan, answer.code);
        return { code: 'done', articleId, deed, change: answer.change, lateSeconds };
      }
      const content = await findRevisionContent(transaction, articleId, plan.version);
      if (!content) throw new Error(`Plan ${scheduleId} names version ${plan.version}, which was not kept.`);
      const unknown = await whatIsGone(transaction, content.sectionId, mediaIdsNamed(content));
      if (unknown) return fail(transaction, plan, unknown);
      const live = await transaction.story.findUnique({ where: { articleId }, select: { version: true } });
      const answer = await publishIn(transaction, {
        article,
        articleId,
        content,
        personId,
        mayIn: may,
        version: plan.version,
        live: live?.version ?? null,
        acceptedRights: plan.rightsAccepted,
      });
      if (answer.code !== 'published') return fail(transaction, plan, answer.code);
      return { code: 'done', articleId, deed, change: answer.change, lateSeconds };
    }),
  );

/** Ends a plan that was tried for long in vain. @returns whether it was still open */
export const storeGivingUp = async (scheduleId: number): Promise<boolean> =>
  db().$transaction(async (transaction) => {
    const named = await transaction.schedule.findUnique({ where: { id: scheduleId }, select: { articleId: true } });
    if (!named || !(await lockArticle(transaction, named.articleId))) return false;
    const plan = await takePlan(transaction, scheduleId);
    if (!plan) return false;
    await fail(transaction, plan, 'unavailable');
    return true;
  });

/** Marks a plan as done while it is still open, and says what it was. The edition is locked later, so this comes first. */
async function takePlan(transaction: Transaction, scheduleId: number): Promise<DuePlan | undefined> {
  const [plan] = await transaction.$queryRaw<DuePlan[]>`
    UPDATE schedule SET done_at = clock_timestamp()
    WHERE id = ${scheduleId}::int AND done_at IS NULL AND cancelled_at IS NULL AND failed_at IS NULL
    RETURNING id, article_id AS "articleId", deed::text AS deed, version, live, reason, rights_accepted AS "rightsAccepted", person_id AS "personId", created_at AS "createdAt",
      greatest(0, extract(epoch FROM done_at - due_at))::float AS "lateSeconds"`;
  return plan;
}

/** What happened to the story since it was planned that a plan must not undo. */
async function whyNot(transaction: Transaction, { articleId, version, live, createdAt }: DuePlan): Promise<'moved' | 'withdrawn' | null> {
  if (version === null) return null;
  const [now] = await transaction.$queryRaw<{ live: number | null; withdrawnSince: boolean }[]>`
    SELECT story.version AS live, coalesce(article.withdrawn_at > ${createdAt}::timestamptz, false) AS "withdrawnSince"
    FROM article LEFT JOIN story ON story.article_id = article.id WHERE article.id = ${articleId}::int`;
  const shown = now?.live ?? null;
  if (shown !== null) return shown > version ? 'moved' : null;
  return live !== null || now?.withdrawnSince ? 'withdrawn' : null;
}

/** What the planned version names and the newsroom has no more. */
async function whatIsGone(
  transaction: Transaction,
  sectionId: number | null,
  mediaIds: number[],
): Promise<'unknown-section' | 'unknown-picture' | null> {
  const held = await holdSection(transaction, sectionId);
  if (sectionId !== null && (held === null || (await transaction.section.count({ where: { id: held } })) === 0)) return 'unknown-section';
  return (await transaction.media.count({ where: { id: { in: mediaIds } } })) < new Set(mediaIds).size ? 'unknown-picture' : null;
}

async function fail(transaction: Transaction, plan: DuePlan, failure: string): Promise<Run> {
  const { id, articleId, deed, version, personId } = plan;
  await transaction.$executeRaw`
    UPDATE schedule SET done_at = NULL, failed_at = clock_timestamp(), failure = ${failure} WHERE id = ${id}::int`;
  await writeAudit(
    { personId, deed: 'plan-failed', subject: `article:${articleId}`, detail: { schedule: id, deed, version, failure } },
    transaction,
  );
  await tell(transaction, 'plan.failed', { storyId: articleId, planId: id, deed, version, failure });
  await queueScheduleMail(transaction, { scheduleId: id, personId, state: 'failed' });
  return { code: 'failed', articleId, deed, failure };
}
