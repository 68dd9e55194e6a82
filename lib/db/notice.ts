import { z } from 'zod';

/** Reads what a notification carries: JSON of this shape; anything else is no notice. */
export const noticeOf = <Shape extends z.ZodType>(shape: Shape) =>
  z
    .string()
    .transform((payload, context) => {
      try {
        return JSON.parse(payload) as unknown;
      } catch {
        context.addIssue('not JSON');
        return z.NEVER;
      }
    })
    .pipe(shape);
