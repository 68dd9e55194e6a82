/** Why a term was left as it was. `conflict`: it was changed or is gone. `there`: it was added anew meanwhile. */
export type BulkTermCode = 'conflict' | 'there';
