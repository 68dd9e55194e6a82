import type { z } from 'zod';
import { may, type StaffMember } from '../auth/roles.ts';
import { done, type Result, refuse } from '../result.ts';
import { findPlaces } from './find-places.ts';
import type { tryInput } from './schema.ts';
import type { Place } from './view.ts';

/** What an arrangement would show if it went out now; nothing is written. */
export async function tryBoard(
  staff: StaffMember,
  { locale, slots }: z.output<typeof tryInput>,
): Promise<Result<Place[], { code: 'forbidden' }>> {
  if (!may(staff, 'arrange-home')) return refuse({ code: 'forbidden' });
  return done(await findPlaces(locale, slots));
}
