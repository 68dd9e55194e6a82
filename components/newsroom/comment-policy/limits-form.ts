import { MAX_SLOW_SECONDS, type PressureLimits } from '#lib/comments/policy/schema';
import { numberIn } from './policy-form.ts';

/** The limits of pressure as their fields hold them; empty is no limit. */
export type LimitsForm = Record<'story' | 'site' | 'percent' | 'of' | 'slowSeconds' | 'minutes', string> & { deed: PressureLimits['deed'] };

export const LIMIT_RANGES = {
  story: { min: 2, max: 10_000 },
  site: { min: 2, max: 100_000 },
  percent: { min: 1, max: 100 },
  of: { min: 5, max: 500 },
  slowSeconds: { min: 10, max: MAX_SLOW_SECONDS },
  minutes: { min: 1, max: 1_440 },
} as const;
export type LimitField = keyof typeof LIMIT_RANGES;
export type LimitErrors = Partial<Record<LimitField, 'number' | 'pair'>>;

const typed = (number: number | null | undefined): string => (number ? String(number) : '');

export const limitsFormOf = ({ story, site, rejected, deed, slowSeconds, minutes }: PressureLimits): LimitsForm => ({
  story: typed(story),
  site: typed(site),
  percent: typed(rejected?.percent),
  of: typed(rejected?.of),
  deed,
  slowSeconds: typed(slowSeconds),
  minutes: typed(minutes),
});

/** What the fields say, or what is wrong in them. */
export function limitsIn(form: LimitsForm): { ok: true; limits: PressureLimits } | { ok: false; errors: LimitErrors } {
  const errors: LimitErrors = {};
  const read = (field: LimitField): number | null => {
    const number = numberIn(form[field], LIMIT_RANGES[field]);
    const mayBeEmpty = field !== 'slowSeconds' && field !== 'minutes';
    if (number === null && !(mayBeEmpty && form[field].trim() === '')) errors[field] = 'number';
    return number;
  };
  const [story, site, percent, of] = [read('story'), read('site'), read('percent'), read('of')];
  const [slowSeconds, minutes] = [read('slowSeconds'), read('minutes')];
  if ((percent === null) !== (of === null)) errors[percent === null ? 'percent' : 'of'] ??= 'pair';
  if (Object.keys(errors).length > 0 || slowSeconds === null || minutes === null) return { ok: false, errors };
  const rejected = percent === null || of === null ? null : { percent, of };
  return { ok: true, limits: { story, site, rejected, deed: form.deed, slowSeconds, minutes } };
}
