import { log } from '../../../log.ts';
import { findSettings } from '../settings/store.ts';
import { demoteTerms } from '../terms/store.ts';
import { findOverturned } from './store.ts';
import { WEEKS } from './view.ts';

/** One reader whose words were misread is no reason to change a rule. */
const MIN_REFUSED = 5;

/** Makes banned terms hold instead of reject when people take back too much of what they refused; runs by itself. */
export async function demoteOverturnedTerms(): Promise<void> {
  const [found, { settings }] = await Promise.all([findOverturned(WEEKS), findSettings()]);
  const wrong = found.filter(({ refused, overturned }) => refused >= MIN_REFUSED && overturned * 100 > refused * settings.mostOverturned);
  if (wrong.length === 0) return;
  const why = wrong.map(({ termId, refused, overturned }) => `${termId}: ${overturned}/${refused}`).join(', ');
  const demoted = await demoteTerms(
    wrong.map(({ termId }) => termId),
    why.slice(0, 200),
  );
  if (demoted > 0) log().warn({ terms: why }, 'banned terms hold from now on: people took back what they refused');
}
