import { tagClock } from '../../cache/tag-clock.ts';
import { log } from '../../log.ts';
import { findLargestId, type Mended, mendCounters, mendLanes } from './store.ts';

/** How many stories and comments are looked at at a time: no statement may take long, however busy the machine is. */
const AT_ONCE = 2_000;
const EXAMPLES = 5;

/**
 * Counts everything that triggers count and puts right what differs, which only a fault of ours or a hand in the database can have
 * caused: each kind of counter that was wrong is an error in the log.
 * @returns how many counters were wrong
 */
export async function recountComments(): Promise<number> {
  const largest = await findLargestId();
  const mended: Mended['wrong'] = [];
  const take = ({ wrong, change }: Mended) => {
    mended.push(...wrong);
    if (change) tagClock().apply(change);
  };
  for (let from = 1; from <= largest; from += AT_ONCE) take(await mendCounters(from, from + AT_ONCE - 1));
  take(await mendLanes());
  for (const [counter, wrong = []] of Object.entries(Object.groupBy(mended, (one) => one.counter))) {
    const examples = wrong.slice(0, EXAMPLES).map(({ key }) => key);
    log().error({ counter, count: wrong.length, examples }, 'counters of comments were wrong and have been put right');
  }
  return mended.length;
}
