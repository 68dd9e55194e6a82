import { storyPath } from '../../articles/address.ts';
import { db } from '../../db/client.ts';
import type { Locale } from '../../messages/translator.ts';
import { pathPrefix } from '../../site/paths.ts';
import type { CommentOnPage } from './view.ts';

type Row = Omit<CommentOnPage, 'story'> & { articleId: number; slug: string; sectionSlug: string; locale: Locale };

/** An approved comment of a published story; null for any other. */
export async function findCommentOnPage(commentId: number): Promise<CommentOnPage | null> {
  const [row] = await db().$queryRaw<Row[]>`
    SELECT comment.id, comment.name, comment.title, comment.body, comment.created_at AS "createdAt",
      story.article_id AS "articleId", story.slug, story.locale::text, section.slug AS "sectionSlug"
    FROM comment
    JOIN story ON story.article_id = comment.article_id
    JOIN section ON section.id = story.section_id
    WHERE comment.id = ${commentId}::int AND comment.status = 'approved'`;
  if (!row) return null;
  const { articleId, slug, sectionSlug, locale, ...comment } = row;
  const path = storyPath({ prefix: pathPrefix(locale), sectionSlug, slug, id: articleId });
  return { ...comment, story: { id: articleId, path, locale } };
}
