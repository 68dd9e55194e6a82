/** Viet Nam keeps one time, seven hours ahead of UTC, and no summer time. */
const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** The day a moment falls on in Viet Nam, `YYYY-MM-DD`. */
export const dayOf = (moment: Date): string => new Date(moment.getTime() + OFFSET_MS).toISOString().slice(0, 10);

/**
 * The moments at which a day begins and the next one begins in Viet Nam.
 * @param day `YYYY-MM-DD`
 * @returns null when there is no such day
 */
export function boundsOfDay(day: string): { from: Date; until: Date } | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // Outside of these years there is no news of ours, and every day is a page that somebody could ask for.
  if (day < '1900' || day > '2101') return null;
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return null;
  const from = new Date(midnight - OFFSET_MS);
  return { from, until: new Date(from.getTime() + DAY_MS) };
}

/** The month a moment falls on in Viet Nam, `YYYY-MM`. */
export const monthOf = (moment: Date): string => dayOf(moment).slice(0, 7);

/**
 * The moments at which a month begins and the next one begins in Viet Nam.
 * @param month `YYYY-MM`
 * @returns null when there is no such month
 */
export function boundsOfMonth(month: string): { from: Date; until: Date } | null {
  const first = boundsOfDay(`${month}-01`);
  if (!first) return null;
  const [year = 0, number = 0] = month.split('-').map(Number);
  return { from: first.from, until: new Date(Date.UTC(year, number, 1) - OFFSET_MS) };
}

const parts = (moment: Date): { day: string; month: string; year: string; time: string; weekday: number } => {
  const local = new Date(moment.getTime() + OFFSET_MS);
  const iso = local.toISOString();
  return { year: iso.slice(0, 4), month: iso.slice(5, 7), day: iso.slice(8, 10), time: iso.slice(11, 16), weekday: local.getUTCDay() };
};

/** `2020-07-01T14:00:00+07:00`: for machines that show people the time as it was written. */
export const localIso = (moment: Date): string => `${new Date(moment.getTime() + OFFSET_MS).toISOString().slice(0, 19)}+07:00`;

/** `14:00 01/07/2020` */
export function shortTime(moment: Date): string {
  const { time, day, month, year } = parts(moment);
  return `${time} ${day}/${month}/${year}`;
}

/** 0 for Sunday to 6 for Saturday, in Viet Nam. */
export const weekdayOf = (moment: Date): number => parts(moment).weekday;

/** The weeks of a month from Monday to Sunday, each day as `YYYY-MM-DD`, null outside the month. @param month `YYYY-MM` */
export function weeksOfMonth(month: string): (string | null)[][] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const lead = (first.getUTCDay() + 6) % 7;
  const cells = Array.from({ length: Math.ceil((lead + length) / 7) * 7 }, (_, index) => {
    const day = index - lead + 1;
    return day >= 1 && day <= length ? `${month}-${String(day).padStart(2, '0')}` : null;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** A moment as a date and time field shows it in Viet Nam's time, `2020-07-01T14:00`. */
export const fieldOfMoment = (moment: Date): string => new Date(moment.getTime() + OFFSET_MS).toISOString().slice(0, 16);

/** What such a field says, or null when it says no moment. */
export function momentOfField(typed: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::00)?$/.test(typed)) return null;
  const moment = new Date(Date.parse(`${typed.slice(0, 16)}:00Z`) - OFFSET_MS);
  return !Number.isNaN(moment.getTime()) && fieldOfMoment(moment) === typed.slice(0, 16) ? moment : null;
}

/** `26/11/2026` @param day `YYYY-MM-DD` */
export const shortDay = (day: string): string => day.split('-').reverse().join('/');
