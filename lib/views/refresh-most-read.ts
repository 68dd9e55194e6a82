import { tagClock } from '../cache/tag-clock.ts';
import { replaceMostRead } from './store.ts';

/** Brings the lists of the most read stories up to date; pages that show them are made anew only when a list has changed. */
export async function refreshMostRead(): Promise<void> {
  const change = await replaceMostRead();
  if (change) tagClock().apply(change);
}
