import { z } from 'zod';
import { momentOfField } from '../vietnamese/days.ts';
import { SLOTS } from './view.ts';

const id = z.int().positive().max(2_147_483_647);
export const editionLocale = z.enum(['vi', 'en']);

/** When something ends, as a date and time field says it in Viet Nam's time; empty for never. */
export const untilField = z
  .string()
  .max(30)
  .transform((typed, context) => {
    if (typed === '') return null;
    const moment = momentOfField(typed);
    if (moment) return moment;
    context.issues.push({ code: 'custom', message: 'invalid', input: typed });
    return z.NEVER;
  });

const place = {
  position: z
    .int()
    .min(0)
    .max(SLOTS - 1),
  until: untilField,
};

const slot = z.discriminatedUnion('kind', [
  z.strictObject({ ...place, kind: z.literal('story'), articleId: id }),
  z.strictObject({ ...place, kind: z.literal('section'), sectionId: id }),
  z.strictObject({ ...place, kind: z.literal('term'), termId: id }),
  z.strictObject({ ...place, kind: z.literal('most_read') }),
]);

/** The version somebody saw of what is to be changed. */
export const seenVersion = z.string().max(100);
const areDifferent = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

/** The whole board of an edition as somebody wants it; what is not named is filled by itself. */
export const arrangeInput = z.strictObject({
  locale: editionLocale,
  seen: seenVersion,
  slots: z
    .array(slot)
    .max(SLOTS)
    .refine((slots) => areDifferent(slots.map(({ position }) => position)), 'twice')
    .refine((slots) => areDifferent(slots.flatMap((one) => (one.kind === 'story' ? [one.articleId] : []))), 'twice'),
});
export type ArrangeInput = z.input<typeof arrangeInput>;
export type Arrangement = z.output<typeof arrangeInput>;

/** Words of a title, with or without their marks. */
export const storySearchInput = z.strictObject({ locale: editionLocale, words: z.string().max(200) });
