import { may, type StaffMember } from '../../auth/roles.ts';
import { tagClock } from '../../cache/tag-clock.ts';
import { log } from '../../log.ts';
import { done, type Result, refuse } from '../../result.ts';
import { refreshMostRead } from '../../views/refresh-most-read.ts';
import { drawFor } from './draw-for.ts';
import { refusesToLead } from './leading.ts';
import type { SaveSettingsInput } from './schema.ts';
import { replaceGroup } from './store.ts';
import type { GroupNow } from './view.ts';

export type SaveSettingsRefusal =
  | { code: 'forbidden' }
  /** Somebody else changed this group meanwhile; `theirs` is what stands there now, and says who and when. */
  | { code: 'conflict'; theirs: GroupNow }
  /** The English edition leads (SITE_LOCALE), so it cannot be closed. */
  | { code: 'leading' }
  /** A picture is no longer in the library. */
  | { code: 'picture-gone' };

/** Puts a group of the settings in the place of what was seen; readers have it from the next page on. */
export async function saveSettings(
  staff: StaffMember,
  { seen, change }: SaveSettingsInput,
  deed: 'change-settings' | 'restore-settings' = 'change-settings',
): Promise<Result<GroupNow, SaveSettingsRefusal>> {
  if (!may(staff, 'keep-settings')) return refuse({ code: 'forbidden' });
  if (refusesToLead(change)) return refuse({ code: 'leading' });
  const drawn = await drawFor(change);
  if (!drawn) return refuse({ code: 'picture-gone' });
  const replacing = await replaceGroup({ seen, input: change, drawn, personId: staff.id, deed });
  if (replacing.code === 'conflict') return refuse({ code: 'conflict', theirs: replacing.theirs });
  if (replacing.change) tagClock().apply(replacing.change);
  if (change.of === 'reading') await listMostRead();
  return done(replacing.now);
}

/** Lists of a period that was not shown until now are worked out at once. What does not succeed is made up for within minutes. */
async function listMostRead(): Promise<void> {
  try {
    await refreshMostRead();
  } catch (error) {
    log().error({ err: error }, 'what is read most could not be listed for new settings');
  }
}
