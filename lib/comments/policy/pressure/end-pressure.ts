import { may, type StaffMember } from '../../../auth/roles.ts';
import { tagClock } from '../../../cache/tag-clock.ts';
import { done, type Result, refuse } from '../../../result.ts';
import type { EndPressureInput } from '../schema.ts';
import { endPressureNow, findPressureLimits } from './store.ts';

/** Somebody takes comments again before the time is over. `over`: it has ended by itself, or somebody was first. */
export async function endPressure(
  staff: StaffMember,
  place: EndPressureInput,
): Promise<Result<undefined, { code: 'forbidden' } | { code: 'over' }>> {
  if (!may(staff, 'govern-comments')) return refuse({ code: 'forbidden' });
  const { minutes } = await findPressureLimits();
  const change = await endPressureNow(place, { personId: staff.id, quietMinutes: minutes });
  if (!change) return refuse({ code: 'over' });
  tagClock().apply(change);
  return done(undefined);
}
