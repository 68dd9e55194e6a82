import type { AnnouncementNow } from '#lib/site/announce';
import type { Group, GroupInput, RestoreSettingsInput, SaveSettingsInput } from '#lib/site/groups/schema';
import type { GroupNow } from '#lib/site/groups/view';
import type { AnnounceInput } from '#lib/site/schema';

/** What any of these actions may answer besides its own refusals. */
export type Refused =
  | { ok: false; code: 'signed-out' | 'forbidden' | 'unavailable' }
  | { ok: false; code: 'invalid'; fields: Record<string, string[]> };

type SaveRefused = { ok: false; code: 'conflict'; theirs: GroupNow } | { ok: false; code: 'leading' | 'picture-gone' | 'not-found' };

export type SaveAnswer = { ok: true; value: GroupNow } | SaveRefused | Refused;

/** What the page of a group does, as its server actions. */
export type SettingsDeeds = {
  save: (input: SaveSettingsInput) => Promise<SaveAnswer>;
  restore: (input: RestoreSettingsInput) => Promise<SaveAnswer>;
  preview: (input: GroupInput) => Promise<{ ok: true } | Refused>;
};

export type AnnounceAnswer =
  | { ok: true; value: AnnouncementNow }
  | { ok: false; code: 'conflict'; theirs: AnnouncementNow }
  | { ok: false; code: 'past' }
  | Refused;
export type Announce = (input: AnnounceInput) => Promise<AnnounceAnswer>;

/** For an action that did not even reach the server. */
export const outOfReach = (): Refused => ({ ok: false, code: 'unavailable' });

/** Where a group is set, and where its preview is. */
export const groupPath = (of: Group | 'announcement'): `/newsroom/settings/${string}` => `/newsroom/settings/${of}`;
export const previewPath = (of: Group, edition: 'vi' | 'en' = 'vi'): string => `/newsroom/settings/preview?of=${of}&edition=${edition}`;
