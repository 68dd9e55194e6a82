import type { CommentSettingsInput, EndPressureInput, SectionPolicyInput, StoryPolicyInput } from '#lib/comments/policy/schema';
import type { PolicyNow, SettingsNow, StoryPolicyNow } from '#lib/comments/policy/settings/view';
import type { DeskSettingsInput } from '#lib/moderation/settings/schema';
import type { DeskSettingsNow } from '#lib/moderation/settings/view';

/** What went wrong without anybody's typing. */
export type SaveFailure = 'signed-out' | 'forbidden' | 'invalid' | 'unavailable' | 'not-found';

/** What a save answers; for a conflict, what stands there now. */
export type SaveAnswer<Now> = { ok: true; value: Now } | { ok: false; code: 'conflict'; theirs: Now } | { ok: false; code: SaveFailure };

/** What is done on the page about taking comments. */
export type GovernDeeds = {
  savePaper: (input: CommentSettingsInput) => Promise<SaveAnswer<SettingsNow>>;
  saveSection: (input: SectionPolicyInput) => Promise<SaveAnswer<PolicyNow>>;
  saveDesk: (input: DeskSettingsInput) => Promise<SaveAnswer<DeskSettingsNow>>;
};

export type SaveStoryPolicy = (input: StoryPolicyInput) => Promise<SaveAnswer<StoryPolicyNow>>;

export type EndPressure = (
  place: EndPressureInput,
) => Promise<{ ok: true } | { ok: false; code: 'over' | Exclude<SaveFailure, 'not-found'> }>;
