import type { Plan } from '../articles/schedules/view.ts';
import type { StageDeed } from '../articles/stages/transitions.ts';
import type { DeskLane } from '../moderation/lanes.ts';

/** A story as a line of the dashboard. */
export type StoryLine = { articleId: number; title: string; locale: 'vi' | 'en' };

/** A story that waits for somebody. */
export type WaitingStory = StoryLine & {
  section: { name: string; nameEn: string } | null;
  stage: 'writing' | 'submitted' | 'reviewing' | 'returned' | 'ready';
  /** When it came to where it stands. */
  since: Date;
  /** Who wrote it, or for what is returned: who sent it back. */
  who: string | null;
  /** Why it came back. */
  reason: string;
  dueAt: Date | null;
  isLate: boolean;
};

/** A number of stories and the first few of them. */
export type Waiting = { count: number; stories: WaitingStory[] };

/** What somebody has to do with stories. */
export type Work = {
  /** Threads of notes in which something is unread. */
  unreadNotes: number;
  /** To be written by this person, the first due first. */
  assigned: Waiting;
  /** Sent back to this person, with the reason. */
  returned: Waiting;
  /** On this person's desk, longest waiting first; null for whoever has none. */
  desk: (Waiting & { stages: { submitted: number; reviewing: number; ready: number } }) | null;
  /** Mistakes that readers told of in this person's stories. */
  corrections: { count: number; oldestAt: Date | null };
  moved: Moved[];
};

/** What happened to a story lately: a step, or what readers saw of it. */
export type Moved = StoryLine & {
  kind: StageDeed | 'undo' | 'published' | 'changed' | 'unpublished';
  at: Date;
  by: string | null;
  reason: string;
};

/** What goes out by itself today and tomorrow, and what did not. */
export type Coming = { today: ComingPlan[]; tomorrow: ComingPlan[]; alarms: ComingPlan[] };
export type ComingPlan = Plan & StoryLine;

/** How often stories were read in an hour of the day, and in the same one a week before. */
export type ReadHour = { hour: number; views: number; before: number };
export type ReadStory = StoryLine & { path: string; views: number };
export type Reading = {
  /** The whole day, hour by hour; hours to come have no views yet. */
  hours: ReadHour[];
  /** Until this hour, today and on the same weekday a week before. */
  total: { views: number; before: number };
  /** Most read in this hour and the one before it. */
  now: ReadStory[];
  today: ReadStory[];
};

/** How many comments wait in a lane, and since when the one that waits longest. */
export type WaitingLane = { lane: DeskLane; count: number; oldestAt: Date | null };
/** What was decided in an hour. */
export type DecidedHour = { at: Date; approved: number; refused: number };
export type Comments = {
  lanes: WaitingLane[];
  hours: DecidedHour[];
  waitsTooLongMinutes: number;
  /** Pages that are not as they were decided, and deeds that were not carried out. */
  alarms: { pages: number; outbox: number };
};

/** What somebody of the newsroom opens in the morning; each part is null for whom it does not concern. */
export type Dashboard = {
  at: Date;
  work: Work | null;
  coming: Coming | null;
  reading: Reading;
  comments: Comments | null;
};
