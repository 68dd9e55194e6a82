import { z } from 'zod';
import { storyPath } from '../articles/address.ts';
import { COMMENT_STATUSES } from '../comments/status.ts';
import { db } from '../db/client.ts';
import { pathPrefix } from '../site/paths.ts';
import type { DecisionEvent } from './view.ts';

const row = z.object({
  commentId: z.int(),
  version: z.int(),
  status: z.enum(COMMENT_STATUSES),
  decidedAt: z.date(),
  maker: z.string(),
  reason: z.string(),
  takesBack: z.boolean(),
  articleId: z.int(),
  place: z.object({ title: z.string(), slug: z.string(), sectionSlug: z.string(), locale: z.enum(['vi', 'en']) }).nullable(),
});

/** What is to be told of a decision; null when there is none of this number, or it is none to tell of. */
export async function findDecisionEvent(decisionId: number): Promise<Omit<DecisionEvent, 'delivery'> | null> {
  const [found] = await db().$queryRaw<unknown[]>`
    SELECT decision.comment_id AS "commentId", decision.version + 1 AS version, decision.to_status::text AS status,
      decision.decided_at AS "decidedAt", decision.maker::text, decision.reason, decision.undoes_id IS NOT NULL AS "takesBack",
      comment.article_id AS "articleId",
      CASE WHEN story.article_id IS NOT NULL THEN
        json_build_object('title', story.title, 'slug', story.slug, 'sectionSlug', section.slug, 'locale', story.locale::text)
      END AS place
    FROM decision JOIN comment ON comment.id = decision.comment_id
    LEFT JOIN story ON story.article_id = comment.article_id LEFT JOIN section ON section.id = story.section_id
    WHERE decision.id = ${decisionId}::int`;
  const { data } = row.safeParse(found);
  if (!data) return null;
  const { commentId, version, status, decidedAt, maker, reason, takesBack, articleId, place } = data;
  const path = place && storyPath({ prefix: pathPrefix(place.locale), sectionSlug: place.sectionSlug, slug: place.slug, id: articleId });
  return {
    event: `comment.${status}`,
    comment: { id: commentId, version },
    story: { id: articleId, title: place?.title ?? null, path },
    decidedAt: decidedAt.toISOString(),
    decidedBy: maker,
    reason: reason || null,
    takesBack,
  };
}
