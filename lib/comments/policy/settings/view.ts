import type { GateScope, GateWhy } from '../log.ts';
import type { CommentSettings, PartialPolicy, PressureLimits } from '../schema.ts';

/** What the paper says, and a version that names exactly this. */
export type SettingsNow = { settings: CommentSettings; version: string };

/** The same of a level below it; what it leaves open the level above decides. */
export type PolicyNow = { policy: PartialPolicy; version: string };

export type SectionPolicyNow = PolicyNow & { id: number; name: string; nameEn: string; parentId: number | null };

/** `inherited`: what holds for the story where it says nothing. */
export type StoryPolicyNow = PolicyNow & { inherited: PartialPolicy };

/** What was, or is: what a level says, or what pressure does (`deed` null: nothing any more). */
export type GateState =
  | { kind: 'policy'; policy: PartialPolicy; hasLimits: boolean }
  | { kind: 'pressure'; deed: PressureLimits['deed'] | null };

/** A line of the log as the newsroom reads it. */
export type GateLogLine = {
  id: number;
  /** ISO 8601. */
  at: string;
  scope: GateScope;
  /** The section's or the story's name; null for the whole paper and for what is gone. */
  name: string | null;
  from: GateState;
  to: GateState;
  why: GateWhy;
  until: string | null;
  /** Null when it happened by itself. */
  by: string | null;
};

/** Everything the newsroom's page on taking comments shows. */
export type RuleBook = { paper: SettingsNow; sections: SectionPolicyNow[]; log: GateLog };

/** `next`: where the earlier lines begin, or null. */
export type GateLog = { lines: GateLogLine[]; next: number | null };
