import { may, type StaffMember } from '../auth/roles.ts';
import { done, type Result, refuse } from '../result.ts';
import { endToken } from './store.ts';

/** Ends a token: the next call with it is refused. */
export async function revokeToken(
  staff: StaffMember,
  { id }: { id: number },
): Promise<Result<{ id: number }, { code: 'forbidden' | 'not-found' }>> {
  if (!may(staff, 'connect')) return refuse({ code: 'forbidden' });
  return (await endToken(id, staff.id)) ? done({ id }) : refuse({ code: 'not-found' });
}
