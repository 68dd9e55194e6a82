import type { DraftField } from '../merge/merge-drafts.ts';
import type { ArticleForEdit } from '../view.ts';

/** What became of the waiting draft when a hot fix went out: it had nothing of its own and is the fix now, or it has both. */
export type DraftAfterFix = 'is-the-fix' | 'carries-the-fix';

export type HotFixDone = {
  /** The version readers have now. */
  version: number;
  slug: string;
  savedAt: Date;
  path: string;
  draft: DraftAfterFix;
  draftVersion: number;
  /** Where the draft had changed the same and kept its own words. */
  conflicts: DraftField[];
  /** There is a plan to publish a version that knows nothing of the fix. */
  isPlanBehind: boolean;
};

/** What the page of a hot fix shows: the article, with what readers have now in the draft's place. */
export type HotFixPage = {
  article: ArticleForEdit;
  /** The version of the draft that waits behind it, or null when it has nothing that readers do not have. */
  waiting: number | null;
};

/** What an editor's page says of the versions besides the draft. */
export type VersionsBeside = {
  /** Whether this person may change what readers have while the draft waits. */
  mayHotFix: boolean;
  /** A hot fix changed what the draft had changed, and nobody has saved the draft by hand since. */
  unsettled: { fixVersion: number; draftVersion: number; fields: DraftField[] } | null;
};
