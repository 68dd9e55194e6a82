import { db } from '../../db/client.ts';
import { VISIBLE } from '../status.ts';
import type { PublicComment } from './view.ts';

/** The approved comments of a published story, oldest first; nothing else of a comment is read here. */
export async function findApprovedComments(articleId: number): Promise<PublicComment[]> {
  return db().comment.findMany({
    where: { articleId, status: VISIBLE, article: { status: 'published' } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, title: true, body: true, createdAt: true },
  });
}
