import { may, type StaffMember } from '../../auth/roles.ts';
import type { DraftScope } from './store.ts';

/** Whose drafts this person works on; null when they work on none. */
export function draftScope(staff: StaffMember): DraftScope | null {
  if (may(staff, 'write-any')) return 'all';
  return may(staff, 'write') ? { createdById: staff.id } : null;
}
