import type { StaffMember } from '../../auth/roles.ts';
import { giveBack, type TooMany, take } from '../../rate-limit/take.ts';
import { done, type Result, refuse } from '../../result.ts';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.ts';
import type { ConfirmInput } from './schema.ts';
import { openSecret } from './seal-secret.ts';
import { confirmSecret, findSecret } from './store.ts';
import { stepOf } from './totp.ts';

/** The second factor counts from here on, since its app has shown a code of it. Its ten recovery codes are told now and never again. */
export async function confirmEnrolment(
  staff: StaffMember,
  { code }: ConfirmInput,
): Promise<Result<{ codes: string[] }, { code: 'code' | 'on' } | TooMany>> {
  const taken = await take('sign-in-code', String(staff.id));
  if (!taken.ok) return taken;
  const kept = await findSecret(staff.id);
  if (kept?.isOn) return refuse({ code: 'on' });
  const secret = kept && openSecret(kept.secret, staff.id);
  const step = kept && secret ? stepOf(code.normalize('NFKC').replace(/\s+/g, ''), secret, kept.at) : null;
  if (!kept || step === null) return refuse({ code: 'code' });
  const codes = newRecoveryCodes();
  const hashes = codes.map((one) => hashOfRecoveryCode(one, staff.id));
  const isConfirmed = await confirmSecret(staff.id, { sealed: new Uint8Array(kept.secret), step, hashes });
  if (!isConfirmed) return refuse({ code: 'code' });
  await giveBack('sign-in-code', String(staff.id));
  return done({ codes });
}
