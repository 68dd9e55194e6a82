/** A duration as its message takes it: the largest unit that fits, and what is left in the next smaller one. */
export type DurationParts = { unit: 'seconds' | 'minutes' | 'hours' | 'days'; a: number; b: number };

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** @param seconds not negative */
export function durationParts(seconds: number): DurationParts {
  const whole = Math.round(seconds);
  if (whole < MINUTE) return { unit: 'seconds', a: whole, b: 0 };
  const minutes = Math.round(whole / MINUTE);
  if (minutes * MINUTE < HOUR) return { unit: 'minutes', a: minutes, b: 0 };
  if (minutes * MINUTE < DAY) return { unit: 'hours', a: Math.floor(minutes / 60), b: minutes % 60 };
  const hours = Math.round(whole / HOUR);
  return { unit: 'days', a: Math.floor(hours / 24), b: hours % 24 };
}
