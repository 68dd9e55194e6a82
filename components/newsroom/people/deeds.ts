import type { InviteInput, PersonInput, SavePersonInput, SetActiveInput } from '#lib/people/keeping/schema';
import type { MadeLink } from '#lib/people/links/view';
import type { Result } from '#lib/result';

type Deed<Input, Value> = (input: Input) => Promise<Result<Value, { code: string }>>;

/** What who keeps people can do with somebody; the actions of app/(staff)/newsroom/people/actions.ts. */
export type PersonDeeds = {
  save: Deed<SavePersonInput, { version: number }>;
  setActive: Deed<SetActiveInput, { version: number }>;
  inviteAgain: Deed<PersonInput, MadeLink>;
  revoke: Deed<PersonInput, void>;
  makeReset: Deed<PersonInput, MadeLink>;
  signOut: Deed<PersonInput, { ended: number }>;
  removeFactor: Deed<PersonInput, { ended: number }>;
};

export type Invite = Deed<InviteInput, MadeLink & { personId: number }>;
