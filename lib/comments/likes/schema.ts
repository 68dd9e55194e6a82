import { z } from 'zod';

/** What the enhanced button sends: whether the reader likes the comment from now on. */
export const likeInput = z.strictObject({ liked: z.boolean() });

/** What the button's form sends by itself. */
export const likeForm = z.strictObject({ liked: z.enum(['true', 'false']).transform((word) => word === 'true') });

/** The comment's number as it stands in an address. */
export const commentIdInAddress = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .transform(Number)
  .pipe(z.int().max(2_147_483_647));
