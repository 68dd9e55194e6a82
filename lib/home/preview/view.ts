import type { StoryCard } from '../../articles/stories/view.ts';
import type { FrontPage } from '../view.ts';

/** What is planned for a story until a moment, as the database has it. */
export type ComingPlan = {
  id: number;
  articleId: number;
  title: string;
  locale: 'vi' | 'en';
  dueAt: Date;
  /** What goes out, and over which version; null when the story goes down. */
  goesOut: {
    version: number;
    /** The version readers had when it was planned. */
    plannedOver: number | null;
    /** Null where its section is gone. */
    card: StoryCard | null;
    /** The section above its own. */
    parentId: number | null;
    termIds: number[];
    isEmbargoed: boolean;
  } | null;
  /** The version readers have now. */
  live: number | null;
};

/** A plan as it will come about, or not, as things are now. */
export type ForeseenPlan = { plan: ComingPlan; comesAbout: boolean };

/** The front page of an edition as readers would see it at a moment. */
export type FrontAt = { at: Date; locale: 'vi' | 'en'; page: FrontPage; plans: ForeseenPlan[] };
