import type { StaffMember } from '../auth/roles.ts';
import { done, type Result, refuse } from '../result.ts';
import type { PhoneReading } from './phone-reading.ts';
import { openPhone } from './seal-phone.ts';
import { notePhoneReading } from './store.ts';

/**
 * Opens a commenter's phone number: the only way one leaves the server. Who reads it and why is written down first.
 * Asks for the deed `read-phone` (see lib/auth/roles.ts) at the door.
 * @returns the number in E.164; `no-phone` when none was given, `phone-seal` when it was sealed under another secret
 */
export async function readPhone(
  staff: StaffMember,
  { commentId, reason }: PhoneReading,
): Promise<Result<{ phone: string }, { code: 'not-found' } | { code: 'no-phone' } | { code: 'phone-seal' }>> {
  const noted = await notePhoneReading({ commentId, reason, personId: staff.id });
  if (noted === 'not-found' || noted === 'no-phone') return refuse({ code: noted });
  const phone = openPhone(noted);
  return phone.ok ? done({ phone: phone.value }) : phone;
}
