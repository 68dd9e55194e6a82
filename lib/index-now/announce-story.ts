import { env } from '../env.ts';
import { enqueue } from '../jobs/enqueue.ts';

export const INDEX_NOW_QUEUE = 'index-now';

/** Long enough for an editor to see the slip in the title and put it right. */
const WAIT_SECONDS = 60;

/**
 * Has search engines told of a story that was published, changed or withdrawn. Call it after the commit. Several changes in a
 * minute are told once. Does nothing unless the paper has an IndexNow key.
 */
export function announceStory(articleId: number, { waitSeconds = WAIT_SECONDS } = {}): void {
  if (!env().INDEXNOW_KEY) return;
  enqueue(INDEX_NOW_QUEUE, { articleId }, { singletonKey: String(articleId), startAfter: waitSeconds });
}
