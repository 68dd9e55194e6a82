import type { ChangePasswordInput, OwnNameInput } from '#lib/people/account/schema';
import type { EndOwnSessionsInput } from '#lib/people/sessions/schema';
import type { ConfirmInput, FactorProofInput } from '#lib/people/two-factor/schema';
import type { Enrolment } from '#lib/people/two-factor/view';
import type { Result } from '#lib/result';

type Deed<Input, Value> = (input: Input) => Promise<Result<Value, { code: string }>>;

/** What somebody does with their own account; the actions of app/(staff)/newsroom/account/actions.ts. */
export type AccountDeeds = {
  rename: Deed<OwnNameInput, { name: string }>;
  setPassword: Deed<ChangePasswordInput, { ended: number }>;
  endSessions: Deed<EndOwnSessionsInput, { ended: number }>;
  begin: Deed<Record<string, never>, Enrolment>;
  confirm: Deed<ConfirmInput, { codes: string[] }>;
  renew: Deed<FactorProofInput, { codes: string[] }>;
  turnOff: Deed<FactorProofInput, void>;
};
