import { may, type StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { DeskSettingsInput } from './schema.ts';
import { replaceDeskSettings } from './store.ts';
import type { DeskSettingsNow } from './view.ts';

export type DeskSettingsRefusal =
  | { code: 'forbidden' }
  /** Somebody else changed them meanwhile; `theirs` is what stands there now. */
  | { code: 'conflict'; theirs: DeskSettingsNow };

/** Says how the desk works, in the place of what was seen; it holds from the next decision on. */
export async function saveDeskSettings(
  staff: StaffMember,
  { seen, settings }: DeskSettingsInput,
): Promise<Result<DeskSettingsNow, DeskSettingsRefusal>> {
  if (!may(staff, 'govern-comments')) return refuse({ code: 'forbidden' });
  const { code, now } = await replaceDeskSettings({ seen, settings, personId: staff.id });
  return code === 'saved' ? done(now) : refuse({ code: 'conflict', theirs: now });
}
