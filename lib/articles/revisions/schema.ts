import { z } from 'zod';
import { draftFields } from '../schema.ts';

const version = z.int().positive().max(2_147_483_647);
const versionInAddress = z
  .string()
  .regex(/^[1-9][0-9]{0,9}$/)
  .transform(Number)
  .pipe(version);

/** What the list of versions is asked for: those before this one. */
export const historyQuery = z.strictObject({ before: versionInAddress.optional() });

/** Which two versions are set side by side. */
export const compareQuery = z.strictObject({ from: versionInAddress, to: versionInAddress });

/** What is brought back: all of a version, or one field; and the draft's version that was seen, over which it is put. */
export const restoreInput = z.strictObject({
  articleId: version,
  version,
  seen: version,
  field: draftFields.keyof().nullable(),
});
