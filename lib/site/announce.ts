import { may, type StaffMember } from '../auth/roles.ts';
import { tagClock } from '../cache/tag-clock.ts';
import { now } from '../clock.ts';
import { done, type Result, refuse } from '../result.ts';
import type { Announcement } from './announcement.ts';
import type { AnnouncementChange } from './schema.ts';
import { replaceAnnouncement } from './store.ts';

export type AnnouncementNow = {
  value: Announcement | null;
  version: string;
  /** Who left it so, and when (an ISO string); null where nobody did. */
  by?: string | null;
  at?: string | null;
};

export type AnnounceRefusal =
  | { code: 'forbidden' }
  /** It would end before now, or before it begins. */
  | { code: 'past' }
  /** Somebody else changed it meanwhile; `theirs` is what stands there now. */
  | { code: 'conflict'; theirs: AnnouncementNow };

/** Puts an announcement on every reader page in the place of the one that was seen, or takes it away when there is no text. */
export async function announce(staff: StaffMember, change: AnnouncementChange): Promise<Result<AnnouncementNow, AnnounceRefusal>> {
  if (!may(staff, 'arrange-home')) return refuse({ code: 'forbidden' });
  const { seen, text, link, until, from, kind } = change;
  if (until && (until <= now() || (from && until <= from))) return refuse({ code: 'past' });
  const times = { from: from?.toISOString() ?? null, until: until?.toISOString() ?? null };
  const value = text.vi || text.en ? { text, link, ...times, kind } : null;
  const announcing = await replaceAnnouncement({ seen, value, personId: staff.id });
  if (announcing.code !== 'announced') return refuse(announcing);
  if (announcing.change) tagClock().apply(announcing.change);
  return done(announcing.announcement);
}
