import type { z } from 'zod';
import type { Verdict } from '#lib/comments/screening/rule';
import type { proposalInput } from '#lib/comments/screening/sandbox/schema';
import type { Replay } from '#lib/comments/screening/sandbox/view';
import type { SettingsRefusal } from '#lib/comments/screening/settings/save-settings';
import type { SettingsNow, settingsInput } from '#lib/comments/screening/settings/schema';
import type { TermRefusal } from '#lib/comments/screening/terms/change-term';
import type { addTermsInput, changeTermInput, removeTermInput } from '#lib/comments/screening/terms/schema';
import type { TermRow } from '#lib/comments/screening/terms/view';
import type { triedText } from '#lib/comments/screening/try-schema';

/** What any action may answer besides its own refusals. */
type Refused = { ok: false; code: 'signed-out' | 'forbidden' | 'invalid' | 'unavailable' };
type Answer<Value, Refusal = never> = Promise<{ ok: true; value: Value } | ({ ok: false } & Refusal) | Refused>;

export type Proposal = z.input<typeof proposalInput>;

/** What this page does, as its server actions. */
export type ScreeningDeeds = {
  add: (input: z.input<typeof addTermsInput>) => Answer<{ added: number; there: string[] }, { code: 'forbidden' } | { code: 'list-full' }>;
  change: (input: z.input<typeof changeTermInput>) => Answer<TermRow, TermRefusal>;
  remove: (input: z.input<typeof removeTermInput>) => Answer<null, TermRefusal>;
  save: (input: z.input<typeof settingsInput>) => Answer<SettingsNow, SettingsRefusal>;
  tryProposal: (input: Proposal) => Answer<Replay, { code: 'forbidden' } | { code: 'not-found' }>;
  tryWords: (
    input: z.input<typeof triedText>,
  ) => Answer<{ outcome: 'pass' | 'hold' | 'reject'; verdicts: Verdict[] }, { code: 'forbidden' }>;
};

/** Why something was not done, as the messages name it. */
export type Failure = 'invalid' | 'conflict' | 'notFound' | 'listFull' | 'signedOut' | 'forbidden' | 'unavailable';

const FAILURES = {
  invalid: 'invalid',
  conflict: 'conflict',
  'not-found': 'notFound',
  'list-full': 'listFull',
  'signed-out': 'signedOut',
  forbidden: 'forbidden',
  unavailable: 'unavailable',
} as const;

export const failureOf = (code: keyof typeof FAILURES): Failure => FAILURES[code];

/** For an action that did not even reach the server. */
export const outOfReach = (): Refused => ({ ok: false, code: 'unavailable' });
