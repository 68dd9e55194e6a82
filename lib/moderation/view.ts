import type { ReportReason } from '../comments/reports/reasons.ts';
import type { Verdict } from '../comments/screening/rule.ts';
import type { StandingStatus, StoredStatus } from '../comments/status.ts';
import type { CardFacts } from './card-facts/view.ts';
import type { DeskFilters } from './filters.ts';
import type { DeskLane } from './lanes.ts';
import type { OnPage } from './page-check/on-page.ts';

/** Who decided last, when and why: somebody of the newsroom (`by`), a rule, or the mode "after publishing". */
export type LastDecision = { maker: 'person' | 'rule' | 'mode' | 'writer'; by: string | null; at: string; reason: string; note: string };

/** Open reports of a comment: how many, why, what was said with the newest of them; `last` is the newest one's number. */
export type OpenReports = {
  count: number;
  last: number;
  reasons: { reason: ReportReason; count: number }[];
  notes: { id: number; reason: ReportReason; note: string; at: string }[];
};

/** What a unit said to a comment; an empty body means that it was received. `by` and `at`: who wrote it last, and when. */
export type OfficialReplyView = { version: number; unit: string; body: string; by: string; at: string };

/** A comment on the desk. Whether there is a phone number, never the number. Moments are ISO strings. */
export type DeskCard = {
  id: number;
  version: number;
  status: StandingStatus;
  name: string;
  title: string;
  body: string;
  hasPhone: boolean;
  createdAt: string;
  /** When its writer changed it. */
  editedAt: string | null;
  /** Whether screening asked for a closer look. */
  isHeld: boolean;
  reasons: Verdict[];
  likes: number;
  /** Whether it is an editor's pick. */
  isPick: boolean;
  /** Whether somebody asked for a second opinion. */
  isEscalated: boolean;
  /** Whether the mode "after publishing" showed it and no person has looked at it yet. */
  isUnseen: boolean;
  /** Whether the newsroom masked something in it. */
  isRedacted: boolean;
  /** Whom it answers, its words shortened; their status tells whether readers see it. */
  answers: { id: number; name: string; body: string; status: StoredStatus } | null;
  reports: OpenReports | null;
  official: OfficialReplyView | null;
  /** `path` is null while the story is not before readers. */
  story: { id: number; title: string; path: string | null };
  decided: LastDecision | null;
  /** Whether the public page shows what was decided; null when nothing was looked at. */
  onPage?: OnPage | null;
  /** What stands beside it: notes, rules that were wrong, what else its sender wrote. */
  facts?: CardFacts;
};

/** One page of one lane, oldest first; `before` and `after` lead to the neighbouring pages. */
export type DeskPage = {
  lane: DeskLane;
  counts: Record<DeskLane, number>;
  cards: DeskCard[];
  before: string | null;
  after: string | null;
};

/** What stands around the cards of the desk. */
export type DeskFrame = {
  /** The database's time when the page was made, as an ISO string: ages are counted from it. */
  now: string;
  /** What can be chosen from. */
  sections: { id: number; name: string }[];
  /** The title of the story that is asked for, and the name on the comment whose sender is; null when there is none. */
  storyTitle: string | null;
  senderName: string | null;
  /** After how many minutes a waiting comment is late. */
  waitsTooLongMinutes: number;
};

/** A page with what was asked for, and what stands around it. `isPartial`: the search was given up where `after` (or `before`) goes on. */
export type DeskView = DeskPage & { filters: DeskFilters; frame: DeskFrame; isPartial: boolean };

/**
 * Somebody was first: how the comment stands now, who decided it (null while nobody has) and when, when its writer changed the words (ISO
 * strings), and whether the newsroom masked any.
 */
export type DecisionConflict = {
  code: 'conflict';
  by: string | null;
  at: string;
  status: StandingStatus;
  version: number;
  editedAt: string | null;
  isRedacted: boolean;
};

/** A comment that was decided, and how it stands now. */
export type Decided = { id: number; status: StandingStatus; version: number };

/** A comment that was not as it was seen, or is not there. */
export type Refused = { id: number } & (DecisionConflict | { code: 'not-found' });

/** Somebody was first: what the official reply says now. */
export type OfficialReplyConflict = { code: 'conflict'; theirs: OfficialReplyView };

/** Somebody has dealt with these reports already. */
export type DismissalConflict = { code: 'dealt-with'; by: string; at: string };
