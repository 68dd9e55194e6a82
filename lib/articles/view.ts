import type { Picture } from '../media/formats.ts';
import type { DraftContent } from './schema.ts';
import type { ArticleStatus } from './status.ts';
import type { StoryView } from './stories/view.ts';

/** A draft as it was last saved. */
export type SavedDraft = DraftContent & { version: number; savedBy: string; savedAt: Date };

/** What readers see of an article at the moment. */
export type LiveStory = { version: number; path: string; publishedAt: Date; updatedAt: Date };

/** Everything the editor's page shows. */
export type ArticleForEdit = {
  id: number;
  status: ArticleStatus;
  createdBy: string;
  draft: SavedDraft;
  live: LiveStory | null;
  /** The pictures the draft names, by media id; a picture that is gone is missing here. */
  pictures: Record<number, Picture>;
};

/** One line of the newsroom's list. */
export type ArticleListItem = {
  id: number;
  title: string;
  status: ArticleStatus;
  section: { name: string; nameEn: string } | null;
  createdBy: string;
  savedBy: string;
  savedAt: Date;
  /** Published, but the draft has moved on since. */
  hasChanges: boolean;
};

export type ArticleList = { items: ArticleListItem[]; next: string | null };

/** The last saved draft as the story it would be; a draft without a section stands in a nameless one. */
export type ArticlePreview = { status: ArticleStatus; savedBy: string; savedAt: Date; story: StoryView };

/** Somebody published or took the story down in between: what readers have now. */
export type Moved = { code: 'moved'; live: Pick<LiveStory, 'version' | 'path'> | null };

/** Somebody saved in between: their text with its pictures, so that neither is lost. */
export type Conflict = { code: 'conflict'; theirs: SavedDraft; pictures: Record<number, Picture> };
/** What a draft names and the newsroom does not have. */
export type UnknownReference = { code: 'unknown-section' | 'unknown-picture' | 'unknown-term' };
