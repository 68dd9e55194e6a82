/** Who else has a story open, who writes, and how the story stands: what a page of the editor hears every few seconds. */
export type StoryAttendance = {
  /** Everybody but the page that asks, in the order of their names; a person with several pages once. */
  others: { name: string; isMe: boolean }[];
  /** Who writes; null while nobody does. */
  pen: Pen | null;
  /** How the draft and what readers have stand now. */
  version: number;
  stage: string;
  live: { version: number; path: string } | null;
};

export type Pen = {
  /** It is the page that asks. */
  isMine: boolean;
  name: string;
  /** Another page of the same person. */
  isMe: boolean;
  /** Which page, where it is one's own; null otherwise. */
  tab: string | null;
  /** Moves on when another page gets it: whoever takes it over names the turn they saw. */
  turn: number;
  since: Date;
};
