import type { StaffMember } from '../../auth/roles.ts';
import type { ListName } from '../names.ts';
import { findViews } from './store.ts';
import type { SavedView } from './view.ts';

/** The views of this list that this person saved; nobody else sees them. */
export const listViews = (staff: StaffMember, list: ListName): Promise<SavedView[]> => findViews(staff.id, list);
