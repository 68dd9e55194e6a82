import { z } from 'zod';
import { momentOfField } from '../../vietnamese/days.ts';
import { line } from '../line.ts';
import { MAX_REASON_CHARS } from '../schema.ts';

/** Until when nobody may publish a story and why; an empty moment lifts it. `seen` is the end this person saw (null: none), in ISO 8601. */
export const embargoInput = z.strictObject({
  articleId: z.int().positive().max(2_147_483_647),
  seen: z.iso.datetime().nullable(),
  until: z
    .string()
    .max(30)
    .transform((typed, context) => {
      if (typed === '') return null;
      const moment = momentOfField(typed);
      if (moment && typed < '2101') return moment;
      context.issues.push({ code: 'custom', message: 'invalid', input: typed });
      return z.NEVER;
    }),
  reason: line(MAX_REASON_CHARS),
});
export type EmbargoInput = z.output<typeof embargoInput>;
