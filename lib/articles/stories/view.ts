import type { Attachment } from '../../attachments/schema.ts';
import type { Picture } from '../../media/schema.ts';
import type { ArticleDocument } from '../document.ts';

/** A story as lists show it. */
export type StoryCard = {
  id: number;
  /** Public path, `/{section}/{slug}-{id}`. */
  path: string;
  title: string;
  lead: string;
  section: { id: number; slug: string; name: string; nameEn: string };
  publishedAt: Date;
  picture: { alt: string; picture: Picture } | null;
};

/** A story as its own page shows it. */
export type StoryView = StoryCard & {
  leadSource: string;
  byline: string;
  body: ArticleDocument;
  pictureCaption: string;
  pictureCredit: string;
  /** Pictures of the body by their id. */
  pictures: Record<number, Picture>;
  /** Files the body offers, by their id. */
  attachments: Record<number, Attachment>;
  updatedAt: Date;
  commentsOpen: boolean;
  commentCount: number;
};

/** A place in a list: stories are ordered by the time they were published, then by id. */
export type StoryPlace = { id: number; publishedAt: Date };
