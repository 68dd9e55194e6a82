import { LRUCache } from 'lru-cache';
import { SharedCacheControls } from 'next/dist/server/lib/incremental-cache/shared-cache-controls.external.js';

/** Far more than the pages that fit into the page store; about 300 bytes each. */
const MOST_PATHS = 20_000;

/**
 * Bounds the one table of Next's that grows with every path a crawler invents: how long each page may be kept. Next has no
 * setting for it. A path that falls out is only made anew when it is asked for next.
 * @throws when this release of Next keeps the table elsewhere, so that an update cannot undo the bound unseen
 */
export function boundNextCacheControls(most = MOST_PATHS): void {
  if (!('cacheControls' in SharedCacheControls)) throw new Error('Next no longer keeps its cache controls where they can be bounded.');
  Object.assign(SharedCacheControls, { cacheControls: new LRUCache({ max: most }) });
}
