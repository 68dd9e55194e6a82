import type { BanRefusal } from '#lib/bans/ban-sender';
import type { BanDays } from '#lib/bans/schema';
import type { BanKind } from '#lib/bans/view';
import type { RuleName } from '#lib/comments/screening/rule';
import type { StaffNote } from '#lib/moderation/notes/view';
import type { Words } from '#lib/moderation/redaction/mask';
import type { ProposedCut } from '#lib/moderation/redaction/propose-redaction';
import type { Redacted } from '#lib/moderation/redaction/redact-and-approve';
import type { Cut } from '#lib/moderation/redaction/schema';
import type { SentComment } from '#lib/moderation/senders/view';
import type { DecisionConflict } from '#lib/moderation/view';
import type { Result } from '#lib/result';
import type { CommonRefusal } from './deeds.ts';

type Gone = { code: 'not-found' };

/** What can be done around a decision, as the page hands it on; `readOriginal` is null for who may not. */
export type CardDeeds = {
  noteComment: (input: { commentId: number; text: string }) => Promise<Result<StaffNote, Gone | CommonRefusal>>;
  escalate: (input: {
    commentId: number;
    version: number;
    note: string;
  }) => Promise<Result<StaffNote, Gone | DecisionConflict | CommonRefusal>>;
  proposeRedaction: (input: {
    commentId: number;
    version: number;
  }) => Promise<Result<{ cuts: ProposedCut[] }, Gone | DecisionConflict | CommonRefusal>>;
  redact: (input: {
    commentId: number;
    version: number;
    cuts: Cut[];
  }) => Promise<Result<Redacted, Gone | { code: 'unfit' } | DecisionConflict | CommonRefusal>>;
  readOriginal: ((input: { commentId: number; reason: string }) => Promise<Result<Words, Gone | CommonRefusal>>) | null;
  listSent: (input: { commentId: number; kind: BanKind }) => Promise<Result<SentComment[], Gone | CommonRefusal>>;
  markMistake: (input: {
    commentId: number;
    rule: RuleName;
    isWrong: boolean;
  }) => Promise<Result<{ isWrong: boolean }, Gone | CommonRefusal>>;
  ban: (input: {
    commentId: number;
    kind: BanKind;
    days: BanDays;
    reason: string;
    tellsReason: boolean;
  }) => Promise<Result<{ until: string }, BanRefusal | CommonRefusal>>;
};
