import type { StaffMember } from '../auth/roles.ts';
import { findDeskSettings } from '../moderation/settings/store.ts';
import { findReceiver, MAILED_ROLES } from './receivers/store.ts';
import { wantsMail } from './wants-mail.ts';

/** What somebody of the newsroom is written about, and where to; `isOn` is false while the paper has no mail server. */
export type OwnMail = { isOn: boolean; address: string; wantsDigest: boolean; digestHour: number | null; waitsTooLongMinutes: number };

export async function findOwnMail(staff: StaffMember): Promise<OwnMail> {
  const { digestHour, waitsTooLongMinutes } = await findDeskSettings();
  const receiver = await findReceiver(staff.id, MAILED_ROLES);
  return { isOn: wantsMail(), address: staff.email, wantsDigest: receiver?.wantsDigest ?? false, digestHour, waitsTooLongMinutes };
}
