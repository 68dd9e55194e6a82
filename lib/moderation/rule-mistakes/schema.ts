import { z } from 'zod';
import { REASONS } from '../../comments/screening/rule.ts';

/** Whether a rule was wrong about a comment, in the eyes of a moderator. */
export const ruleMistakeInput = z.strictObject({
  commentId: z.int().min(1).max(2_147_483_647),
  rule: z.enum(REASONS),
  isWrong: z.boolean(),
});
export type RuleMistakeInput = z.infer<typeof ruleMistakeInput>;
