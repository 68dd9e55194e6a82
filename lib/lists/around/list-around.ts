import type { StaffMember } from '../../auth/roles.ts';
import type { ListName } from '../names.ts';
import { type Around, findAround } from './store.ts';

/** What stands around a list of the newsroom: one's own views, and what its filters choose from as far as it is asked for. One statement. */
export const listAround = (
  staff: StaffMember,
  list: ListName,
  wanted: { sections?: boolean; colleagues?: boolean } = {},
): Promise<Around> => findAround(staff.id, list, wanted);
