import type { StaffMember } from '../auth/roles.ts';
import { done, type Result } from '../result.ts';
import { saveDigestWish } from './receivers/store.ts';
import type { DigestWishInput } from './schema.ts';

/** Keeps whether somebody wants the daily mail about comments. */
export async function chooseDigest(staff: StaffMember, { wanted }: DigestWishInput): Promise<Result<{ wanted: boolean }, never>> {
  await saveDigestWish(staff.id, wanted);
  return done({ wanted });
}
