import { may, type StaffMember } from '../../auth/roles.ts';
import { wakeOutbox } from '../../outbox/wake.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { SavePersonInput } from './schema.ts';
import { storePerson } from './store.ts';

/** `conflict`: somebody else changed them since. `own-role`: one's own keys would go, and that was not said. */
export type SavePersonRefusal = {
  code: 'forbidden' | 'not-found' | 'conflict' | 'taken' | 'unknown-section' | 'last-admin' | 'own-role';
};

/** Says how somebody is called, what they may do and for which sections; it holds from their next request on. */
export async function savePerson(staff: StaffMember, input: SavePersonInput): Promise<Result<{ version: number }, SavePersonRefusal>> {
  if (!may(staff, 'keep-people')) return refuse({ code: 'forbidden' });
  const saved = await storePerson(input, staff.id);
  if (saved.code !== 'done') return refuse({ code: saved.code === 'not-joined' ? 'not-found' : saved.code });
  wakeOutbox();
  return done({ version: saved.version });
}
