import type { StaffMember } from '../../auth/roles.ts';
import { findRightsWarnings } from './rights/store.ts';
import type { RightsWarning } from './view.ts';

/** Of the pictures and files a draft names those that may be used no more, or not much longer. Asks nothing when it names none. */
export const listRightsWarnings = async (_staff: StaffMember, named: { pictures: number[]; files: number[] }): Promise<RightsWarning[]> =>
  named.pictures.length + named.files.length === 0 ? [] : findRightsWarnings(named);
