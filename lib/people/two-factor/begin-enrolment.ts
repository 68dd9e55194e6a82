import { encode } from 'uqr';
import type { StaffMember } from '../../auth/roles.ts';
import { env } from '../../env.ts';
import { done, type Result, refuse } from '../../result.ts';
import { sealSecret } from './seal-secret.ts';
import { storeSecret } from './store.ts';
import { enrolmentOf, newSecret } from './totp.ts';
import type { Enrolment } from './view.ts';

/** A new secret for somebody's app. It counts once a code of it was typed (`confirmEnrolment`); until then another one takes its place. */
export async function beginEnrolment(staff: StaffMember): Promise<Result<Enrolment, { code: 'on' }>> {
  const secret = newSecret();
  if (!(await storeSecret(staff.id, sealSecret(secret, staff.id)))) return refuse({ code: 'on' });
  const { typed, uri } = enrolmentOf(secret, { issuer: new URL(env().SITE_URL).hostname, account: staff.email });
  const { size, data } = encode(uri, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return done({ secret: typed, qr: { size, path } });
}
