/** A view of a list that somebody saved for themselves. */
export type SavedView = {
  id: number;
  name: string;
  /** The words of its address: `stage=submitted&section=3`; empty: the whole list. */
  query: string;
};
