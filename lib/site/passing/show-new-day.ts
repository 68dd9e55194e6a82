import { tagClock } from '../../cache/tag-clock.ts';
import { turnDay } from '../store.ts';

/** Shows the day that has begun, where the head of pages shows the day. */
export async function showNewDay(): Promise<void> {
  const change = await turnDay();
  if (change) tagClock().apply(change);
}
