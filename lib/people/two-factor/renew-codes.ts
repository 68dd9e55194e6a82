import type { StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import { type OwnProofRefusal, proveOneself } from '../account/prove-oneself.ts';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.ts';
import type { FactorProofInput } from './schema.ts';
import { storeNewCodes } from './store.ts';

/** Ten new recovery codes in the place of all old ones, told now and never again. */
export async function renewCodes(staff: StaffMember, input: FactorProofInput): Promise<Result<{ codes: string[] }, OwnProofRefusal>> {
  const proved = await proveOneself(staff, input);
  if (!proved.ok) return proved;
  const codes = newRecoveryCodes();
  const isDone = await storeNewCodes(
    staff.id,
    proved.value,
    codes.map((one) => hashOfRecoveryCode(one, staff.id)),
  );
  return isDone ? done({ codes }) : refuse({ code: 'code' });
}
