import { createHash } from 'node:crypto';
import type { DraftContent } from '../../articles/schema.ts';
import { whatIsMissing } from '../../articles/status.ts';
import type { Item } from '../items/store.ts';
import type { RunProblem } from '../runs/store.ts';
import type { Standing, StoryToWrite } from '../stories/store.ts';
import type { file } from './file-post.ts';
import type { Prepared } from './prepare.ts';

/**
 * What becomes of a story: it is new, it is as it was, it changed there alone, or here as well. `hidden`: it changed into something that
 * is not for readers, and they have it here.
 * @param isPublished whether it is published there and can stand before readers here
 */
export function outcomeOf({
  item,
  standing,
  hash,
  isPublished,
}: {
  item: Item | undefined;
  standing: Standing | undefined;
  hash: Buffer;
  isPublished: boolean;
}): 'created' | 'updated' | 'unchanged' | 'kept' | 'hidden' {
  if (!item || !standing) return 'created';
  if (item.hash && Buffer.from(item.hash).equals(hash)) return 'unchanged';
  const isAsWritten = standing.version === item.version && (standing.storyVersion ?? item.version) === item.version;
  if (!isAsWritten || standing.status === 'unpublished') return 'kept';
  return standing.publishedAt !== null && !isPublished ? 'hidden' : 'updated';
}

/** When the story was published there, if it can stand before readers here. */
export function momentOf(
  content: DraftContent,
  {
    post,
    place,
    now,
    told,
  }: { post: Prepared['post']; place: ReturnType<typeof file>; now: Date; told: (code: RunProblem['code'], detail?: string) => void },
): Date | null {
  if (post.status === 'private') told('private');
  if (post.status !== 'published') return null;
  const at = post.publishedAt ?? now;
  if (at > now) {
    told('future', at.toISOString());
    return null;
  }
  const missing = whatIsMissing(content, { hasAuthor: place.hasAuthor });
  if (missing.length === 0) return at;
  told(content.sectionId === null ? 'no-section' : 'not-published', missing.join(', '));
  return null;
}

/** A story as it is written, with the moments it had there. */
export function storyOf(
  content: DraftContent,
  {
    prepared: { post, locale },
    publishedAt,
    now,
    articleId,
    version,
  }: { prepared: Prepared; publishedAt: Date | null; now: Date; articleId: number; version: number },
): StoryToWrite {
  const since = post.publishedAt && post.publishedAt < now ? post.publishedAt : now;
  const changed = post.modifiedAt && post.modifiedAt < now ? post.modifiedAt : since;
  const savedAt = new Date(Math.max(changed.getTime(), since.getTime()));
  return {
    articleId,
    version,
    content,
    locale,
    createdAt: since,
    savedAt,
    publishedAt,
    updatedAt: savedAt,
    takesComments: post.takesComments,
  };
}

/** Names what is written, whichever number and moment it gets here. */
export const hashOf = ({ content, publishedAt, locale }: StoryToWrite): Buffer =>
  createHash('sha256')
    .update(JSON.stringify({ content, isPublished: publishedAt !== null, locale }))
    .digest();
