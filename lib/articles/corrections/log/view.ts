/** A correction as the paper's public log tells it, with the story it is about. */
export type LoggedCorrection = { id: number; text: string; correctedAt: Date; story: { id: number; title: string; path: string } };

/** Where a page of the log begins: before this correction. */
export type CorrectionPlace = { publishedAt: Date; id: number };

/** A page of the log, newest first. */
export type CorrectionLog = { corrections: LoggedCorrection[]; earlier: CorrectionPlace | null };
