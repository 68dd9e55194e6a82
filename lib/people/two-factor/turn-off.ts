import type { StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import { type OwnProofRefusal, proveOneself } from '../account/prove-oneself.ts';
import type { FactorProofInput } from './schema.ts';
import { storeTurningOff } from './store.ts';

/** Somebody's own second factor ends, with its recovery codes. Where the role must have one, they are led to a new one at once. */
export async function turnOff(staff: StaffMember, input: FactorProofInput): Promise<Result<void, OwnProofRefusal>> {
  const proved = await proveOneself(staff, input);
  if (!proved.ok) return proved;
  return (await storeTurningOff(staff.id, proved.value)) ? done(undefined) : refuse({ code: 'code' });
}
