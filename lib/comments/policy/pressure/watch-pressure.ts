import { tagClock } from '../../../cache/tag-clock.ts';
import { log } from '../../../log.ts';
import type { Gate } from '../gate.ts';
import type { PressureLimits } from '../schema.ts';
import { beginPressure, measurePressure } from './store.ts';

/** Whether anything would become stricter for a story. */
const wouldChange = ({ mode, slowSeconds }: Gate, limits: PressureLimits): boolean =>
  limits.deed === 'close' || (limits.deed === 'slow' ? slowSeconds < limits.slowSeconds : mode === 'after');

/**
 * Looks, after a comment was stored, whether too many come, under this story or under all. Costs nothing while there is no limit,
 * and one statement otherwise. It never fails the comment: that is kept already.
 */
export async function watchPressure({ limits, gate, articleId }: { limits: PressureLimits; gate: Gate; articleId: number }): Promise<void> {
  if ((limits.story === null && limits.site === null) || gate.isUnderPressure) return;
  try {
    const found = await measurePressure({ ...limits, rejected: null }, articleId);
    const isOver = (measure: 'story' | 'site'): boolean => limits[measure] !== null && found[measure] >= limits[measure];
    if (isOver('site')) {
      const why = { code: 'pressure', measure: 'site', count: found.site, limit: limits.site ?? 0 } as const;
      const change = await beginPressure({ scope: 'site', scopeId: 0 }, limits, why);
      if (change) tagClock().apply(change);
    } else if (isOver('story') && wouldChange(gate, limits)) {
      const why = { code: 'pressure', measure: 'story', count: found.story, limit: limits.story ?? 0 } as const;
      const change = await beginPressure({ scope: 'story', scopeId: articleId }, limits, why);
      if (change) tagClock().apply(change);
    }
  } catch (error) {
    log().error({ err: error, articleId }, 'pressure could not be measured');
  }
}
