/** Where a reader's note can stand; a decision is for good. */
export const NOTE_STATUSES = ['open', 'accepted', 'dismissed'] as const;
export type NoteStatus = (typeof NOTE_STATUSES)[number];
/** What can be decided. */
export const NOTE_DECISIONS = ['accepted', 'dismissed'] as const;
export type NoteDecision = (typeof NOTE_DECISIONS)[number];
