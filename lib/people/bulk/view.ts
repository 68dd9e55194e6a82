/**
 * Why somebody was left as they were. `conflict`: they were changed meanwhile. `own-role`: nobody does it to themselves. `not-joined`: they
 * are invited and have not come. `no-change`: they stood so already.
 */
export type BulkPersonCode = 'not-found' | 'conflict' | 'last-admin' | 'own-role' | 'not-joined' | 'no-change';
