import { may, type StaffMember } from '../../../auth/roles.ts';
import { done, type Result, refuse } from '../../../result.ts';
import type { SettingsInput, SettingsNow } from './schema.ts';
import { replaceSettings } from './store.ts';

export type SettingsRefusal =
  | { code: 'forbidden' }
  /** Somebody else changed them meanwhile; `theirs` is what stands there now. */
  | { code: 'conflict'; theirs: SettingsNow };

/** Says how much each rule weighs and where it begins, in the place of what was seen; it holds for the next comment. */
export async function saveSettings(staff: StaffMember, { seen, settings }: SettingsInput): Promise<Result<SettingsNow, SettingsRefusal>> {
  if (!may(staff, 'govern-comments')) return refuse({ code: 'forbidden' });
  const { code, now } = await replaceSettings({ seen, settings, personId: staff.id });
  return code === 'saved' ? done(now) : refuse({ code: 'conflict', theirs: now });
}
