import { findDeskSettings } from '../moderation/settings/store.ts';
import { ringWhenLate } from './waiting/store.ts';
import { wantsMail } from './wants-mail.ts';

/** Looks whether a comment waits too long, and says so by mail; asked every minute, by every instance. */
export async function watchWaiting(): Promise<void> {
  if (!wantsMail()) return;
  const { waitsTooLongMinutes } = await findDeskSettings();
  await ringWhenLate(waitsTooLongMinutes);
}
