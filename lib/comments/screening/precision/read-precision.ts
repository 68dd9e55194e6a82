import { now } from '../../../clock.ts';
import { dayOf, weekdayOf } from '../../../vietnamese/days.ts';
import { REASONS, type RuleName } from '../rule.ts';
import { findSettings } from '../settings/store.ts';
import { findMistakes, findPrecision, findTermTexts, type PrecisionRow } from './store.ts';
import { type Precision, type PrecisionReport, WEEKS } from './view.ts';

/** Fewer decisions say nothing about a rule. */
const MIN_DECIDED = 20;
const MAX_TERMS_SHOWN = 100;
const DAY_MS = 24 * 3_600_000;

/** How often people agreed with each rule and each term, week by week; what most was noticed by comes first. */
export async function readPrecision(): Promise<PrecisionReport> {
  const mondays = lastMondays(now());
  const from = new Date(`${mondays[0]}T00:00:00+07:00`);
  const [rows, mistakes, { settings }] = await Promise.all([findPrecision({ from, until: null }), findMistakes(WEEKS), findSettings()]);
  const floor = settings.precisionFloor;
  const isBelowFloor = ({ decided, refused }: Precision) => decided >= MIN_DECIDED && refused * 100 < decided * floor;
  const all = (rule: string, termId: number | null): Precision => {
    const isOne = (row: Pick<PrecisionRow, 'rule' | 'termId'>) => row.rule === rule && row.termId === termId;
    const chosen = rows.filter(isOne);
    const weeks = mondays.map((from) => {
      const week = chosen.find((row) => row.week === from);
      return { from, decided: week?.decided ?? 0, refused: week?.refused ?? 0 };
    });
    return {
      weeks,
      decided: sum(weeks.map(({ decided }) => decided)),
      refused: sum(weeks.map(({ refused }) => refused)),
      mistakes: mistakes.find(isOne)?.count ?? 0,
    };
  };
  const rules = REASONS.flatMap((rule: RuleName) => {
    const precision = all(rule, null);
    return precision.decided > 0 || precision.mistakes > 0 ? [{ rule, ...precision, isBelowFloor: isBelowFloor(precision) }] : [];
  });
  const ids = [...new Set([...rows, ...mistakes].flatMap(({ termId }) => termId ?? []))];
  const texts = await findTermTexts(ids);
  const terms = [...texts]
    .map(([id, text]) => ({ id, text, ...all('terms', id) }))
    .map((term) => ({ ...term, isBelowFloor: isBelowFloor(term) }))
    .sort((one, other) => other.decided - one.decided || one.id - other.id)
    .slice(0, MAX_TERMS_SHOWN);
  return { rules, terms, floor };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** The Mondays of these weeks in Viet Nam, the oldest first. */
function lastMondays(moment: Date): string[] {
  const monday = moment.getTime() - ((weekdayOf(moment) + 6) % 7) * DAY_MS;
  return Array.from({ length: WEEKS }, (_, index) => dayOf(new Date(monday - (WEEKS - 1 - index) * 7 * DAY_MS)));
}
