import { z } from 'zod';
import { REASONS, SCREENED_FIELDS, type Verdict } from './rule.ts';

const span = z.object({ field: z.enum(SCREENED_FIELDS), start: z.int(), end: z.int() });
const verdict = z.object({
  rule: z.enum(REASONS),
  outcome: z.enum(['note', 'hold', 'reject']).default('hold'),
  weight: z.int().default(0),
  detail: z.string(),
  spans: z.array(span).default([]),
  termIds: z.array(z.int()).optional(),
});

/** Reads what screening said of a text, as it was stored with it. What an earlier edition of the paper wrote in another way is left out. */
export const readVerdicts = (stored: unknown): Verdict[] =>
  Array.isArray(stored)
    ? stored.flatMap((one) => {
        const { data } = verdict.safeParse(one);
        if (!data) return [];
        const { termIds, ...said } = data;
        return [termIds ? { ...said, termIds } : said];
      })
    : [];
