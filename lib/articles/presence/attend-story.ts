import type { StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import { draftScope } from '../drafts/scope.ts';
import type { AttendInput } from './schema.ts';
import { endAttendance, findAttendance, storeAttendance } from './store.ts';
import type { StoryAttendance } from './view.ts';

/**
 * A page of the editor says that it is there, would write, takes the pen over, or is left; it hears who else is there, who writes, and how
 * the story stands. The pen is a courtesy and holds up no save: versions guard the words.
 * @returns null as value for a page that is left
 */
export async function attendStory(
  staff: StaffMember,
  { articleId, ...input }: AttendInput & { articleId: number },
): Promise<Result<StoryAttendance | null, { code: 'not-found' }>> {
  const scope = draftScope(staff);
  if (!scope) return refuse({ code: 'not-found' });
  const page = { articleId, personId: staff.id, ...input, scope };
  if (input.wants === 'leave') {
    await endAttendance(page);
    return done(null);
  }
  await storeAttendance(page);
  const attendance = await findAttendance(page);
  return attendance ? done(attendance) : refuse({ code: 'not-found' });
}

/** Who writes this story as its page is opened, by name; null when nobody else does. */
export async function findOtherWriter(staff: StaffMember, articleId: number): Promise<string | null> {
  const scope = draftScope(staff);
  const attendance = scope && (await findAttendance({ articleId, personId: staff.id, tab: '', scope }));
  return attendance?.pen && !attendance.pen.isMe ? attendance.pen.name : null;
}
