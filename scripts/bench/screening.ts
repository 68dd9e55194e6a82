import { applyRules, NO_FACTS } from '../../lib/comments/screening/apply-rules.ts';
import { textKeysOf } from '../../lib/comments/screening/gather-facts.ts';
import { makeRulebook } from '../../lib/comments/screening/rulebook.ts';
import { DEFAULT_SCREENING } from '../../lib/comments/screening/settings/schema.ts';
import type { ScreeningTerm } from '../../lib/comments/screening/terms/view.ts';
import { countGraphemes } from '../../lib/vietnamese/clean-text.ts';
import { type Measure, median } from './table.ts';

const ROUNDS = 41;
const COMPILED = 9;
const TERMS = 2_000;
const GRAPHEMES = 3_000;
const SYLLABLES =
  'thành phố vừa thông qua kế hoạch sửa đường ven sông người dân mong làm sớm để mùa mưa đỡ ngập chợ cũ trường học bến xe khách cầu treo hàng cây lối đi bộ trẻ em cụ già buổi sáng tập thể dục'.split(
    ' ',
  );

/** How long the rules take over one comment of the greatest length, with a list of two thousand terms; no database is asked. */
export async function measureScreening(): Promise<Measure[]> {
  const terms = Array.from({ length: TERMS }, (_, index): ScreeningTerm => {
    const text = [index, index * 7 + 3, index * 13 + 5].map((at) => SYLLABLES[at % SYLLABLES.length]).join(' ');
    return { id: index + 1, text: `${text} ${index}`, kind: 'suspect', strength: 'disguised' };
  });
  const rulebook = makeRulebook(DEFAULT_SCREENING, terms);
  const compiled = Array.from({ length: COMPILED }, () => took(() => makeRulebook(DEFAULT_SCREENING, terms)));
  let body = '';
  for (let index = 0; countGraphemes(body) < GRAPHEMES; index++) body += `${SYLLABLES[(index * 11 + 2) % SYLLABLES.length]} `;
  const comment = { name: 'Rosa', title: 'Ý kiến', body, website: '', secondsToWrite: 60 };
  const times = Array.from({ length: ROUNDS }, () =>
    took(() => {
      textKeysOf(comment);
      applyRules(comment, NO_FACTS, rulebook);
    }),
  );
  return [
    { name: 'screening of 3,000 characters with 2,000 terms', value: median(times), unit: 'ms', target: { most: 20 } },
    { name: 'compiling 2,000 terms', value: median(compiled), unit: 'ms', target: { most: 50 } },
  ];
}

/** Milliseconds that a piece of work takes. */
function took(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
