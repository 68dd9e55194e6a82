/** Where a comment can stand, in the order of the desk's lanes. */
export const COMMENT_STATUSES = ['pending', 'approved', 'rejected', 'spam'] as const;
export type CommentStatus = (typeof COMMENT_STATUSES)[number];

/** The one status readers see; every public read starts from it. */
export const VISIBLE = 'approved' satisfies CommentStatus;

/** A moderator may change their mind in any direction; deciding what is already so is no decision. */
export const mayMove = (from: CommentStatus, to: CommentStatus): boolean => from !== to;

/** What a decision adds to the number of comments readers see: 1, 0 or -1. */
export const visibleChange = (from: CommentStatus, to: CommentStatus): number => Number(to === VISIBLE) - Number(from === VISIBLE);
