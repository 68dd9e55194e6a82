import type { Group, Query, Readings } from './parse-query.ts';
import { foldWord } from './words.ts';

/**
 * A question in PostgreSQL's words. Every text is put together here from words that hold letters and digits alone, so nothing a
 * reader typed can be an operator.
 */
export type TsQuery = {
  /** What a story must hold, folded (for `vi_fold`), and what it must hold with its marks (for `simple`); '' is no condition. */
  folded: string;
  exact: string;
  /** The steps of ranking, best first: each `folded` or not, and what a story of that step holds. */
  steps: readonly { folded: boolean; text: string }[];
};

/** `loose`: words without marks may be found with any, in a question that has marks elsewhere. */
type Words = { folded: boolean; weight: '' | 'A' | 'B'; loose?: boolean };

export function tsQueryOf({ groups, marked }: Query): TsQuery {
  const whole: Group = { words: groups.flatMap(({ words }) => words), exact: false };
  // Beside each other in the title, somewhere in the title, beside each other anywhere; everything else that was found comes last.
  const steps = (folded: boolean) => [
    { folded, text: groupText(whole, { folded, weight: folded ? 'B' : 'A' }) },
    { folded, text: allText(groups, { folded, weight: folded ? 'B' : 'A', loose: true }) },
    { folded, text: groupText(whole, { folded, weight: '' }) },
  ];
  return {
    folded: allText(
      groups.filter(({ exact }) => !exact),
      { folded: true, weight: '' },
    ),
    exact: allText(
      groups.filter(({ exact }) => exact),
      { folded: false, weight: '' },
    ),
    steps: [
      ...(marked ? [...steps(false), { folded: false, text: allText(groups, { folded: false, weight: '', loose: true }) }] : []),
      ...steps(true),
    ],
  };
}

const allText = (groups: readonly Group[], how: Words): string => groups.map((group) => groupText(group, how)).join(' & ');
const groupText = ({ words }: Group, how: Words): string => `(${words.map((readings) => wordText(readings, how)).join(' <-> ')})`;

function wordText(readings: Readings, { folded, weight, loose }: Words): string {
  const words = new Set(folded ? readings.map(foldWord) : readings);
  const lexemes = [...words].map((word) => {
    const weights = weight === 'A' && loose && foldWord(word) === word ? 'AB' : weight;
    return `'${word}'${weights && `:${weights}`}`;
  });
  return lexemes.length === 1 ? lexemes.join('') : `(${lexemes.join(' | ')})`;
}
