import { z } from 'zod';
import { storyPath } from '../articles/address.ts';
import type { DraftScope } from '../articles/drafts/scope.ts';
import { threadsOfReader } from '../articles/notes/reading/store.ts';
import { planOf } from '../articles/schedules/plan-row.ts';
import { LATE_SECONDS } from '../articles/schedules/view.ts';
import { STAGES } from '../articles/stages/standing.ts';
import { db } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';
import { pathPrefix } from '../site/paths.ts';
import type { ComingPlan, ReadHour, Reading, ReadStory, Work } from './view.ts';

const SHOWN = 6;
const MOVED_SHOWN = 12;
const PLANS_SHOWN = 30;

const storyLine = { articleId: z.int(), title: z.string(), locale: z.enum(['vi', 'en']) };
const waitingStory = z.object({
  ...storyLine,
  section: z.object({ name: z.string(), nameEn: z.string() }).nullable(),
  stage: z.enum(STAGES),
  since: z.coerce.date(),
  who: z.string().nullable(),
  reason: z.string(),
  dueAt: z.coerce.date().nullable(),
  isLate: z.boolean(),
});
const waiting = z.object({
  count: z.int(),
  stories: z
    .array(waitingStory)
    .nullable()
    .transform((found) => found ?? []),
});
const workRow = z.object({
  unreadNotes: z.int(),
  assigned: waiting,
  returned: waiting,
  desk: waiting.extend({ submitted: z.int(), reviewing: z.int(), ready: z.int() }),
  corrections: z.object({ count: z.int(), oldestAt: z.coerce.date().nullable() }),
  moved: z
    .array(
      z.object({
        ...storyLine,
        kind: z.enum(['submit', 'withdraw', 'take', 'return', 'approve', 'reopen', 'undo', 'published', 'changed', 'unpublished']),
        at: z.coerce.date(),
        by: z.string().nullable(),
        reason: z.string(),
      }),
    )
    .nullable()
    .transform((found) => found ?? []),
});

/** A number of drafts that stand at a stage, as the list of articles counts them, and the first of them; `draft`, `article`, `story` and `assignment` are what a condition speaks of. */
const gathered = (where: Prisma.Sql, order: Prisma.Sql, who: Prisma.Sql, more: Prisma.Sql = Prisma.empty) => Prisma.sql`(
  WITH found AS MATERIALIZED (
    SELECT draft.article_id, draft.title, draft.stage, draft.stage_at, draft.stage_reason, draft.section_id, draft.stage_by_id,
      article.locale, article.created_by_id, assignment.due_at
    FROM draft JOIN article ON article.id = draft.article_id LEFT JOIN story ON story.article_id = draft.article_id
    LEFT JOIN assignment ON assignment.article_id = draft.article_id
    LEFT JOIN schedule AS plan ON plan.article_id = draft.article_id AND plan.deed = 'publish'
      AND plan.done_at IS NULL AND plan.cancelled_at IS NULL AND plan.failed_at IS NULL
    WHERE plan.version IS DISTINCT FROM draft.version AND (article.status = 'draft' OR plan.version IS NULL) AND ${where}
  )
  SELECT json_build_object('count', (SELECT count(*) FROM found), 'stories', (
    SELECT json_agg(json_build_object('articleId', line.article_id, 'title', line.title, 'locale', line.locale, 'stage', line.stage,
      'since', line.stage_at, 'reason', line.stage_reason, 'dueAt', line.due_at, 'isLate', coalesce(line.due_at < now(), false),
      'who', person.name,
      'section', CASE WHEN section.id IS NOT NULL THEN json_build_object('name', section.name, 'nameEn', section.name_en) END) ORDER BY ${order})
    FROM (SELECT article_id, title, stage, stage_at, stage_reason, section_id, stage_by_id, locale, created_by_id, due_at
      FROM found AS line ORDER BY ${order} LIMIT ${SHOWN}::int) AS line
    LEFT JOIN section ON section.id = line.section_id LEFT JOIN person ON person.id = ${who}
  )${more}))`;

/**
 * What waits for this person among stories, and what moved among those they work on, in one statement.
 * @param scope whose drafts they work on; stories of others are neither counted nor named
 * @param hasDesk whether stories of others come to them to be read
 */
export async function findWork(personId: number, scope: DraftScope, hasDesk: boolean): Promise<Work> {
  const sectionIds = scope === 'all' ? [] : [...scope.sectionIds];
  const inScope = (article: Prisma.Sql) =>
    Prisma.sql`works_on(${scope === 'all' ? null : personId}::int, ${sectionIds}::int[], ${article})`;
  const onDesk = scope === 'all' ? Prisma.sql`${hasDesk}` : Prisma.sql`${hasDesk} AND draft.section_id = ANY (${sectionIds}::int[])`;
  const countOf = (stage: string) => Prisma.sql`(SELECT count(*) FROM found WHERE stage = ${stage}::draft_stage)`;
  const told = Prisma.sql`CASE WHEN subject ~ '^article:[0-9]{1,9}$' THEN split_part(subject, ':', 2)::int END`;
  const [row] = await db().$queryRaw<unknown[]>`
    WITH ${threadsOfReader({ personId, scope })}
    SELECT (SELECT count(*)::int FROM thread WHERE unread) AS "unreadNotes", ${gathered(
      Prisma.sql`assignment.person_id = ${personId}::int AND draft.stage = 'writing' AND article.status <> 'unpublished'
        AND story.version IS DISTINCT FROM draft.version`,
      Prisma.sql`line.due_at NULLS LAST, line.article_id`,
      Prisma.sql`line.created_by_id`,
    )} AS assigned, ${gathered(
      Prisma.sql`draft.stage = 'returned' AND (assignment.person_id = ${personId}::int OR article.created_by_id = ${personId}::int)`,
      Prisma.sql`line.stage_at DESC, line.article_id`,
      Prisma.sql`line.stage_by_id`,
    )} AS returned, ${gathered(
      Prisma.sql`draft.stage IN ('submitted', 'reviewing', 'ready') AND ${onDesk}`,
      Prisma.sql`line.stage_at, line.article_id`,
      Prisma.sql`line.created_by_id`,
      Prisma.sql`, 'submitted', ${countOf('submitted')}, 'reviewing', ${countOf('reviewing')}, 'ready', ${countOf('ready')}`,
    )} AS desk, (
      SELECT json_build_object('count', count(*), 'oldestAt', min(created_at)) FROM reader_note
      WHERE status = 'open' AND ${inScope(Prisma.sql`reader_note.article_id`)}
    ) AS corrections, (
      SELECT json_agg(json_build_object('articleId', event.article_id, 'title', coalesce(story.title, draft.title), 'locale', article.locale,
        'kind', event.kind, 'at', event.at, 'by', person.name, 'reason', event.reason) ORDER BY event.at DESC, event.article_id)
      FROM (
        (SELECT article_id, deed::text AS kind, changed_at AS at, person_id, reason FROM stage_change
          WHERE changed_at > now() - interval '2 days' AND deed NOT IN ('publish', 'save') AND NOT undone
            AND ${inScope(Prisma.sql`stage_change.article_id`)}
          ORDER BY changed_at DESC LIMIT ${MOVED_SHOWN}::int)
        UNION ALL
        (SELECT ${told}, CASE deed WHEN 'publish-article' THEN 'published' WHEN 'publish-changes' THEN 'changed' ELSE 'unpublished' END, at, person_id, ''
          FROM audit_entry WHERE at > now() - interval '2 days' AND deed IN ('publish-article', 'publish-changes', 'unpublish-article')
            AND ${inScope(told)}
          ORDER BY at DESC, id DESC LIMIT ${MOVED_SHOWN}::int)
        ORDER BY at DESC LIMIT ${MOVED_SHOWN}::int
      ) AS event JOIN article ON article.id = event.article_id JOIN draft ON draft.article_id = event.article_id
      LEFT JOIN story ON story.article_id = event.article_id LEFT JOIN person ON person.id = event.person_id
    ) AS moved`;
  const { desk, ...work } = workRow.parse(row);
  const { count, stories, ...stages } = desk;
  return { ...work, desk: hasDesk ? { count, stories, stages } : null };
}

const planLine = z.object({ title: z.string(), locale: z.enum(['vi', 'en']), isTomorrow: z.boolean() });

/** What is planned until tomorrow's end for stories of a scope, and what is late or has failed, the earliest first; one statement. */
export async function findComingPlans(scope: DraftScope): Promise<(ComingPlan & { isTomorrow: boolean })[]> {
  const { personId, sectionIds } = scope === 'all' ? { personId: null, sectionIds: [] } : scope;
  const rows = await db().$queryRaw<unknown[]>`
    SELECT plan.*, draft.title, article.locale::text AS locale,
      (plan.due_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date > (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS "isTomorrow"
    FROM schedule_now AS plan JOIN draft ON draft.article_id = plan.article_id JOIN article ON article.id = plan.article_id
    WHERE plan.done_at IS NULL AND (plan.failed_at IS NOT NULL OR plan.due_at < now() - ${LATE_SECONDS}::int * interval '1 second'
        OR plan.due_at < (date_trunc('day', now() AT TIME ZONE 'Asia/Ho_Chi_Minh') + interval '2 days') AT TIME ZONE 'Asia/Ho_Chi_Minh')
      AND works_on(${personId}::int, ${[...sectionIds]}::int[], plan.article_id)
    ORDER BY plan.due_at, plan.id LIMIT ${PLANS_SHOWN}::int`;
  return rows.map((row) => ({ ...planOf(row), ...planLine.parse(row) }));
}

const readStory = z.object({ ...storyLine, slug: z.string(), sectionSlug: z.string(), views: z.int() });
const readingRow = z.object({
  at: z.date(),
  hour: z.int(),
  hours: z.array(z.object({ hour: z.int(), isToday: z.boolean(), views: z.int() })).nullable(),
  now: z.array(readStory).nullable(),
  today: z.array(readStory).nullable(),
});

/** What readers read today, hour by hour beside the same weekday a week before, and which stories most; one statement. */
export async function findReading(): Promise<{ at: Date; reading: Reading }> {
  const most = (views: Prisma.Sql) => Prisma.sql`(
    SELECT json_agg(json_build_object('articleId', top.article_id, 'title', story.title, 'locale', story.locale, 'slug', story.slug,
      'sectionSlug', section.slug, 'views', top.views) ORDER BY top.views DESC, top.article_id DESC)
    FROM (SELECT article_id, ${views} AS views FROM read WHERE ${views} > 0 ORDER BY ${views} DESC, article_id DESC LIMIT ${SHOWN}::int) AS top
    JOIN story ON story.article_id = top.article_id JOIN section ON section.id = story.section_id)`;
  const [row] = await db().$queryRaw<unknown[]>`
    WITH day AS MATERIALIZED (
      SELECT date_trunc('day', now() AT TIME ZONE 'Asia/Ho_Chi_Minh') AT TIME ZONE 'Asia/Ho_Chi_Minh' AS began
    ), hourly AS MATERIALIZED (
      SELECT hour, article_id, views FROM story_view_hour WHERE hour >= (SELECT began FROM day)
    ), read AS MATERIALIZED (
      SELECT article_id, sum(views)::int AS today,
        coalesce(sum(views) FILTER (WHERE hour >= date_trunc('hour', now()) - interval '1 hour'), 0)::int AS lately
      FROM hourly GROUP BY article_id
    )
    SELECT now() AS at, extract(hour FROM now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::int AS hour, (
      SELECT json_agg(json_build_object('hour', extract(hour FROM hour AT TIME ZONE 'Asia/Ho_Chi_Minh'), 'isToday', "isToday", 'views', views)) FROM (
        SELECT hour, true AS "isToday", sum(views)::int AS views FROM hourly GROUP BY hour
        UNION ALL
        SELECT hour, false, sum(views)::int FROM story_view_hour
        WHERE hour >= (SELECT began FROM day) - interval '7 days' AND hour < (SELECT began FROM day) - interval '6 days' GROUP BY hour
      ) AS counted
    ) AS hours, ${most(Prisma.sql`lately`)} AS now, ${most(Prisma.sql`today`)} AS today`;
  const { at, hour: current, hours, now, today } = readingRow.parse(row);
  const viewsAt = (hour: number, isToday: boolean) => (hours ?? []).find((one) => one.hour === hour && one.isToday === isToday)?.views ?? 0;
  const day = Array.from({ length: 24 }, (_, hour): ReadHour => ({ hour, views: viewsAt(hour, true), before: viewsAt(hour, false) }));
  const until = day.filter(({ hour }) => hour <= current);
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
  const total = { views: sum(until.map(({ views }) => views)), before: sum(until.map(({ before }) => before)) };
  return { at, reading: { hours: day, total, now: (now ?? []).map(readOf), today: (today ?? []).map(readOf) } };
}

function readOf({ slug, sectionSlug, ...story }: z.output<typeof readStory>): ReadStory {
  return { ...story, path: storyPath({ prefix: pathPrefix(story.locale), sectionSlug, slug, id: story.articleId }) };
}
