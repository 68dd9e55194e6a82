import type { RuleName } from '../rule.ts';

/** How many weeks are shown. */
export const WEEKS = 12;

/** What people decided in a week (`from`: its Monday, `YYYY-MM-DD`) on comments of which something was noticed. */
export type PrecisionWeek = { from: string; decided: number; refused: number };

/** How often people refused what a rule or a term noticed, and told that it was wrong; `weeks` oldest first, all twelve. */
export type Precision = { decided: number; refused: number; mistakes: number; weeks: PrecisionWeek[] };

export type RulePrecision = Precision & { rule: RuleName; isBelowFloor: boolean };
export type TermPrecision = Precision & { id: number; text: string; isBelowFloor: boolean };

export type PrecisionReport = { rules: RulePrecision[]; terms: TermPrecision[]; floor: number };
