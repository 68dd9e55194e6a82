import type { Verdict } from '../comments/screening/rule.ts';
import type { CommentStatus } from '../comments/status.ts';

/** A comment on the desk. Whether there is a phone number, never the number. Moments are ISO strings. */
export type DeskCard = {
  id: number;
  version: number;
  status: CommentStatus;
  name: string;
  title: string;
  body: string;
  hasPhone: boolean;
  createdAt: string;
  reasons: Verdict[];
  /** `path` is null while the story is not before readers. */
  story: { id: number; title: string; path: string | null };
  /** Who decided last, and when. */
  decided: { by: string; at: string } | null;
};

/** One page of one lane, oldest first; `before` and `after` lead to the neighbouring pages. */
export type DeskPage = {
  lane: CommentStatus;
  counts: Record<CommentStatus, number>;
  cards: DeskCard[];
  before: string | null;
  after: string | null;
};

/** Somebody was first: how the comment stands now, who decided it (null while nobody has) and when, as an ISO string. */
export type DecisionConflict = { code: 'conflict'; by: string | null; at: string; status: CommentStatus; version: number };
