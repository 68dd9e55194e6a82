import type { BanKind } from '../../bans/view.ts';
import type { RuleName } from '../../comments/screening/rule.ts';
import type { StaffNote } from '../notes/view.ts';
import type { SentBy } from '../senders/view.ts';

/** What else the phone or the address of a comment has sent, and whether it is banned now. */
export type SenderFacts = SentBy & { isBanned: boolean };

/** What stands beside a comment on the desk. */
export type CardFacts = {
  /** What the newsroom said to itself, oldest first; the last twenty. */
  notes: StaffNote[];
  /** The rules that somebody found to be wrong about it. */
  mistakes: RuleName[];
  /** Null where it has no phone, or where it came from is forgotten. */
  senders: Record<BanKind, SenderFacts | null>;
};
