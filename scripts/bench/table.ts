import { say } from '../start/say.ts';

export type Measure = {
  /** What was measured, of which page. */
  name: string;
  value: number;
  unit: 'points' | 'ms' | 's' | 'KB' | 'statements' | 'ratio' | 'shift' | '1/s';
  /** What it should be, with its direction; null where the number is only of this machine. */
  target: { least: number } | { most: number } | null;
};

const DIGITS: Record<Measure['unit'], number> = { points: 0, ms: 0, s: 0, KB: 1, statements: 0, ratio: 2, shift: 3, '1/s': 0 };

export const isMet = ({ value, target }: Measure): boolean =>
  target === null || ('least' in target ? value >= target.least : value <= target.most);

/** One line a measure: what, how much, and the target with a mark when it is missed. */
export function printTable(measures: readonly Measure[]): void {
  const width = Math.max(...measures.map(({ name }) => name.length));
  say('');
  for (const measure of measures) {
    const { name, value, unit, target } = measure;
    const aim = target === null ? '' : 'least' in target ? `≥ ${target.least}` : `≤ ${target.most}`;
    const mark = target === null ? ' ' : isMet(measure) ? '✓' : '✗';
    say(`${mark} ${name.padEnd(width)}  ${value.toFixed(DIGITS[unit]).padStart(9)} ${unit.padEnd(10)}  ${aim}`.trimEnd());
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
