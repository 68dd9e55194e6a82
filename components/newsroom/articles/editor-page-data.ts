import type { Colleague } from '#lib/articles/assignments/view';
import type { SavedCorrection } from '#lib/articles/corrections/view';
import type { VersionsBeside } from '#lib/articles/hot-fix/view';
import type { StoryPlans } from '#lib/articles/schedules/view';
import type { FlowView } from '#lib/articles/stages/view';
import type { ArticleForEdit } from '#lib/articles/view';
import type { StoryPolicyNow } from '#lib/comments/policy/settings/view';
import type { NoteCard } from '#lib/reader-notes/view';
import type { SectionChoice } from '#lib/sections/view';
import type { NamedTerm } from '#lib/terms/view';
import type { SaveStoryPolicy } from '../comment-policy/deeds.ts';
import type { CorrectionDeeds } from '../corrections/deeds.ts';
import type { FlowDeeds } from './flow/deeds.ts';
import type { StoryNotesData } from './notes/story-notes.client.tsx';
import type { BeginTranslation } from './other-language.client.tsx';
import type { PreviewLinksData } from './preview-links/preview-links.client.tsx';
import type { ScheduleDeeds } from './schedule/deeds.ts';
import type { StoryDeeds } from './story-deeds.client.tsx';
import type { TermDeeds } from './use-known-terms.ts';
import type { PublishingDeeds } from './use-publishing.ts';

/** What the page on which an article is written is made of: the article, what it can name, and what this person may do with it. */
export type EditorPageData = {
  article: ArticleForEdit;
  sections: readonly SectionChoice[];
  /** Those that the draft names. */
  terms: readonly NamedTerm[];
  termDeeds: TermDeeds;
  corrections: readonly SavedCorrection[];
  /** Open ones. */
  notes: readonly NoteCard[];
  /** What the newsroom says to itself about the story. */
  storyNotes: StoryNotesData | null;
  /** The name under which this person saves. */
  me: string;
  /** Their number: what they write is kept on the device for them alone. */
  personId: number;
  /** Who else was writing when the page was made, by name. */
  writer: string | null;
  /** Null for who may write but not publish. */
  deeds: (PublishingDeeds & CorrectionDeeds) | null;
  beginTranslation: BeginTranslation;
  otherStories: StoryDeeds;
  /** Where the story stands, what can be done about that, and to whom it can be given. */
  flow: { view: FlowView; deeds: FlowDeeds; colleagues: readonly Colleague[] };
  /** How the story takes comments, and the way to say it; null for who may not. */
  comments: { policy: StoryPolicyNow; save: SaveStoryPolicy } | null;
  /** What happens to the story by itself; deeds are null for who may not publish. */
  schedule: { plans: StoryPlans; deeds: ScheduleDeeds | null };
  /** Links by which people without an account see the draft. */
  previewLinks: PreviewLinksData;
  versions: VersionsBeside;
};
