import { z } from 'zod';

const LARGEST_ID = 2_147_483_647;

/** What a page tells when somebody reads it. */
export const viewInput = z.strictObject({ articleId: z.int().min(1).max(LARGEST_ID) });

/** The file name of the picture by which a browser without scripts tells the same: `{id}.gif`. */
export const viewImage = z
  .string()
  .regex(/^[1-9]\d{0,9}\.gif$/)
  .transform((name) => Number.parseInt(name, 10))
  .pipe(z.int().max(LARGEST_ID));
