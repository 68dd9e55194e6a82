import type { RunningPressure } from '../comments/policy/pressure/view.ts';

/** What stands around every page of the newsroom. */
export type Shell = {
  /** Open notes of readers on the stories this person works on. */
  readerNotes: number;
  /** Threads of notes on drafts in which something is unread. */
  unreadNotes: number;
  /** Where comments are held back now; empty for who does not moderate. */
  pressure: RunningPressure[];
};
