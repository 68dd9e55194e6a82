import { tagClock } from '../../cache/tag-clock.ts';
import { showBegun } from '../store.ts';

/** Shows an announcement whose time has come. */
export async function beginAnnouncement(): Promise<void> {
  const change = await showBegun();
  if (change) tagClock().apply(change);
}
