import { z } from 'zod';

/** The queue whose every turn has exports gone on with. */
export const EXPORT_QUEUE = 'continue-exports';

export const beginExportInput = z.strictObject({});
export const cancelExportInput = z.strictObject({ id: z.int().positive().max(2_147_483_647) });

export const exportInAddress = z
  .string()
  .regex(/^[1-9][0-9]{0,9}$/)
  .transform(Number)
  .pipe(z.int().max(2_147_483_647));
