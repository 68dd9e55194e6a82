import { z } from 'zod';
import { typedText } from '../lists/search.ts';
import { momentOfField } from '../vietnamese/days.ts';
import { SLOTS } from './view.ts';

const id = z.int().positive().max(2_147_483_647);
export const editionLocale = z.enum(['vi', 'en']);

/** When something begins or ends, as a date and time field says it in Viet Nam's time; empty for never. */
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

/** The version somebody saw of what is to be changed. */
export const seenVersion = z.string().max(100);

/** The oldest a rule may be told to show: a month. */
export const MOST_AGE_HOURS = 720;

const position = z
  .int()
  .min(0)
  .max(SLOTS - 1);
const place = { position, from: untilField, until: untilField, repeats: z.boolean(), isLocked: z.boolean() };
const rule = { maxAgeHours: z.int().min(1).max(MOST_AGE_HOURS).nullable(), isPictured: z.boolean() };

const slot = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...place, kind: z.literal('story'), articleId: id }),
    z.strictObject({ ...place, ...rule, kind: z.literal('section'), sectionId: id }),
    z.strictObject({ ...place, ...rule, kind: z.literal('term'), termId: id }),
    z.strictObject({ ...place, ...rule, kind: z.literal('most_read') }),
  ])
  .refine(({ from, until }) => !from || !until || from < until, 'order');

const areDifferent = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

/** The whole board of an edition as somebody wants it; what is not named is filled by itself. No story twice but where it is allowed. */
export const slotList = z
  .array(slot)
  .max(SLOTS)
  .refine((all) => areDifferent(all.map((one) => one.position)), 'twice')
  .refine((all) => areDifferent(all.flatMap((one) => (one.kind === 'story' && !one.repeats ? [one.articleId] : []))), 'twice');

const version = z.int().min(0).max(2_147_483_647);

export const arrangeInput = z.strictObject({
  locale: editionLocale,
  /** The version somebody saw of what is to be changed. */
  seen: version,
  /** The places whose lock this person takes away, knowing whose it is. */
  unlocked: z.array(position).max(SLOTS),
  slots: slotList,
});
export type ArrangeInput = z.input<typeof arrangeInput>;
export type Arrangement = z.output<typeof arrangeInput>;
export type NewSlot = Arrangement['slots'][number];
export type SlotInput = ArrangeInput['slots'][number];

/** An arrangement that nobody has put before readers, to see what it would make. */
export const tryInput = z.strictObject({ locale: editionLocale, slots: slotList });
export type TryInput = z.input<typeof tryInput>;

/** What a board that is open asks for: `known` is the version it has. */
export const newerBoardQuery = z.strictObject({
  edition: editionLocale,
  known: z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .pipe(version),
});

/** Words of a title, with or without their marks. */
export const storySearchInput = z.strictObject({ locale: editionLocale, words: typedText(200) });
