import type { Rule } from '../rule.ts';

/** Nobody reads a captcha and writes a sentence in less than a few seconds. */
export const tooFast: Rule = ({ secondsToWrite }, _facts, { settings }) =>
  secondsToWrite === null || secondsToWrite >= settings.rules['too-fast'].seconds
    ? null
    : { detail: Math.max(0, secondsToWrite).toFixed(1), spans: [] };
