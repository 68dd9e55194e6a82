import { may, type StaffMember } from '../../auth/roles.ts';
import { tagClock } from '../../cache/tag-clock.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { OrderSectionsInput } from '../schema.ts';
import type { SectionRefusal } from '../view.ts';
import { updateOrder } from './store.ts';

/** Says in which order readers meet the sections of one place. */
export async function orderSections(
  staff: StaffMember,
  input: OrderSectionsInput,
): Promise<Result<{ id: number; version: number }, SectionRefusal>> {
  if (!may(staff, 'keep-sections')) return refuse({ code: 'forbidden' });
  const changed = await updateOrder(input, staff.id);
  if (changed.code !== 'changed') return refuse(changed);
  if (changed.change) tagClock().apply(changed.change);
  return done({ id: changed.id, version: changed.version });
}
