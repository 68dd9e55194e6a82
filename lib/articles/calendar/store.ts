import { z } from 'zod';
import { db } from '../../db/client.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { DraftScope } from '../drafts/scope.ts';
import { planOf } from '../schedules/plan-row.ts';
import { CALENDAR_KINDS, type CalendarEvent } from './view.ts';

const eventRow = z.object({
  kind: z.enum(CALENDAR_KINDS),
  articleId: z.int(),
  title: z.string(),
  locale: z.enum(['vi', 'en']),
  section: z.object({ name: z.string(), nameEn: z.string() }).nullable(),
  sectionId: z.int().nullable(),
  at: z.date(),
  who: z.string(),
  id: z.int().nullable(),
});

export type DatedEvent = Omit<CalendarEvent, 'mayMove'> & { sectionId: number | null };

/**
 * What happens between two moments to the stories of a scope, the earliest first, in one statement. Of more than `take` the stories are left
 * out that went out by hand first: what is still to come is what a calendar is for.
 */
export async function findEvents(scope: DraftScope, from: Date, until: Date, take: number): Promise<DatedEvent[]> {
  const { personId, sectionIds } = scope === 'all' ? { personId: null, sectionIds: [] } : scope;
  const isOfScope = (articleId: Prisma.Sql) => Prisma.sql`works_on(${personId}::int, ${[...sectionIds]}::int[], ${articleId})`;
  const rows = await db().$queryRaw<unknown[]>`
    WITH event AS (
      SELECT CASE WHEN deed = 'unpublish' THEN 'unpublish' WHEN live IS NULL THEN 'publish' ELSE 'update' END AS kind,
        article_id, due_at AS at, by AS who, id AS plan_id
      FROM schedule_now WHERE due_at >= ${from}::timestamptz AND due_at < ${until}::timestamptz
      UNION ALL
      SELECT 'published', article_id, published_at, '', NULL FROM unnest(enum_range(NULL::locale)) AS edition CROSS JOIN LATERAL (
        SELECT article_id, published_at FROM story
        WHERE locale = edition AND published_at >= ${from}::timestamptz AND published_at < ${until}::timestamptz
          AND NOT EXISTS (
            SELECT FROM schedule WHERE schedule.article_id = story.article_id AND deed = 'publish'
              AND done_at BETWEEN published_at AND published_at + interval '1 minute'
          ) AND ${isOfScope(Prisma.sql`story.article_id`)}
        ORDER BY published_at DESC LIMIT ${take}::int
      ) AS went_out
      UNION ALL
      SELECT 'embargo', id, embargo_until, '', NULL FROM article
      WHERE embargo_until >= ${from}::timestamptz AND embargo_until < ${until}::timestamptz
      UNION ALL
      SELECT 'assignment', article_id, due_at, person.name, NULL FROM assignment JOIN person ON person.id = person_id
      WHERE due_at >= ${from}::timestamptz AND due_at < ${until}::timestamptz
    )
    SELECT event.kind, event.article_id AS "articleId", draft.title, article.locale::text AS locale, draft.section_id AS "sectionId",
      CASE WHEN section.id IS NOT NULL THEN json_build_object('name', section.name, 'nameEn', section.name_en) END AS section,
      event.at, event.who, plan.*
    FROM event JOIN article ON article.id = event.article_id JOIN draft ON draft.article_id = event.article_id
    LEFT JOIN section ON section.id = draft.section_id LEFT JOIN schedule_now AS plan ON plan.id = event.plan_id
    WHERE ${isOfScope(Prisma.sql`event.article_id`)}
    ORDER BY event.kind = 'published', CASE WHEN event.kind = 'published' THEN event.at END DESC, event.at, event.article_id, event.kind
    LIMIT ${take}::int`;
  const events = rows.map((row) => {
    const { id, who, ...event } = eventRow.parse(row);
    return { ...event, by: who, plan: id === null ? null : planOf(row) };
  });
  return events.sort((one, other) => one.at.getTime() - other.at.getTime() || one.articleId - other.articleId);
}
