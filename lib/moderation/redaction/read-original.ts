import type { StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { Words } from './mask.ts';
import type { OriginalReading } from './schema.ts';
import { noteOriginalReading } from './store.ts';

/**
 * Opens what a comment said before the newsroom masked parts of it. Who reads it and why is written down first.
 * Asks for the deed `read-phone` (see lib/auth/roles.ts) at the door: it is as private as a number.
 */
export async function readOriginal(staff: StaffMember, reading: OriginalReading): Promise<Result<Words, { code: 'not-found' }>> {
  const original = await noteOriginalReading(reading, staff.id);
  return original ? done(original) : refuse({ code: 'not-found' });
}
