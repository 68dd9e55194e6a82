import { hasUntoldSound } from '../../attachments/store.ts';
import { writeAudit } from '../../audit/store.ts';
import { againOnDeadlock } from '../../db/again-on-deadlock.ts';
import { db, type Transaction } from '../../db/client.ts';
import { findOverRights } from '../../media/library/rights/store.ts';
import { findTermsByIds } from '../../terms/store.ts';
import { attachmentIdsOf } from '../document.ts';
import { namedIn, whatIsOver } from '../publication/over-rights.ts';
import type { MayIn } from '../publication/publisher.ts';
import { lockArticle } from '../publication/store.ts';
import { findRevisionContent, keepRevision } from '../revisions/store.ts';
import { whatIsMissing } from '../status.ts';
import { whatForbids } from '../workflow/store.ts';
import { planOf } from './plan-row.ts';
import type { NotPlanned, Plan, ScheduleDeed, StoryPlans } from './view.ts';

export type Planning = NotPlanned | { code: 'planned-now'; plan: Plan };

/** `acceptedRights`: items of the library whose rights are over by then, and which the person who saw that publishes all the same. */
type Wanted = { deed: ScheduleDeed; version: number | null; reason: string; at: Date; acceptedRights: readonly number[] };
type Who = { personId: number; mayIn: MayIn };

/** Plans what somebody wants, in the place of the plan they saw (null: none), if readers have what they saw. */
export const storePlan = async (plan: Wanted & Who & { articleId: number; live: number | null; seen: number | null }): Promise<Planning> =>
  againOnDeadlock(() =>
    db().$transaction(async (transaction): Promise<Planning> => {
      const found = await standingOf(transaction, plan.articleId);
      if (!found) return { code: 'not-found' };
      // Before anything is told: what is planned is for those alone who work on the story.
      if (!mayTouch(found, plan.mayIn)) return { code: 'forbidden' };
      if (found.live !== plan.live || (plan.deed === 'publish' && found.draft !== plan.version)) return { code: 'changed' };
      const theirs = found.open.find(({ deed }) => deed === plan.deed) ?? null;
      if ((theirs?.id ?? null) !== plan.seen) return { code: 'planned', theirs };
      return replacePlan(transaction, found, plan);
    }),
  );

/** Gives a plan that is open or has failed another moment; its version stays. */
export const storeMove = async (move: Who & Pick<Wanted, 'at' | 'acceptedRights'> & { scheduleId: number }): Promise<Planning> =>
  againOnDeadlock(() =>
    db().$transaction(async (transaction): Promise<Planning> => {
      const named = await whatIsNamed(transaction, move.scheduleId);
      const found = named && (await standingOf(transaction, named.articleId));
      if (!found) return { code: 'not-found' };
      if (!mayTouch(found, move.mayIn)) return { code: 'forbidden' };
      const plan = await findPlan(transaction, move.scheduleId);
      const open = found.open.find(({ deed }) => deed === named.deed) ?? null;
      if (!plan || plan.state === 'done' || (open && open.id !== plan.id)) return { code: 'planned', theirs: open };
      const acceptedRights = [...named.rightsAccepted, ...move.acceptedRights];
      return replacePlan(transaction, found, { ...plan, ...move, acceptedRights });
    }),
  );

export type CallingOff = { code: 'not-found' | 'forbidden' } | { code: 'over' } | { code: 'called-off'; articleId: number };

/** Calls off a plan that is open, or puts one aside that has failed. `over` when it was carried out or called off meanwhile. */
export const storeCallingOff = async ({ scheduleId, personId, mayIn }: Who & { scheduleId: number }): Promise<CallingOff> =>
  againOnDeadlock(() =>
    db().$transaction(async (transaction): Promise<CallingOff> => {
      const named = await whatIsNamed(transaction, scheduleId);
      const found = named && (await standingOf(transaction, named.articleId));
      if (!found) return { code: 'not-found' };
      if (!mayTouch(found, mayIn)) return { code: 'forbidden' };
      const plan = await findPlan(transaction, scheduleId);
      if (!plan || plan.state === 'done') return { code: 'over' };
      await callOffIn(transaction, [scheduleId], personId);
      const detail = { schedule: plan.id, deed: plan.deed, version: plan.version, due: plan.dueAt.toISOString() };
      await writeAudit({ personId, deed: 'call-off-plan', subject: `article:${found.articleId}`, detail }, transaction);
      return { code: 'called-off', articleId: found.articleId };
    }),
  );

/** What is planned for a story, and its embargo. One statement. */
export async function findStoryPlans(articleId: number): Promise<StoryPlans> {
  const rows = await db().$queryRaw<{ embargoUntil: Date | null; embargoReason: string; id: number | null }[]>`
    SELECT CASE WHEN embargo_until > now() THEN embargo_until END AS "embargoUntil", embargo_reason AS "embargoReason", plan.*
    FROM article LEFT JOIN schedule_now AS plan ON plan.article_id = article.id
      AND (plan.done_at IS NULL OR (plan.done_at > now() - interval '1 day' AND plan.late_by >= 60))
    WHERE article.id = ${articleId}::int ORDER BY plan.due_at, plan.id`;
  const [first] = rows;
  return {
    plans: rows.filter(({ id }) => id !== null).map(planOf),
    embargo: first?.embargoUntil ? { until: first.embargoUntil, reason: first.embargoReason } : null,
  };
}

type Standing = {
  articleId: number;
  /** The version of its draft, and where that stands. */
  draft: number;
  sectionId: number | null;
  live: number | null;
  liveSectionId: number | null;
  embargoUntil: Date | null;
  open: Plan[];
};

/** How a story stands, its article locked; undefined when it is not there. */
async function standingOf(transaction: Transaction, articleId: number): Promise<Standing | undefined> {
  const article = await lockArticle(transaction, articleId);
  if (!article) return undefined;
  const [row] = await transaction.$queryRaw<Omit<Standing, 'open' | 'embargoUntil'>[]>`
    SELECT draft.article_id AS "articleId", draft.version AS draft, draft.section_id AS "sectionId", story.version AS live,
      story.section_id AS "liveSectionId"
    FROM draft LEFT JOIN story USING (article_id) WHERE draft.article_id = ${articleId}::int`;
  const open = await transaction.$queryRaw<unknown[]>`
    SELECT plan.* FROM schedule_now AS plan WHERE article_id = ${articleId}::int AND done_at IS NULL AND failed_at IS NULL`;
  return row && { ...row, embargoUntil: article.embargoUntil, open: open.map(planOf) };
}

const mayTouch = ({ sectionId, live, liveSectionId }: Standing, mayIn: MayIn): boolean =>
  mayIn(sectionId) && (live === null || mayIn(liveSectionId));

async function replacePlan(transaction: Transaction, found: Standing, plan: Wanted & Who): Promise<Planning> {
  const { articleId, live } = found;
  const refusal = (await isPast(transaction, plan.at)) ? ({ code: 'past' } as const) : await whyNot(transaction, found, plan);
  if (refusal) return refusal;
  const replaced = await transaction.$queryRaw<{ id: number }[]>`
    SELECT id FROM schedule WHERE article_id = ${articleId}::int AND deed = ${plan.deed}::schedule_deed
      AND done_at IS NULL AND cancelled_at IS NULL FOR UPDATE`;
  await callOffIn(
    transaction,
    replaced.map(({ id }) => id),
    plan.personId,
  );
  // By the clock of this statement, not of the transaction's begin: it may have waited for somebody who took the story down.
  const [row] = await transaction.$queryRaw<{ id: number }[]>`
    INSERT INTO schedule (article_id, deed, version, live, due_at, reason, rights_accepted, person_id, created_at)
    VALUES (${articleId}::int, ${plan.deed}::schedule_deed, ${plan.version}::int, ${live}::int, ${plan.at}, ${plan.reason},
      ${[...plan.acceptedRights]}::int[],
      ${plan.personId}::int, clock_timestamp())
    RETURNING id`;
  if (!row) throw new Error('A plan was written and gave no row.');
  await transaction.$executeRaw`
    INSERT INTO outbox (kind, payload, due_at)
    SELECT 'schedule', jsonb_build_object('scheduleId', id), due_at FROM schedule WHERE id = ${row.id}::int`;
  if (plan.version !== null) await keepRevision(transaction, articleId, plan.version);
  const { deed, version, reason, acceptedRights } = plan;
  const despite = acceptedRights.length > 0 && { despiteRights: acceptedRights.join(', ') };
  const detail = { schedule: row.id, deed, version, due: plan.at.toISOString(), ...(reason && { reason }), ...despite };
  await writeAudit({ personId: plan.personId, deed: 'plan-article', subject: `article:${articleId}`, detail }, transaction);
  const written = await findPlan(transaction, row.id);
  if (!written) throw new Error('A plan that was just written is gone.');
  return { code: 'planned-now', plan: written };
}

async function isPast(transaction: Transaction, at: Date): Promise<boolean> {
  const [clock] = await transaction.$queryRaw<{ past: boolean }[]>`SELECT ${at}::timestamptz <= clock_timestamp() AS past`;
  return clock?.past ?? true;
}

/** What stands against a plan as things are now; what comes in between is judged once more at its moment. */
async function whyNot(transaction: Transaction, found: Standing, plan: Wanted & Who): Promise<NotPlanned | null> {
  const other = (of: ScheduleDeed) => found.open.find(({ deed }) => deed === of);
  if (plan.deed === 'unpublish') {
    const coming = other('publish');
    if (coming && coming.dueAt >= plan.at) return { code: 'order', other: coming.dueAt };
    return found.live === null && !coming ? { code: 'not-published' } : null;
  }
  const content = plan.version === null ? null : await findRevisionContent(transaction, found.articleId, plan.version);
  if (!content || plan.version === null) return { code: 'changed' };
  if (!plan.mayIn(content.sectionId)) return { code: 'forbidden' };
  if (found.live !== null && found.live >= plan.version) return { code: 'nothing-new' };
  const terms = await findTermsByIds(content.termIds, transaction);
  const missing = whatIsMissing(content, {
    hasAuthor: terms.some(({ kind }) => kind === 'author'),
    hasUntoldSound: await hasUntoldSound(attachmentIdsOf(content.body), transaction),
  });
  if (missing.length > 0) return { code: 'incomplete', missing };
  if (found.embargoUntil && found.embargoUntil > plan.at) return { code: 'embargoed', until: found.embargoUntil };
  const { code: unready } = await whatForbids(transaction, { articleId: found.articleId, version: plan.version });
  if (unready) return { code: unready };
  const over = await findOverRights(transaction, namedIn(content), plan.at);
  const overRights = whatIsOver(over, plan.acceptedRights);
  if (overRights) return overRights;
  const ending = other('unpublish');
  return ending && ending.dueAt <= plan.at ? { code: 'order', other: ending.dueAt } : null;
}

/** Ends plans and what was to be done for them. Their article is locked, so nobody carries them out meanwhile. */
async function callOffIn(transaction: Transaction, scheduleIds: readonly number[], personId: number): Promise<void> {
  await transaction.$executeRaw`
    UPDATE schedule SET cancelled_at = clock_timestamp(), cancelled_by_id = ${personId}::int
    WHERE id = ANY (${[...scheduleIds]}::int[]) AND done_at IS NULL AND cancelled_at IS NULL`;
  await transaction.$executeRaw`
    UPDATE outbox SET cancelled_at = CASE WHEN failed_at IS NULL THEN now() END, dismissed_at = CASE WHEN failed_at IS NOT NULL THEN now() END
    WHERE kind = 'schedule' AND (payload ->> 'scheduleId')::int = ANY (${[...scheduleIds]}::int[]) AND done_at IS NULL`;
}

/** Which story a plan is about, whatever became of it, and what was accepted for it. */
async function whatIsNamed(
  transaction: Transaction,
  scheduleId: number,
): Promise<{ articleId: number; deed: ScheduleDeed; rightsAccepted: number[] } | null> {
  return transaction.schedule.findUnique({
    where: { id: scheduleId },
    select: { articleId: true, deed: true, rightsAccepted: true },
  });
}

async function findPlan(transaction: Transaction, scheduleId: number): Promise<Plan | null> {
  const [row] = await transaction.$queryRaw<unknown[]>`SELECT plan.* FROM schedule_now AS plan WHERE id = ${scheduleId}::int`;
  return row ? planOf(row) : null;
}
