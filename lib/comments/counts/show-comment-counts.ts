import { tagClock } from '../../cache/tag-clock.ts';
import { showCounts } from './store.ts';

/**
 * Brings what pages say of counts up to what is counted: comments on the cards of lists, likes in threads. Makes exactly the
 * pages old that show a number which has changed; the rest of a great many has its turn with the next run.
 */
export async function showCommentCounts(): Promise<void> {
  const change = await showCounts();
  if (change) tagClock().apply(change);
}
