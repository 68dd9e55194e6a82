import type { StaffMember } from '../../auth/roles.ts';
import type { PresenceInput } from './schema.ts';
import { storePresence } from './store.ts';

/**
 * A moderator has a comment before them: the others see it on its card for a minute, unless it is said again. It holds nobody up and
 * stands in no record. With null they have none before them any more.
 */
export async function lookAtComment(staff: StaffMember, { commentId }: PresenceInput): Promise<void> {
  await storePresence(commentId, staff.id);
}
