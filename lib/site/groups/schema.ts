import { z } from 'zod';
import { isSafeHref } from '../../articles/href.ts';
import { line } from '../../articles/line.ts';
import { MOST_READ } from '../view.ts';

// The paper's settings in groups, each with a page, a version and a history of its own. A value is flat: what it is in Vietnamese, and
// under the same name with `En` what the English edition says.

export const GROUPS = ['paper', 'masthead', 'footer', 'languages', 'reading'] as const;
export type Group = (typeof GROUPS)[number];

const rowId = z.int().positive().max(2_147_483_647);
const href = z
  .string()
  .trim()
  .max(400)
  .refine((link) => /^(?:\/(?!\/)|https?:\/\/)/i.test(link) && isSafeHref(link), 'unsafe-link');

const paper = z.strictObject({
  name: line(80).refine((name) => name !== '', 'required'),
  nameEn: line(80),
  tagline: line(160),
  taglineEn: line(160),
});

const masthead = z
  .strictObject({
    shows: z.enum(['name', 'logo']),
    date: z.boolean(),
    city: line(60),
    cityEn: line(60),
    /** Pictures of the library. */
    logo: rowId.nullable(),
    logoDark: rowId.nullable(),
    alt: line(120),
    altEn: line(120),
  })
  .refine(({ shows, logo }) => shows === 'name' || logo !== null, { path: ['logo'], error: 'logo-missing' })
  .refine(({ logo, logoDark }) => logoDark === null || logo !== null, { path: ['logo'], error: 'logo-missing' });

const footer = z.strictObject({
  publisher: line(200),
  publisherEn: line(200),
  editor: line(120),
  editorEn: line(120),
  licence: line(300),
  licenceEn: line(300),
  address: line(300),
  addressEn: line(300),
  phone: line(60).refine((phone) => /^[\d\s+().,;/-]*$/.test(phone), 'not-a-phone'),
  email: line(120).refine((email) => email === '' || z.email().safeParse(email).success, 'not-an-email'),
  links: z.array(z.strictObject({ text: line(60).refine((text) => text !== '', 'required'), textEn: line(60), href })).max(12),
});

const languages = z.strictObject({ english: z.boolean() });

const reading = z.strictObject({ mostRead: z.enum(MOST_READ), counts: z.boolean() });

/** What each group holds. */
export const GROUP_VALUES = { paper, masthead, footer, languages, reading };
export type GroupValues = { [Name in Group]: z.output<(typeof GROUP_VALUES)[Name]> };

const seen = z.int().min(0).max(2_147_483_647);
const named = <Of extends Group>(of: Of) => z.strictObject({ of: z.literal(of), value: GROUP_VALUES[of] });

/** A group as somebody wants it. */
export const groupInput = z.discriminatedUnion('of', [
  named('paper'),
  named('masthead'),
  named('footer'),
  named('languages'),
  named('reading'),
]);
export type GroupInput = z.output<typeof groupInput>;

/** The same, in the place of the version that was seen. */
export const saveSettingsInput = z.strictObject({ seen, change: groupInput });
export type SaveSettingsInput = z.output<typeof saveSettingsInput>;

/** Brings back what stood there after a change (`value`), or before it (`before`). */
export const restoreSettingsInput = z.strictObject({ of: z.enum(GROUPS), seen, change: rowId, which: z.enum(['value', 'before']) });
export type RestoreSettingsInput = z.output<typeof restoreSettingsInput>;

/** What a preview is of, and in which edition, as its address says it. */
export const previewQuery = z.object({
  of: z.enum(GROUPS).optional().catch(undefined),
  edition: z.enum(['vi', 'en']).default('vi').catch('vi'),
});
