import type { ScreenedComment, Verdict } from './rule.ts';

const MIN_SECONDS_TO_WRITE = 3;

/** Nobody reads a captcha and writes a sentence in less than three seconds. */
export const tooFast = ({ secondsToWrite }: ScreenedComment): Verdict | null =>
  secondsToWrite >= MIN_SECONDS_TO_WRITE ? null : { rule: 'too-fast', detail: secondsToWrite.toFixed(1) };
