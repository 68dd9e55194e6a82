import { tagClock } from '../cache/tag-clock.ts';
import { deleteEnded } from './ending/store.ts';

/** Empties the slots whose time is over, begins those whose time has come, and takes the announcement away when its time is over. */
export async function endEnded(): Promise<void> {
  const change = await deleteEnded();
  if (change) tagClock().apply(change);
}
