import { MAX_CLOSE_AFTER_DAYS, MAX_SLOW_SECONDS, type MODES, type PartialPolicy } from '#lib/comments/policy/schema';

/** A policy as its fields hold it; `inherit`: the level above decides. */
export type PolicyForm = {
  mode: 'inherit' | (typeof MODES)[number];
  closing: 'inherit' | 'never' | 'after';
  days: string;
  hours: 'inherit' | 'always' | 'between';
  from: string;
  until: string;
  weekdays: string[];
  slow: 'inherit' | 'off' | 'on';
  seconds: string;
};

export type PolicyErrors = Partial<Record<'days' | 'clock' | 'weekdays' | 'seconds', true>>;

export const DAYS_RANGE = { min: 1, max: MAX_CLOSE_AFTER_DAYS };
export const SECONDS_RANGE = { min: 1, max: MAX_SLOW_SECONDS };

/** In the order in which a week is written. */
export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '0'] as const;

const EMPTY = { days: '30', from: '07:00', until: '22:00', weekdays: [...WEEKDAYS], seconds: '60' };

/** The fields for what a level says. */
export function formOf({ mode, closeAfterDays, hours, slowSeconds }: PartialPolicy): PolicyForm {
  return {
    ...EMPTY,
    mode: mode ?? 'inherit',
    closing: closeAfterDays === undefined ? 'inherit' : closeAfterDays === null ? 'never' : 'after',
    ...(closeAfterDays && { days: String(closeAfterDays) }),
    hours: hours === undefined ? 'inherit' : hours ? 'between' : 'always',
    ...(hours && { from: hours.from, until: hours.until, weekdays: hours.days.map(String) }),
    slow: slowSeconds === undefined ? 'inherit' : slowSeconds > 0 ? 'on' : 'off',
    ...(slowSeconds && { seconds: String(slowSeconds) }),
  };
}

/** A whole number within a range, or null for anything else. */
export function numberIn(typed: string, { min, max }: { min: number; max: number }): number | null {
  const number = /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return number >= min && number <= max ? number : null;
}

/** What the fields say, or what is wrong in them. */
export function policyIn(form: PolicyForm): { ok: true; policy: PartialPolicy } | { ok: false; errors: PolicyErrors } {
  const days = numberIn(form.days, DAYS_RANGE);
  const seconds = numberIn(form.seconds, SECONDS_RANGE);
  const isClock = /^\d{2}:\d{2}$/.test(form.from) && /^\d{2}:\d{2}$/.test(form.until) && form.from !== form.until;
  const errors: PolicyErrors = {
    ...(form.closing === 'after' && days === null && { days: true }),
    ...(form.hours === 'between' && !isClock && { clock: true }),
    ...(form.hours === 'between' && form.weekdays.length === 0 && { weekdays: true }),
    ...(form.slow === 'on' && seconds === null && { seconds: true }),
  };
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const hours = { from: form.from, until: form.until, days: form.weekdays.map(Number) };
  return {
    ok: true,
    policy: {
      ...(form.mode !== 'inherit' && { mode: form.mode }),
      ...(form.closing !== 'inherit' && { closeAfterDays: form.closing === 'after' ? days : null }),
      ...(form.hours !== 'inherit' && { hours: form.hours === 'between' ? hours : null }),
      ...(form.slow !== 'inherit' && { slowSeconds: form.slow === 'on' ? (seconds ?? 0) : 0 }),
    },
  };
}
