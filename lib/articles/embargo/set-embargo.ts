import { may, mayIn, type StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { EmbargoInput } from './schema.ts';
import { storeEmbargo } from './store.ts';
import type { Embargo, EmbargoRefusal } from './view.ts';

/**
 * Says until when nobody may publish a story that readers do not have yet, and why; or lifts that. What is planned for an earlier moment
 * does not go out then, and says so. Whoever may not publish there, and neither writes the story nor is to write it, does not see it in the
 * newsroom at all: that is the scope of drafts (`draftScope`), with or without an embargo.
 * @returns the embargo as it stands
 */
export async function setEmbargo(staff: StaffMember, { seen, ...input }: EmbargoInput): Promise<Result<Embargo | null, EmbargoRefusal>> {
  if (!may(staff, 'publish')) return refuse({ code: 'forbidden' });
  const answer = await storeEmbargo({
    ...input,
    seen: seen === null ? null : new Date(seen),
    personId: staff.id,
    mayIn: (sectionId) => mayIn(staff, 'publish', sectionId),
  });
  return answer.code === 'set' ? done(answer.embargo) : refuse(answer);
}
