import type { Rule } from '../rule.ts';

/** Many others say nearly the same in these two days, under this story or under others. */
export const wave: Rule = (_comment, { alike }, { settings }) =>
  alike.comments < settings.rules.wave.comments ? null : { detail: String(alike.comments), spans: [] };
