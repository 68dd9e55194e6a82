import type { StaffMember } from '../../auth/roles.ts';
import { findMentionable } from './people/store.ts';
import type { Mentionable } from './view.ts';

/** Everybody whom somebody can name in a note on this story, themselves left out. */
export async function listMentionable(staff: StaffMember, articleId: number): Promise<Mentionable[]> {
  return (await findMentionable(articleId)).filter(({ id }) => id !== staff.id);
}
