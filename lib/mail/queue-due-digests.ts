import { findDeskSettings } from '../moderation/settings/store.ts';
import { queueDigests } from './digest/store.ts';
import { wantsMail } from './wants-mail.ts';

/** Writes down the daily mail when its hour has come; asked every few minutes, by every instance. */
export async function queueDueDigests(): Promise<void> {
  if (!wantsMail()) return;
  const { digestHour } = await findDeskSettings();
  if (digestHour !== null) await queueDigests(digestHour);
}
