/** One browser somebody is signed in with. */
export type SessionView = {
  /** A UUID. */
  id: string;
  browser: string;
  system: string;
  since: Date;
  seenAt: Date;
  /** The one that asks. */
  isThis: boolean;
};
