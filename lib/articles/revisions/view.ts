import type { Attachment } from '../../attachments/schema.ts';
import type { Picture } from '../../media/schema.ts';
import type { BlockRow } from '../merge/diff-blocks.ts';
import type { DraftField } from '../merge/merge-drafts.ts';
import type { DraftContent } from '../schema.ts';
import type { Stage } from '../stages/standing.ts';

/** How a version came about: saved by hand, by itself, brought back from the past, merged, or as a hot fix of the live story. */
export type RevisionKind = 'hand' | 'auto' | 'restored' | 'merged' | 'hotFix';

/** A time in which readers had a version; `until` is null while they have it. */
export type PublishedPeriod = { from: Date; until: Date | null };

export type VersionLine = {
  version: number;
  kind: RevisionKind;
  savedBy: string;
  savedAt: Date;
  /** When the automatic saves began of which it is the last. */
  beganAt: Date | null;
  /** When readers had it, earliest first. */
  published: PublishedPeriod[];
};

/** What was done with a version besides writing it. */
export type HistoryStep = { at: Date; by: string | null; version: number | null } & (
  | { kind: 'published' }
  | { kind: 'withdrawn'; reason: string }
  | { kind: 'stage'; from: Stage; to: Stage; reason: string }
  | { kind: 'planned' | 'plan-done' | 'plan-cancelled' | 'plan-failed'; deed: 'publish' | 'unpublish'; dueAt: Date }
);

/** What an article is now. */
export type HistoryHead = { articleId: number; title: string; draftVersion: number; live: { version: number; updatedAt: Date } | null };

/** A page of an article's history, latest first; `next` is the version after which the following page begins. */
export type History = HistoryHead & { versions: VersionLine[]; steps: HistoryStep[]; next: number | null };

/** One version with what it held. */
export type KeptVersion = Pick<VersionLine, 'version' | 'kind' | 'savedBy' | 'savedAt'> & { content: DraftContent };

/** A field in two versions, in words; a picture's words are fields of their own. */
export type FieldDifference = { field: DraftField; part: 'text' | 'alt' | 'caption' | 'credit'; before: string; after: string };

/** Two versions side by side. */
export type Comparison = {
  head: HistoryHead;
  before: Omit<KeptVersion, 'content'>;
  after: Omit<KeptVersion, 'content'>;
  /** The fields that differ, in the order of the form. */
  fields: FieldDifference[];
  /** The main pictures, when it is not the same one. */
  pictures: { before: number | null; after: number | null } | null;
  /** Null when the text is the same. */
  body: BlockRow[] | null;
  /** Pictures and files that either names, by id; one that is gone is missing here. */
  media: Record<number, Picture>;
  attachments: Record<number, Attachment>;
};
