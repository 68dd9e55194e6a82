import { z } from 'zod';

const prior = z
  .object({
    /** When it became an editor's pick. */
    featuredAt: z.iso.datetime().optional(),
    escalatedAt: z.iso.datetime().optional(),
    unseen: z.literal(true).optional(),
    /** The reports it dealt with, by their numbers. */
    reports: z.array(z.int()).optional(),
    /** Its words were masked with it. */
    redacted: z.literal(true).optional(),
  })
  .catch({});

/** What a decision changed besides where the comment stands: taking it back puts this back, too. Without a part, nothing of it. */
export type Prior = z.output<typeof prior>;

/** Reads `decision.prior`. */
export const readPrior = (stored: unknown): Prior => prior.parse(stored);
