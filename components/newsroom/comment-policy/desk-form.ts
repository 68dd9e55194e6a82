import { type DeskSettings, MAX_HOLD_SECONDS, MAX_WAIT_MINUTES, MIN_WAIT_MINUTES } from '#lib/moderation/settings/schema';
import { numberIn } from './policy-form.ts';

export const DESK_RANGES = {
  holdApprovalsSeconds: { min: 0, max: MAX_HOLD_SECONDS },
  waitsTooLongMinutes: { min: MIN_WAIT_MINUTES, max: MAX_WAIT_MINUTES },
  secondLookPercent: { min: 0, max: 100 },
} as const;
export type DeskNumber = keyof typeof DESK_RANGES;

/** How the desk works as its fields hold it; no hour is no mail. */
export type DeskForm = Record<DeskNumber | 'digestHour', string>;
export type DeskErrors = Partial<Record<DeskNumber, true>>;

export const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));

export const deskFormOf = ({ holdApprovalsSeconds, waitsTooLongMinutes, digestHour, secondLookPercent }: DeskSettings): DeskForm => ({
  holdApprovalsSeconds: String(holdApprovalsSeconds),
  waitsTooLongMinutes: String(waitsTooLongMinutes),
  digestHour: digestHour === null ? '' : String(digestHour),
  secondLookPercent: String(secondLookPercent),
});

/** What the fields say, or which of them say nothing that can be. */
export function deskIn(form: DeskForm): { ok: true; settings: DeskSettings } | { ok: false; errors: DeskErrors } {
  const read = (name: DeskNumber) => numberIn(form[name], DESK_RANGES[name]);
  const [holdApprovalsSeconds, waitsTooLongMinutes] = [read('holdApprovalsSeconds'), read('waitsTooLongMinutes')];
  const secondLookPercent = read('secondLookPercent');
  if (holdApprovalsSeconds === null || waitsTooLongMinutes === null || secondLookPercent === null)
    return {
      ok: false,
      errors: {
        ...(holdApprovalsSeconds === null && { holdApprovalsSeconds: true }),
        ...(waitsTooLongMinutes === null && { waitsTooLongMinutes: true }),
        ...(secondLookPercent === null && { secondLookPercent: true }),
      },
    };
  const digestHour = form.digestHour === '' ? null : Number(form.digestHour);
  return { ok: true, settings: { holdApprovalsSeconds, waitsTooLongMinutes, digestHour, secondLookPercent } };
}
