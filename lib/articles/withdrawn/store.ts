import { db } from '../../db/client.ts';
import type { WithdrawnArticle } from './view.ts';

/** An article that was before readers and was taken down; null for any other. */
export async function findWithdrawn(articleId: number): Promise<WithdrawnArticle | null> {
  const article = await db().article.findFirst({
    where: { id: articleId, status: 'unpublished' },
    select: { id: true, withdrawnAt: true, withdrawnReason: true, expired: true },
  });
  if (!article) return null;
  const { withdrawnReason: reason, expired: isExpired, ...rest } = article;
  return { ...rest, reason, isExpired };
}
