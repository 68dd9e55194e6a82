import { tagClock } from '../cache/tag-clock.ts';
import { findSettings } from '../site/groups/store.ts';
import { periodsShown } from '../site/most-read.ts';
import { replaceMostRead } from './store.ts';
import type { MostReadPeriod } from './view.ts';

/** What slots of the front page are filled from, whatever lists readers are shown. */
const OF_SLOTS: MostReadPeriod = 'day';

/** Brings the lists of the most read stories up to date; pages that show them are made anew only when a list has changed. */
export async function refreshMostRead(): Promise<void> {
  const { reading } = await findSettings();
  const change = await replaceMostRead([...new Set([OF_SLOTS, ...periodsShown(reading)])]);
  if (change) tagClock().apply(change);
}
