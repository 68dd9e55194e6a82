/** One reader's reading of a story, before it is known whether it is a repeat. */
export type Reading = {
  articleId: number;
  /** The day in Viet Nam, `YYYY-MM-DD`. */
  day: string;
  /** The beginning of the hour, ISO 8601. */
  hour: string;
  /** Keyed hash of who reads, in hexadecimal; another one every day. */
  visitor: string;
};

/**
 * Of what time a list of what is read most is, the shortest first: this hour and the one before it (views are kept by the hour, and at its
 * beginning an hour knows nothing), 24 hours, three days, seven days, thirty days.
 */
export const MOST_READ_PERIODS = ['hour', 'day', 'three_days', 'week', 'month'] as const;
export type MostReadPeriod = (typeof MOST_READ_PERIODS)[number];
