import type { StaffMember } from '../../auth/roles.ts';
import { may } from '../../auth/roles.ts';
import { type Result, refuse } from '../../result.ts';
import { type SaveSettingsRefusal, saveSettings } from './save-settings.ts';
import { groupInput, type RestoreSettingsInput } from './schema.ts';
import { findChange } from './store.ts';
import type { GroupNow } from './view.ts';

export type RestoreSettingsRefusal = SaveSettingsRefusal | { code: 'not-found' };

/** Brings a group back to how it was after or before one of its changes; that is a change like any other, with a way back. */
export async function restoreSettings(
  staff: StaffMember,
  { of, seen, change, which }: RestoreSettingsInput,
): Promise<Result<GroupNow, RestoreSettingsRefusal>> {
  if (!may(staff, 'keep-settings')) return refuse({ code: 'forbidden' });
  const former = groupInput.safeParse({ of, value: await findChange(of, change, which) });
  if (!former.success) return refuse({ code: 'not-found' });
  return saveSettings(staff, { seen, change: former.data }, 'restore-settings');
}
