/** How long a comment has waited, for the eye: `late` is over the desk's own limit, `waiting` over a quarter of it, `overdue` over four of them. */
export const AGE_MARKS = ['fresh', 'waiting', 'late', 'overdue'] as const;
export type AgeMark = (typeof AGE_MARKS)[number];

const MINUTE_MS = 60_000;

/**
 * @param createdAt when the comment came, as an ISO string or a moment
 * @param now the database's time when the page was made
 * @param waitsTooLongMinutes the desk's limit (`findDeskSettings`)
 */
export function ageOf(createdAt: Date | string, now: Date | string, waitsTooLongMinutes: number): AgeMark {
  const limits = minutesOf(createdAt, now) / waitsTooLongMinutes;
  if (limits >= 4) return 'overdue';
  if (limits >= 1) return 'late';
  return limits >= 0.25 ? 'waiting' : 'fresh';
}

/** How long a comment has waited in its largest unit, rounded down: 59 minutes, 23 hours, then days. Never less than nothing. */
export function waitedFor(createdAt: Date | string, now: Date | string): { unit: 'minutes' | 'hours' | 'days'; count: number } {
  const minutes = Math.max(0, Math.floor(minutesOf(createdAt, now)));
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  if (minutes < 1_440) return { unit: 'hours', count: Math.floor(minutes / 60) };
  return { unit: 'days', count: Math.floor(minutes / 1_440) };
}

const minutesOf = (createdAt: Date | string, now: Date | string): number =>
  (new Date(now).getTime() - new Date(createdAt).getTime()) / MINUTE_MS;
