import { z } from 'zod';

export const MAX_WEIGHT = 100;

const weight = z.int().min(0).max(MAX_WEIGHT);
const count = z.int().min(1).max(10_000);
const host = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?=.{1,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'host');

/** What a rule weighs by itself. Those that hold alone weigh as much as the threshold. */
const HOLDS = 10;
const rule = (weighs: number) => ({ on: z.boolean().default(true), weight: weight.default(weighs) });

/**
 * How much what each rule notices weighs, and where it begins to notice. Whatever is not said is as the paper came: a rule that is
 * new in an edition of this program begins by itself.
 */
export const screeningSettings = z.strictObject({
  /** A comment is held when what was noticed weighs as much. */
  threshold: z.int().min(1).max(MAX_WEIGHT).default(HOLDS),
  /** A rule whose findings people refuse less often than this, in percent, is pointed out. */
  precisionFloor: z.int().min(0).max(100).default(30),
  /** A banned term only holds from then on when people take back more of what it refused than this, in percent. */
  mostOverturned: z.int().min(0).max(100).default(20),
  rules: z
    .strictObject({
      terms: z.strictObject(rule(HOLDS)).prefault({}),
      honeypot: z.strictObject(rule(HOLDS)).prefault({}),
      'too-fast': z.strictObject({ ...rule(HOLDS), seconds: z.int().min(1).max(60).default(3) }).prefault({}),
      links: z.strictObject({ ...rule(HOLDS), allowedHosts: z.array(host).max(200).default([]) }).prefault({}),
      'personal-data': z.strictObject(rule(HOLDS)).prefault({}),
      impersonation: z
        .strictObject({
          ...rule(HOLDS),
          names: z
            .array(z.string().trim().min(2).max(80))
            .max(200)
            .default([
              'Ban biên tập',
              'Ban quản trị',
              'Quản trị viên',
              'Tòa soạn',
              'Tổng biên tập',
              'Kiểm duyệt viên',
              'Admin',
              'Administrator',
            ]),
        })
        .prefault({}),
      repeats: z
        .strictObject({ ...rule(HOLDS), minSyllables: count.default(8), bySender: count.default(1), byAnybody: count.default(2) })
        .prefault({}),
      wave: z.strictObject({ ...rule(HOLDS), comments: count.default(3), similarity: z.int().min(30).max(100).default(70) }).prefault({}),
      flood: z
        .strictObject({
          ...rule(HOLDS),
          // A mobile network lets many readers share an address.
          addressTenMinutes: count.default(5),
          addressHour: count.default(20),
          addressDay: count.default(60),
          phoneHour: count.default(5),
          phoneDay: count.default(15),
        })
        .prefault({}),
      shouting: z.strictObject(rule(4)).prefault({}),
      'no-diacritics': z.strictObject(rule(0)).prefault({}),
      hook: z.strictObject(rule(HOLDS)).prefault({}),
    })
    .prefault({}),
});

export type ScreeningSettings = z.output<typeof screeningSettings>;
export const DEFAULT_SCREENING: ScreeningSettings = screeningSettings.parse({});

/** The settings as somebody wants them, in the place of those that were seen. */
export const settingsInput = z.strictObject({ seen: z.string().max(100), settings: screeningSettings });
export type SettingsInput = z.output<typeof settingsInput>;

/** The settings with a version that names exactly what they say. */
export type SettingsNow = { settings: ScreeningSettings; version: string };
