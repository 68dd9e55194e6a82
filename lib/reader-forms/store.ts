import { db } from '../db/client.ts';
import { pathPrefix } from '../site/paths.ts';

/** `open`: whether it takes comments. `story` is what its path is made of. */
export type PublishedArticle = {
  open: boolean;
  databaseTime: Date;
  story: { prefix: string; sectionSlug: string; slug: string; id: number };
};

/** A published article as the forms about it see it; null for any other. */
export async function findPublishedArticle(articleId: number): Promise<PublishedArticle | null> {
  const [row] = await db().$queryRaw<{ open: boolean; databaseTime: Date; slug: string; sectionSlug: string; locale: 'vi' | 'en' }[]>`
    SELECT article.comments_open AS open, now() AS "databaseTime", story.slug, section.slug AS "sectionSlug", story.locale::text
    FROM article JOIN story ON story.article_id = article.id JOIN section ON section.id = story.section_id
    WHERE article.id = ${articleId}::int AND article.status = 'published'`;
  if (!row) return null;
  const { open, databaseTime, slug, sectionSlug, locale } = row;
  return { open, databaseTime, story: { prefix: pathPrefix(locale), sectionSlug, slug, id: articleId } };
}
