import { z } from 'zod';
import { dayOf, momentOfField } from '../../vietnamese/days.ts';
import { editionLocale, slotList } from '../schema.ts';

/** What the preview of the front page is asked for, as it stands in its address; what is mistyped is left out. */
export const frontAtInput = z.object({
  at: z
    .string()
    .max(30)
    .transform((typed) => momentOfField(typed))
    .nullable()
    .catch(null),
  edition: editionLocale.catch('vi'),
  /** An arrangement that nobody has put on the page, as `previewAddress` writes it. */
  board: z
    .string()
    .max(6_000)
    .transform((typed, context) => {
      try {
        return JSON.parse(typed) as unknown;
      } catch {
        context.issues.push({ code: 'custom', message: 'invalid', input: typed });
        return z.NEVER;
      }
    })
    .pipe(slotList)
    .nullable()
    .catch(null),
});

const DAY_MS = 24 * 3_600_000;

/** Six in the morning of the next day in Viet Nam: what the front page is looked at for. */
export const nextMorning = (moment: Date): Date => new Date(`${dayOf(new Date(moment.getTime() + DAY_MS))}T06:00:00+07:00`);
