import { may, type StaffMember } from '../../../auth/roles.ts';
import { tagClock } from '../../../cache/tag-clock.ts';
import { done, type Result, refuse } from '../../../result.ts';
import type { CommentSettingsChange } from '../schema.ts';
import { replaceCommentSettings } from './store.ts';
import type { SettingsNow } from './view.ts';

/** What somebody saw is not what stands there now. */
export type SettingsConflict = { code: 'conflict'; theirs: SettingsNow };

/** The paper says how comments are taken, what its rules are, and from when on there are too many. */
export async function saveCommentSettings(
  staff: StaffMember,
  { seen, ...settings }: CommentSettingsChange,
): Promise<Result<SettingsNow, { code: 'forbidden' } | SettingsConflict>> {
  if (!may(staff, 'govern-comments')) return refuse({ code: 'forbidden' });
  const saving = await replaceCommentSettings({ seen, settings, personId: staff.id });
  if (saving.code === 'conflict') return refuse(saving);
  if (saving.change) tagClock().apply(saving.change);
  return done(saving.now);
}
