import type { CommentToWrite } from '../comments/store.ts';
import type { Problem } from '../convert/problems.ts';
import { readComment } from '../convert/read-comment.ts';
import { itemName } from '../items/item-name.ts';
import type { ImportedComment, ImportedPost } from '../view.ts';

/** The comments of a story as they are written, whoever is answered before who answers. */
export function commentsOf(
  post: ImportedPost,
  articleId: number,
  now: Date,
): { comments: CommentToWrite[]; problems: Problem[]; leftOut: number } {
  const problems: Problem[] = [];
  const byId = new Map(post.comments.map((comment) => [comment.foreignId, comment]));
  // Numbers of comments are their site's in a blog's file; elsewhere only their story's.
  const named = (foreignId: string) => itemName(`${post.foreignId}/${foreignId}`);
  const comments = inOrder(post.comments, byId).flatMap((comment): CommentToWrite[] => {
    const read = readComment(comment, problems);
    if (!read) return [];
    const at = comment.at && comment.at < now ? comment.at : (post.publishedAt ?? now);
    return [
      {
        ...read,
        foreignId: named(comment.foreignId),
        articleId,
        answers: above(comment, byId).map(named),
        at: at < now ? at : now,
        status: comment.status,
      },
    ];
  });
  return { comments, problems, leftOut: post.comments.length - comments.length };
}

/** Deeper than anybody answers. */
const MOST_ABOVE = 50;

/** Those above a comment, the nearest first. */
function above(comment: ImportedComment, byId: ReadonlyMap<string, ImportedComment>): string[] {
  const found: string[] = [];
  for (
    let parent = comment.parentId;
    parent !== null && parent !== comment.foreignId && !found.includes(parent) && found.length < MOST_ABOVE;
    parent = byId.get(parent)?.parentId ?? null
  )
    found.push(parent);
  return found;
}

function inOrder(comments: readonly ImportedComment[], byId: ReadonlyMap<string, ImportedComment>): ImportedComment[] {
  const depth = new Map(comments.map((comment) => [comment, above(comment, byId).length]));
  return [...new Set(comments)].sort((one, other) => (depth.get(one) ?? 0) - (depth.get(other) ?? 0));
}
