import { may, type StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { SiteSettings } from '../view.ts';
import { picturesFor } from './draw-for.ts';
import { withGroup } from './group-of.ts';
import { type Group, type GroupInput, groupInput } from './schema.ts';
import { findDraft, findSettings, storeDraft } from './store.ts';

/** Keeps what somebody has typed of a group, so that its preview can be opened; readers see nothing of it. */
export async function previewSettings(staff: StaffMember, input: GroupInput): Promise<Result<undefined, { code: 'forbidden' }>> {
  if (!may(staff, 'keep-settings')) return refuse({ code: 'forbidden' });
  await storeDraft(staff.id, input);
  return done(undefined);
}

/** The settings as they would be with what somebody last typed of a group; those that stand where nothing was typed. */
export async function findPreview(staff: StaffMember, of: Group | undefined): Promise<SiteSettings> {
  const settings = await findSettings();
  const typed = of ? groupInput.safeParse({ of, value: await findDraft(staff.id, of) }) : null;
  if (!typed?.success) return settings;
  return withGroup(settings, typed.data, await picturesFor(typed.data));
}
