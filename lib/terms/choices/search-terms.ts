import { may, type StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { SearchTermsInput } from '../schema.ts';
import type { TermChoice } from '../view.ts';
import { findChoices } from './store.ts';

/** What one list of choices shows; who looks for more writes more of the name. */
export const MOST_CHOICES = 30;

/** The terms of a kind, or of several one after the other, to choose from for what was typed, with marks or without; for nothing, the first by name. */
export async function searchTerms(
  staff: StaffMember,
  { kind, q }: SearchTermsInput,
): Promise<Result<{ terms: TermChoice[]; more: boolean }, { code: 'forbidden' }>> {
  if (!may(staff, 'write')) return refuse({ code: 'forbidden' });
  const found = await findChoices([kind].flat(), q.trim().split(/\s+/).filter(Boolean).slice(0, 8), MOST_CHOICES + 1);
  return done({ terms: found.slice(0, MOST_CHOICES), more: found.length > MOST_CHOICES });
}
