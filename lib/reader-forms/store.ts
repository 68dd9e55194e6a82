import { storyPath } from '../articles/address.ts';
import { db } from '../db/client.ts';
import { pathPrefix } from '../site/paths.ts';

/** `open`: whether it takes comments. */
export type PublishedArticle = { open: boolean; databaseTime: Date; locale: 'vi' | 'en'; story: { id: number; path: string } };

/** A published article as the forms about it see it; null for any other. */
export async function findPublishedArticle(articleId: number): Promise<PublishedArticle | null> {
  const [row] = await db().$queryRaw<{ open: boolean; databaseTime: Date; locale: 'vi' | 'en'; slug: string; sectionSlug: string }[]>`
    SELECT article.comments_open AS open, now() AS "databaseTime", story.locale::text, story.slug, section.slug AS "sectionSlug"
    FROM article JOIN story ON story.article_id = article.id JOIN section ON section.id = story.section_id
    WHERE article.id = ${articleId}::int AND article.status = 'published'`;
  if (!row) return null;
  const { open, databaseTime, locale, slug, sectionSlug } = row;
  const path = storyPath({ prefix: pathPrefix(locale), sectionSlug, slug, id: articleId });
  return { open, databaseTime, locale, story: { id: articleId, path } };
}
