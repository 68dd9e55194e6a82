/** Why a comment should not stand there, in the order of the form. */
export const REPORT_REASONS = ['insult', 'false', 'spam', 'private', 'illegal', 'other'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];
