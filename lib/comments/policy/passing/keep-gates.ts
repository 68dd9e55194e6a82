import { tagClock } from '../../../cache/tag-clock.ts';
import { beginPressure, findPressureLimits, measurePressure } from '../pressure/store.ts';
import { passTime } from './store.ts';

/**
 * Each minute: what the passing of time has opened or shut is told on the pages that say so, pressure that is over ends, and
 * the whole paper is measured once more. However many instances run, each change is told once.
 */
export async function keepGates(): Promise<void> {
  const change = await passTime();
  if (change) tagClock().apply(change);
  const limits = await findPressureLimits();
  if (limits.site === null && limits.rejected === null) return;
  const found = await measurePressure({ ...limits, story: null }, null);
  const measure = limits.site !== null && found.site >= limits.site ? 'site' : 'rejected';
  const limit = measure === 'site' ? limits.site : limits.rejected?.percent;
  if (!limit || found[measure] < limit) return;
  const begun = await beginPressure({ scope: 'site', scopeId: 0 }, limits, { code: 'pressure', measure, count: found[measure], limit });
  if (begun) tagClock().apply(begun);
}
