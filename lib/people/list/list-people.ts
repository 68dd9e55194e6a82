import { may, type StaffMember } from '../../auth/roles.ts';
import { type KeysetPage, keysetPage } from '../../lists/keyset.ts';
import type { ListPeopleInput } from './schema.ts';
import { findListed } from './store.ts';
import type { ListedPerson } from './view.ts';

export const PEOPLE_PER_PAGE = 50;

/** A page of everybody who works here, is invited or has left, by name, for who keeps people. One statement. */
export async function listPeople(staff: StaffMember, query: ListPeopleInput): Promise<KeysetPage<ListedPerson>> {
  if (!may(staff, 'keep-people')) return { items: [], newer: null, older: null };
  const rows = await findListed(query, PEOPLE_PER_PAGE + 1);
  return keysetPage(rows, { take: PEOPLE_PER_PAGE, ...query }, ({ id }) => String(id));
}
