import { may, type StaffMember } from '../../auth/roles.ts';

/** Whether this person may say something about an item: who keeps the library about any, who added it about their own. */
export const mayDescribe = (staff: StaffMember, { addedBy }: { addedBy: { id: number } }): boolean =>
  may(staff, 'keep-media') || (may(staff, 'write') && addedBy.id === staff.id);

/** The same as a condition of the store: whose items; null: everybody's. */
export const whose = (staff: StaffMember): number | null => (may(staff, 'keep-media') ? null : staff.id);
