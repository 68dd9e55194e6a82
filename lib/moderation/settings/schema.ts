import { z } from 'zod';

export const MAX_HOLD_SECONDS = 3_600;
export const MIN_WAIT_MINUTES = 5;
export const MAX_WAIT_MINUTES = 10_080;

export const deskSettings = z.strictObject({
  /** How long an approval waits before readers see it, in seconds. */
  holdApprovalsSeconds: z.int().min(0).max(MAX_HOLD_SECONDS),
  /** After how many minutes a waiting comment is late. */
  waitsTooLongMinutes: z.int().min(MIN_WAIT_MINUTES).max(MAX_WAIT_MINUTES),
  /** The hour of the daily mail, Viet Nam time; null for none. */
  digestHour: z.int().min(0).max(23).nullable(),
  /** How many of a hundred decisions somebody else looks at once more. */
  secondLookPercent: z.int().min(0).max(100),
});
export type DeskSettings = z.output<typeof deskSettings>;

export const DEFAULT_DESK_SETTINGS: DeskSettings = {
  holdApprovalsSeconds: 0,
  waitsTooLongMinutes: 60,
  digestHour: 7,
  secondLookPercent: 2,
};

const { shape } = deskSettings;
const { holdApprovalsSeconds, waitsTooLongMinutes, digestHour, secondLookPercent } = DEFAULT_DESK_SETTINGS;
/** What is stored and cannot be read, of an earlier edition or by hand, is as nobody had said anything. */
const stored = z
  .object({
    holdApprovalsSeconds: shape.holdApprovalsSeconds.default(holdApprovalsSeconds).catch(holdApprovalsSeconds),
    waitsTooLongMinutes: shape.waitsTooLongMinutes.default(waitsTooLongMinutes).catch(waitsTooLongMinutes),
    digestHour: shape.digestHour.default(digestHour).catch(digestHour),
    secondLookPercent: shape.secondLookPercent.default(secondLookPercent).catch(secondLookPercent),
  })
  .catch(DEFAULT_DESK_SETTINGS);

/** Reads the setting `desk`. */
export const readDeskSettings = (value: unknown): DeskSettings => stored.parse(value ?? {});

/** How the desk is to work, in the place of what somebody saw. */
export const deskSettingsInput = z.strictObject({ seen: z.string().max(100), settings: deskSettings });
export type DeskSettingsInput = z.output<typeof deskSettingsInput>;
