import { draftScope } from '../articles/drafts/scope.ts';
import { may, type StaffMember } from '../auth/roles.ts';
import { findWaiting } from './store.ts';
import type { Shell } from './view.ts';

/** What stands around every page of the newsroom, as far as this person's rights reach. One statement. */
export const findShell = (staff: StaffMember): Promise<Shell> =>
  findWaiting({ reader: { personId: staff.id, scope: draftScope(staff) }, moderates: may(staff, 'moderate') });
