import type { RuleName } from '../../comments/screening/rule.ts';
import type { LookChoice } from '../second-look/schema.ts';

/** How long comments waited for the first decision of a person that stands, in seconds: half of them at most `p50`, nine in ten `p90`. */
export type Waits = { count: number; p50: number; p90: number };

/** A day in Viet Nam (`YYYY-MM-DD`): what came in, what people and what rules and modes decided, and how long it had waited. */
export type ReportDay = { day: string; cameIn: number; decided: number; automatic: number; waits: Waits | null };

/** The same of the hour of the day (0 to 23, Viet Nam time) in which comments were sent. */
export type ReportHour = { hour: number; waits: Waits | null };

/**
 * What somebody decided. What was taken back counts as `undone` and nowhere else; what somebody decided otherwise later is `overturned`
 * and counts among the choices too. `looked`: looked at once more by somebody else, of which `agreed` came to the same end.
 */
export type Work = Record<LookChoice, number> & { undone: number; overturned: number; looked: number; agreed: number };

export type PersonWork = Work & { id: number; name: string };

/** What a rule noticed and people decided, as it stands; and second looks at such comments. */
export type RuleWork = { rule: RuleName; decided: number; refused: number; looked: number; agreed: number };

/** What was decided without a person, and how much of that people decided otherwise later. */
export type AutomaticWork = { maker: 'rule' | 'mode'; choice: LookChoice; count: number; changed: number };

/** Days in Viet Nam, both of them in it; `days` when it is one of the usual spans. */
export type ReportSpan = { from: string; to: string; days: UsualSpan | null };

export const USUAL_SPANS = [7, 30, 90] as const;
export type UsualSpan = (typeof USUAL_SPANS)[number];

export type DeskReport = {
  span: ReportSpan;
  waiting: {
    waits: Waits | null;
    hours: ReportHour[];
    /** What waits at this moment, and since when the oldest does, as an ISO string. */
    now: { count: number; oldestAt: string | null };
  };
  days: ReportDay[];
  everybody: Work;
  /** Everybody who decided for who may see that, else only the one who asks. */
  persons: PersonWork[];
  reasons: { reason: string; count: number }[];
  rules: RuleWork[];
  automatic: AutomaticWork[];
  /** Decisions of these days that were drawn for a second look. */
  drawn: number;
};
