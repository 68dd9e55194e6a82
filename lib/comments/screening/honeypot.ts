import type { ScreenedComment, Verdict } from './rule.ts';

const MAX_DETAIL = 60;

/** Somebody filled in the field that people do not see. */
export const honeypot = ({ website }: ScreenedComment): Verdict | null =>
  website.trim() === '' ? null : { rule: 'honeypot', detail: website.trim().slice(0, MAX_DETAIL).toWellFormed() };
