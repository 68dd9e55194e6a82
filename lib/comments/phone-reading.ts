import { z } from 'zod';
import { cleanLine, countGraphemes, isVisiblyEmpty } from '../vietnamese/clean-text.ts';

export const MAX_REASON_GRAPHEMES = 200;

/** A phone number is read for a reason, which stays in the book. */
export const phoneReading = z.strictObject({
  commentId: z.int().min(1).max(2_147_483_647),
  reason: z.string().transform((typed, context) => {
    const cleaned = cleanLine(typed);
    if (cleaned.ok && !isVisiblyEmpty(cleaned.value) && countGraphemes(cleaned.value) <= MAX_REASON_GRAPHEMES) return cleaned.value;
    context.addIssue({ code: 'custom', message: 'required' });
    return z.NEVER;
  }),
});
export type PhoneReading = z.infer<typeof phoneReading>;
