import { may, type StaffMember } from '../../../auth/roles.ts';
import { findSessions } from '../../sessions/store.ts';
import type { PersonPage } from '../view.ts';
import { findOpenWork, findPersonView } from './store.ts';

/** The page of somebody, for who keeps people; null when there is nobody. Three statements. @param own the session that asks */
export async function findPerson(staff: StaffMember, id: number, own: string | null): Promise<PersonPage | null> {
  if (!may(staff, 'keep-people')) return null;
  const person = await findPersonView(id);
  if (!person) return null;
  const [sessions, work] = await Promise.all([findSessions(id, own), findOpenWork(id)]);
  return { person, sessions, work };
}
