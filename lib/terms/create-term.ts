import { may, type StaffMember } from '../auth/roles.ts';
import { tagClock } from '../cache/tag-clock.ts';
import { done, type Result, refuse } from '../result.ts';
import { findOrInsertTerm } from './store.ts';
import type { TermChoice, TermKind } from './view.ts';

/** A topic, thread or author of this name, made if there is none: every term has a page of its own, so editors make them. */
export async function createTerm(
  staff: StaffMember,
  input: { kind: TermKind; name: string },
): Promise<Result<{ term: TermChoice; isNew: boolean }, { code: 'forbidden' }>> {
  if (!may(staff, 'publish')) return refuse({ code: 'forbidden' });
  const { term, change } = await findOrInsertTerm(input, staff.id);
  if (change) tagClock().apply(change);
  return done({ term, isNew: change !== null });
}
