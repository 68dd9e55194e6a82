import type { Attachment } from '../../attachments/schema.ts';
import type { Gate } from '../../comments/policy/gate.ts';
import type { Picture } from '../../media/schema.ts';
import type { Term } from '../../terms/view.ts';
import type { ArticleDocument } from '../document.ts';
import type { NamedStory } from '../named-stories/view.ts';

/** A story as lists show it. */
export type StoryCard = {
  id: number;
  locale: 'vi' | 'en';
  /** Public path, `/{section}/{slug}-{id}`, below `/en` in the English edition. */
  path: string;
  /** A few words over the title, such as the name of a series; often empty. */
  kicker: string;
  title: string;
  lead: string;
  section: { id: number; slug: string; name: string; nameEn: string };
  publishedAt: Date;
  picture: { alt: string; picture: Picture } | null;
  /** How many comments readers see, as lists say it: brought up once a minute. */
  shownComments: number;
};

/** What was wrong in a story and has been put right. */
export type PublicCorrection = { text: string; correctedAt: Date };

/** A story as its own page shows it. */
export type StoryView = StoryCard & {
  /** The draft version that readers see. */
  version: number;
  leadSource: string;
  byline: string;
  body: ArticleDocument;
  pictureCaption: string;
  pictureCredit: string;
  /** Pictures of the body by their id. */
  pictures: Record<number, Picture>;
  /** Files the body offers, by their id. */
  attachments: Record<number, Attachment>;
  /** Published stories the body names, by their id. */
  named: Record<number, NamedStory>;
  /** Topics, threads and authors, in their order. */
  terms: Term[];
  /** Where it was taken over from; `url` may be empty. */
  source: { name: string; url: string } | null;
  /** Oldest first. */
  corrections: PublicCorrection[];
  /** The same story in the other language. */
  translation: { locale: 'vi' | 'en'; path: string; isOriginal: boolean } | null;
  updatedAt: Date;
  /** Whether and how it takes comments, as it was made. */
  gate: Gate;
  commentCount: number;
};

/** A story as the pages of its comments name it. */
export type CommentedStory = StoryCard & Pick<StoryView, 'translation' | 'gate'>;

/** A place in a list: stories are ordered by the time they were published, then by id. */
export type StoryPlace = { id: number; publishedAt: Date };
