import type { DecisionReason } from '../../moderation/reasons.ts';
import type { StandingStatus } from '../status.ts';

/** What a receipt shows its writer: their words, never the telephone number. */
export type Receipt = {
  token: string;
  locale: 'vi' | 'en';
  version: number;
  status: StandingStatus;
  name: string;
  title: string;
  body: string;
  sentAt: Date;
  editedAt: Date | null;
  /** Whether the newsroom masked something in it. */
  isRedacted: boolean;
  /** `path` is null while the story is not before readers. */
  story: { title: string; path: string | null };
  /** Where it stands for everybody to read. */
  publicPath: string | null;
  /** How many wait before it, at most `MOST_AHEAD`; null once somebody decided. */
  ahead: number | null;
  /** Who made it what it is now, and why: a moderator, a rule, or the way the paper takes comments. */
  decision: { maker: 'person' | 'rule' | 'mode'; reason: DecisionReason; note: string; at: Date } | null;
  officialReply: { unit: string; body: string; receivedAt: Date; answeredAt: Date | null } | null;
};

/** Beyond this the number of those before is no comfort. */
export const MOST_AHEAD = 1_000;

/** All there is to say once its writer has taken a comment back. */
export type Withdrawn = { status: 'withdrawn'; locale: 'vi' | 'en' };
