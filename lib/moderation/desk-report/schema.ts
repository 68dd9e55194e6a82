import { z } from 'zod';
import { boundsOfDay, dayOf } from '../../vietnamese/days.ts';
import { type ReportSpan, USUAL_SPANS } from './view.ts';

export const MOST_DAYS = 92;
const DAY_MS = 24 * 3_600_000;

const day = z
  .string()
  .refine((text) => boundsOfDay(text) !== null)
  .optional()
  .catch(undefined);

/** The report's address: so many days up to today, or from one day to another. What cannot be read is left out. */
export const reportQuery = z.object({
  days: z.coerce
    .number()
    .pipe(z.literal([...USUAL_SPANS]))
    .optional()
    .catch(undefined),
  from: day,
  to: day,
});
export type ReportQuery = z.output<typeof reportQuery>;

const daysBefore = (day: string, days: number): string => dayOf(new Date(Date.parse(`${day}T00:00:00+07:00`) - days * DAY_MS));

/**
 * The days a report is about: those asked for, up to today and at most `MOST_DAYS`, of which the last ones count; the last seven when
 * nothing else is said.
 */
export function spanOf({ days, from, to }: ReportQuery, today: string): ReportSpan {
  if (days !== undefined || (from === undefined && to === undefined)) {
    const usual = days ?? USUAL_SPANS[0];
    return { from: daysBefore(today, usual - 1), to: today, days: usual };
  }
  const last = to === undefined || to > today ? today : to;
  const first = from === undefined || from > last ? last : from;
  const earliest = daysBefore(last, MOST_DAYS - 1);
  const isTooLong = first < earliest;
  return { from: isTooLong ? earliest : first, to: last, days: null };
}

/** Every day of a span, the first one first. */
export function daysOf({ from, to }: ReportSpan): string[] {
  const days: string[] = [];
  for (let one = from; one <= to; one = daysBefore(one, -1)) days.push(one);
  return days;
}
