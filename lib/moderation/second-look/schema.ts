import { z } from 'zod';

/** What somebody can say at a second look. */
export const LOOK_CHOICES = ['approved', 'rejected', 'spam'] as const;
export type LookChoice = (typeof LOOK_CHOICES)[number];

/** A second look at a decision, by somebody who does not know what it was. */
export const secondLookInput = z.strictObject({ decisionId: z.int().min(1).max(2_147_483_647), choice: z.enum(LOOK_CHOICES) });
export type SecondLookInput = z.infer<typeof secondLookInput>;
