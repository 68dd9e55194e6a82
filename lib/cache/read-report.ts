import { cacheLife, cacheTag } from 'next/cache';
import { z } from 'zod';
import { findCommentOnPage } from '../comments/on-page/store.ts';
import type { CommentOnPage } from '../comments/on-page/view.ts';
import { isBuilding } from '../env.ts';
import { SPECIMEN_COMMENT, SPECIMEN_STORY } from './specimens.ts';
import { tags } from './tags.ts';

const number = z.int().max(2_147_483_647);

/**
 * A comment that readers see under a story, for whoever wants to report it; null for any other. The story is asked for with it:
 * its comments are what makes the answer old, also that there is no such comment yet.
 */
export async function readReportable(articleId: number, commentId: number): Promise<CommentOnPage | null> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.comments(articleId), tags.story(articleId));
  if (isBuilding) return { ...SPECIMEN_COMMENT, story: { id: articleId, path: SPECIMEN_STORY.path, locale: SPECIMEN_STORY.locale } };
  const comment = await findCommentOnPage(number.parse(commentId));
  return comment?.story.id === number.parse(articleId) ? comment : null;
}
