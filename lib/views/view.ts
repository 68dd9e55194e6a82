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

/** Of the last 24 hours, or of the last seven days. */
export type MostReadPeriod = 'day' | 'week';
