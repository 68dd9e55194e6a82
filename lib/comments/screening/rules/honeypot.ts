import type { Rule } from '../rule.ts';

const MAX_DETAIL = 60;

/** Somebody filled in the field that people do not see. */
export const honeypot: Rule = ({ website }) =>
  website.trim() === '' ? null : { detail: website.trim().slice(0, MAX_DETAIL).toWellFormed(), spans: [] };
