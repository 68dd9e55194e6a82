import { storyPath } from '../articles/address.ts';
import type { Gate } from '../comments/policy/gate.ts';
import type { PressureLimits } from '../comments/policy/schema.ts';
import { readGate, type StoredGate } from '../comments/policy/stored-gate.ts';
import { db } from '../db/client.ts';
import { pathPrefix } from '../site/paths.ts';

/**
 * `gate`: whether and how it takes comments; `seen` names all that this follows from, so that what is stored is stored under
 * what was looked at. `limits`: from how many on there is pressure.
 */
export type PublishedArticle = {
  gate: Gate;
  seen: string;
  limits: PressureLimits;
  databaseTime: Date;
  locale: 'vi' | 'en';
  story: { id: number; path: string };
};

type Row = StoredGate & Pick<PublishedArticle, 'seen' | 'databaseTime' | 'locale'> & { slug: string; sectionSlug: string };

/** A published article as the forms about it see it; null for any other. */
export async function findPublishedArticle(articleId: number): Promise<PublishedArticle | null> {
  const [row] = await db().$queryRaw<Row[]>`
    SELECT policy.paper, policy.parent, policy.section, policy.story, policy.pressure, policy.published_at AS "publishedAt", policy.seen,
      now() AS "databaseTime", story.locale::text, story.slug, section.slug AS "sectionSlug"
    FROM article JOIN story ON story.article_id = article.id JOIN section ON section.id = story.section_id
    JOIN story_comment_policy policy ON policy.article_id = article.id
    WHERE article.id = ${articleId}::int AND article.status = 'published'`;
  if (!row) return null;
  const { seen, databaseTime, locale, slug, sectionSlug } = row;
  const { gate, limits } = readGate(row, databaseTime);
  const path = storyPath({ prefix: pathPrefix(locale), sectionSlug, slug, id: articleId });
  return { gate, seen, limits, databaseTime, locale, story: { id: articleId, path } };
}
