import { z } from 'zod';
import { cleanLine, countGraphemes, isVisiblyEmpty } from '../../vietnamese/clean-text.ts';

export const MODES = ['before', 'after', 'closed'] as const;
export const MAX_CLOSE_AFTER_DAYS = 3_650;
export const MAX_SLOW_SECONDS = 3_600;
export const MAX_RULES = 12;
export const MAX_RULE_GRAPHEMES = 200;

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/**
 * From when until when comments are taken, Viet Nam time. `until` before `from` is the next day; `days` are those on which
 * it begins, 0 for Sunday to 6 for Saturday.
 */
const hours = z
  .strictObject({
    from: clock,
    until: clock,
    days: z
      .array(z.int().min(0).max(6))
      .min(1)
      .max(7)
      .transform((days) => [...new Set(days)].sort()),
  })
  .refine(({ from, until }) => from !== until, { error: 'same', path: ['until'] });

const policy = z.strictObject({
  /** Looked at before or after they stand on the page, or not taken at all. */
  mode: z.enum(MODES),
  /** Days after the story was first published; null for no end. */
  closeAfterDays: z.int().min(1).max(MAX_CLOSE_AFTER_DAYS).nullable(),
  /** Null for around the clock. */
  hours: hours.nullable(),
  /** Between two comments of one sender under one story; 0 for no wait. */
  slowSeconds: z.int().min(0).max(MAX_SLOW_SECONDS),
});

export type Hours = z.output<typeof hours>;
/** What holds in the end. */
export type CommentPolicy = z.output<typeof policy>;
/** What a level says; of the rest the level above decides. */
export type PartialPolicy = Partial<CommentPolicy>;

/** What holds while nobody has said anything: each comment is looked at first, always. */
export const DEFAULT_POLICY: CommentPolicy = { mode: 'before', closeAfterDays: null, hours: null, slowSeconds: 0 };

const share = z.strictObject({ percent: z.int().min(1).max(100), of: z.int().min(5).max(500) });

const pressure = z.strictObject({
  /** Comments in ten minutes under one story, and under all; null for no limit. */
  story: z.int().min(2).max(10_000).nullable(),
  site: z.int().min(2).max(100_000).nullable(),
  /** How many of the last decisions, all of the last hour, put comments aside; null for no limit. */
  rejected: share.nullable(),
  deed: z.enum(['before', 'slow', 'close']),
  /** The wait of `slow`. */
  slowSeconds: z.int().min(10).max(MAX_SLOW_SECONDS),
  /** For how long. */
  minutes: z.int().min(1).max(1_440),
});

/** When comments come too fast or too bad, and what then happens by itself. */
export type PressureLimits = z.output<typeof pressure>;

export const DEFAULT_PRESSURE: PressureLimits = { story: null, site: null, rejected: null, deed: 'before', slowSeconds: 120, minutes: 30 };

/** Rules of the house, a line each. */
export type HouseRules = { vi: string[]; en: string[] };
const NO_RULES: HouseRules = { vi: [], en: [] };

/** What the paper says about taking comments. */
export type CommentSettings = { policy: CommentPolicy; rules: HouseRules; pressure: PressureLimits };

const line = z.string().transform((typed, context) => {
  const cleaned = cleanLine(typed);
  if (cleaned.ok && !isVisiblyEmpty(cleaned.value) && countGraphemes(cleaned.value) <= MAX_RULE_GRAPHEMES) return cleaned.value;
  context.addIssue({ code: 'custom', message: 'line' });
  return z.NEVER;
});
const lines = z.array(line).max(MAX_RULES);
const rules = z.strictObject({ vi: lines, en: lines });

const partial = policy.partial();
/** What is stored and cannot be read, of an earlier edition or by hand, says nothing. */
const storedPolicy = z
  .object({
    mode: policy.shape.mode.optional().catch(undefined),
    closeAfterDays: policy.shape.closeAfterDays.optional().catch(undefined),
    hours: policy.shape.hours.optional().catch(undefined),
    slowSeconds: policy.shape.slowSeconds.optional().catch(undefined),
  })
  .catch({});
const storedSettings = z
  .object({
    policy: storedPolicy.default({}),
    rules: rules.default(NO_RULES).catch(NO_RULES),
    pressure: pressure.default(DEFAULT_PRESSURE).catch(DEFAULT_PRESSURE),
  })
  .catch({ policy: {}, rules: NO_RULES, pressure: DEFAULT_PRESSURE });

/** Reads what a level says, as it is stored; fields it says nothing of are left out. */
export function readPolicy(stored: unknown): PartialPolicy {
  const said = storedPolicy.parse(stored);
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** Reads the setting `comments`. */
export function readCommentSettings(stored: unknown): CommentSettings {
  const settings = storedSettings.parse(stored ?? {});
  return { ...settings, policy: { ...DEFAULT_POLICY, ...readPolicy(settings.policy) } };
}

const seen = z.string().max(100);
const id = z.int().positive().max(2_147_483_647);

/** The paper's word as somebody wants it, in the place of the version they saw. */
export const commentSettingsInput = z.strictObject({ seen, policy, rules, pressure });
export type CommentSettingsInput = z.input<typeof commentSettingsInput>;
export type CommentSettingsChange = z.output<typeof commentSettingsInput>;

/** The same of a section; an empty policy leaves all to the level above. */
export const sectionPolicyInput = z.strictObject({ seen, sectionId: id, policy: partial });
export type SectionPolicyInput = z.input<typeof sectionPolicyInput>;
export type SectionPolicyChange = z.output<typeof sectionPolicyInput>;

/** The same of a story. */
export const storyPolicyInput = z.strictObject({ seen, articleId: id, policy: partial });
export type StoryPolicyInput = z.input<typeof storyPolicyInput>;
export type StoryPolicyChange = z.output<typeof storyPolicyInput>;

/** Where pressure is ended by hand: the whole paper (0), or a story. */
export const endPressureInput = z.strictObject({ scope: z.enum(['site', 'story']), scopeId: z.int().min(0).max(2_147_483_647) });
export type EndPressureInput = z.output<typeof endPressureInput>;

/** How far back in the log of changes; null for its newest lines. */
export const gateLogBefore = z.object({ before: z.coerce.number().int().positive().max(2_147_483_647).nullable().catch(null) });
