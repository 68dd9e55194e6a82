import type { Attachment } from '../attachments/schema.ts';
import type { KeysetPage } from '../lists/keyset.ts';
import type { Picture } from '../media/formats.ts';
import type { Locale } from '../messages/translator.ts';
import type { DraftContent } from './schema.ts';
import type { Stage, Standing } from './stages/standing.ts';
import type { ArticleStatus } from './status.ts';
import type { StoryView } from './stories/view.ts';

/** A draft as it was last saved. */
export type SavedDraft = DraftContent & { version: number; savedBy: string; savedAt: Date };

/** What readers see of an article at the moment. */
export type LiveStory = { version: number; path: string; publishedAt: Date; updatedAt: Date };

/** An article's other language; `mayOpen` is whether this person may work on it. */
export type Translation = { id: number; locale: Locale; title: string; mayOpen: boolean };

/** Everything the editor's page shows. */
export type ArticleForEdit = {
  id: number;
  status: ArticleStatus;
  locale: Locale;
  /** The same article in the other language, where it was begun. */
  translation: Translation | null;
  createdBy: string;
  draft: SavedDraft;
  live: LiveStory | null;
  /** The pictures the draft names, by media id; a picture that is gone is missing here. */
  pictures: Record<number, Picture>;
  /** The files the draft offers, by id; one that is gone is missing here. */
  attachments: Record<number, Attachment>;
};

/** One line of the newsroom's list. */
export type ArticleListItem = {
  id: number;
  title: string;
  status: ArticleStatus;
  locale: Locale;
  section: { name: string; nameEn: string } | null;
  createdBy: string;
  savedBy: string;
  savedAt: Date;
  /** The draft's, and the one readers have; null: none. */
  version: number;
  liveVersion: number | null;
  /** Published, but the draft has moved on since. */
  hasChanges: boolean;
  /** Until when nobody may publish it, and when it goes out or is changed as planned. */
  embargoUntil: Date | null;
  goesOutAt: Date | null;
  stage: Stage;
  standing: Standing;
  /** Why it was returned, while it is. */
  returnReason: string;
  assignment: { name: string; dueAt: Date | null; isLate: boolean } | null;
};

export type ArticleList = KeysetPage<ArticleListItem>;

/** The last saved draft as the story it would be; a draft without a section stands in a nameless one. */
export type ArticlePreview = {
  status: ArticleStatus;
  savedBy: string;
  savedAt: Date;
  /** Until when nobody may publish it. */
  embargoUntil: Date | null;
  story: StoryView;
};

/** Somebody published or took the story down in between: what readers have now. */
export type Moved = { code: 'moved'; live: Pick<LiveStory, 'version' | 'path'> | null };

/** Somebody saved in between: their text with its pictures and files, so that neither is lost. */
export type Conflict = {
  code: 'conflict';
  theirs: SavedDraft;
  pictures: Record<number, Picture>;
  attachments: Record<number, Attachment>;
};
/** The draft lies with the desk, and who writes it does not change it there: it is taken back or returned first. */
export type InReview = { code: 'in-review'; stage: Stage };

/** What a draft names and the newsroom does not have. */
export type UnknownReference = { code: 'unknown-section' | 'unknown-picture' | 'unknown-term' | 'unknown-attachment' };
