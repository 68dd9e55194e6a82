import { z } from 'zod';
import { orEmpty, searchedWords } from '../lists/search.ts';
import { isSlug } from '../vietnamese/slug.ts';
import { FORMATS } from './view.ts';

/** `bao-cu.example`, `img.bao-cu.example:8080`, `*.bao-cu.example`. */
const host = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^(?:\*\.)?(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/,
    'not-a-host',
  );

const sectionSlug = z.string().refine(isSlug, 'not-a-slug');

/** What is asked of a run. */
export const importOptions = z.strictObject({
  /** Hosts that pictures may be fetched from; none: none are fetched. */
  picturesFrom: z.array(host).max(50).default([]),
  /** A folder of this machine in which pictures lie as below `wp-content/uploads`; only who is at the machine names one. */
  picturesIn: z.string().max(1_000).default(''),
  /** Which of our sections (by its slug) a category of theirs is (by its name or slug, in small letters). */
  sections: z.record(z.string().max(200), sectionSlug).default({}),
  /** Where stories go whose categories are none of our sections; empty: they stay drafts. */
  defaultSection: z.literal('').or(sectionSlug).default(''),
  /** Makes a section of a category that is none of ours. */
  makeSections: z.boolean().default(false),
  /** Of stories that do not say so. */
  locale: z.enum(['vi', 'en']).default('vi'),
  withComments: z.boolean().default(true),
  /** At most so many entries of the file; null: all. */
  limit: z.int().positive().max(10_000_000).nullable().default(null),
  /** Asks for pictures again that could not be had before. */
  retry: z.boolean().default(false),
});
export type ImportOptions = z.output<typeof importOptions>;

export const importFormat = z.enum(FORMATS);

const added = z.int().nonnegative().default(0);
/** What a run has done so far. */
export const importCounts = z.object({
  created: added,
  published: added,
  updated: added,
  unchanged: added,
  /** Changed there, and edited here. */
  kept: added,
  /** Pages, what was thrown away there, what could not be read. */
  leftOut: added,
  failed: added,
  comments: added,
  commentsKnown: added,
  commentsLeftOut: added,
  pictures: added,
  picturesKnown: added,
  picturesMissing: added,
  terms: added,
  sections: added,
  addresses: added,
  problems: added,
});
export type ImportCounts = z.output<typeof importCounts>;
export const noCounts = (): ImportCounts => importCounts.parse({});

/** The queue whose every turn has imports gone on with. */
export const CONTINUE_QUEUE = 'continue-imports';

const id = z.int().positive().max(2_147_483_647);
export const runInAddress = z
  .string()
  .regex(/^[1-9][0-9]{0,9}$/)
  .transform(Number)
  .pipe(id);

/** What an upload says besides the file: its name, and what is asked as JSON. */
export const uploadQuery = z.strictObject({
  name: z.string().min(1).max(300),
  options: z
    .string()
    .max(8_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.issues.push({ code: 'custom', message: 'not-json', input: text });
        return z.NEVER;
      }
    })
    .pipe(importOptions.pick({ picturesFrom: true, defaultSection: true, makeSections: true, withComments: true, locale: true }))
    .transform((given) => importOptions.parse(given)),
});
export type UploadQuery = z.output<typeof uploadQuery>;

export const turnImportInput = z.strictObject({ id, to: z.enum(['cancelled', 'waiting']) });
export const repeatImportInput = z.strictObject({ id, retry: z.boolean() });
/** An old address as the list has it. */
const listedAddress = z
  .string()
  .min(1)
  .max(1_000)
  .refine((path) => !path.includes('\0'));
export const removeAddressesInput = z.strictObject({ path: listedAddress.nullable() });
/** The list of old addresses as its address asks for it. */
export const addressListInput = z.strictObject({ q: searchedWords, after: orEmpty(listedAddress) });
