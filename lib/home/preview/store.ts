import { z } from 'zod';
import { cardOf } from '../../articles/stories/card.ts';
import { db } from '../../db/client.ts';
import type { ComingPlan } from './view.ts';

const MOST_PLANS = 200;

const comingRow = z.object({
  id: z.int(),
  article_id: z.int(),
  title: z.string(),
  locale: z.enum(['vi', 'en']),
  dueAt: z.date(),
  version: z.int().nullable(),
  plannedOver: z.int().nullable(),
  live: z.int().nullable(),
  parentId: z.int().nullable(),
  termIds: z.array(z.int()),
  isEmbargoed: z.boolean(),
  section: z.unknown(),
});

/** What is planned until a moment and not done yet, in the order in which it comes about; in one statement. */
export async function findComing(at: Date): Promise<ComingPlan[]> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT plan.id, plan.article_id, plan.due_at AS "dueAt", plan.version, plan.live AS "plannedOver", story.version AS live,
      article.locale::text AS locale, coalesce(article.embargo_until > plan.due_at, false) AS "isEmbargoed",
      coalesce(revision.content ->> 'title', story.title, draft.title) AS title, coalesce(revision.content ->> 'slug', '') AS slug,
      coalesce(revision.content ->> 'kicker', '') AS kicker, coalesce(revision.content ->> 'lead', '') AS lead,
      coalesce(article.first_published_at, plan.due_at) AS published_at,
      coalesce(revision.content #>> '{picture,alt}', '') AS picture_alt, section.parent_id AS "parentId",
      coalesce(revision.content -> 'termIds', '[]'::jsonb) AS "termIds", coalesce(story.shown_comment_count, 0) AS shown_comment_count,
      CASE WHEN section.id IS NOT NULL
        THEN json_build_object('id', section.id, 'slug', section.slug, 'name', section.name, 'nameEn', section.name_en) END AS section,
      CASE WHEN media.id IS NOT NULL
        THEN json_build_object('key', media.key, 'width', media.width, 'height', media.height, 'renditions', media.renditions) END AS picture
    FROM schedule_now AS plan JOIN article ON article.id = plan.article_id JOIN draft ON draft.article_id = plan.article_id
    LEFT JOIN story ON story.article_id = plan.article_id
    LEFT JOIN revision ON revision.article_id = plan.article_id AND revision.version = plan.version
    LEFT JOIN section ON section.id = (revision.content ->> 'sectionId')::int
    LEFT JOIN media ON media.id = (revision.content #>> '{picture,mediaId}')::int
    WHERE plan.done_at IS NULL AND plan.failed_at IS NULL AND plan.due_at <= ${at}::timestamptz
    ORDER BY plan.due_at, plan.id LIMIT ${MOST_PLANS}::int`;
  return rows.map((row) => {
    const { article_id: articleId, version, plannedOver, parentId, termIds, isEmbargoed, section, ...plan } = comingRow.parse(row);
    const card = version !== null && section !== null ? cardOf(row) : null;
    return { ...plan, articleId, goesOut: version === null ? null : { version, plannedOver, card, parentId, termIds, isEmbargoed } };
  });
}
