/** What a person may decide of a comment. */
export const COMMENT_STATUSES = ['pending', 'approved', 'rejected', 'spam'] as const;
export type CommentStatus = (typeof COMMENT_STATUSES)[number];

/** Where a comment can stand on the desk; `approving`: approved, and held back for a while before readers see it. */
export type StandingStatus = CommentStatus | 'approving';

/** Where a comment can stand at all: its writer may have taken it back, and then nothing of it is left to decide on. */
export type StoredStatus = StandingStatus | 'withdrawn';

/** The one status readers see; every public read starts from it. */
export const VISIBLE = 'approved' satisfies CommentStatus;

/**
 * A moderator may change their mind in any direction; deciding what is already so is no decision, unless a comment that the mode
 * "after publishing" showed is let stand by somebody who looked at it.
 */
export const mayMove = (from: StoredStatus, to: CommentStatus, isUnseen = false): boolean =>
  from !== 'withdrawn' && (from === to ? isUnseen && to === VISIBLE : from !== 'approving' || to !== VISIBLE);

/** What a decision adds to the number of comments readers see: 1, 0 or -1. */
export const visibleChange = (from: StoredStatus, to: StoredStatus): number => Number(to === VISIBLE) - Number(from === VISIBLE);
