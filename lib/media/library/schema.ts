import { z } from 'zod';
import { line } from '../../articles/line.ts';
import { bulkInput } from '../../lists/bulk.ts';
import { orEmpty, searchedWords, typedText } from '../../lists/search.ts';
import { cleanBody } from '../../vietnamese/clean-text.ts';
import { boundsOfDay } from '../../vietnamese/days.ts';
import { framing } from '../framing.ts';
import { LIBRARY_KINDS } from './view.ts';

export const MAX_TAGS = 30;
export const MAX_TAG_CHARS = 50;
export const MAX_ALT_CHARS = 500;
export const MAX_CAPTION_CHARS = 600;
export const MAX_CREDIT_CHARS = 200;
export const MAX_RIGHTS_CHARS = 500;
export const MAX_TRANSCRIPT_CHARS = 50_000;
export const MAX_NAME_CHARS = 150;
/** How many files are taken at once. */
export const MAX_DROPPED = 100;
/** How long before its end a right is warned of, in days: time enough to ask for more. */
export const RIGHTS_WARNED_DAYS = 7;
/** How long the bin keeps what is in it. */
export const BIN_DAYS = 30;

const LARGEST = 2_147_483_647;

export const itemId = z.int().positive().max(LARGEST);
/** An item's number as it stands in an address. */
export const itemIdInAddress = z
  .string()
  .regex(/^[1-9][0-9]{0,9}$/)
  .transform(Number)
  .pipe(itemId);

export const day = z.string().refine((text) => boundsOfDay(text) !== null, 'not-a-day');

export const tag = line(MAX_TAG_CHARS).refine((text) => text !== '', 'required');

/** Each once, whatever its capitals. */
export const tags = z
  .array(tag)
  .max(MAX_TAGS, 'too-many')
  .transform((all) => all.filter((one, at) => all.findIndex((other) => other.toLowerCase() === one.toLowerCase()) === at));

const text = (max: number) =>
  z
    .string()
    .max(max, 'too-long')
    .transform((given, context) => {
      const cleaned = cleanBody(given);
      if (cleaned.ok) return cleaned.value;
      context.issues.push({ code: 'custom', message: cleaned.code, input: given });
      return z.NEVER;
    });

/** What somebody says about an item; all of it, over the version they saw. */
export const describeInput = z.strictObject({
  id: itemId,
  version: itemId,
  alt: line(MAX_ALT_CHARS),
  caption: line(MAX_CAPTION_CHARS),
  credit: line(MAX_CREDIT_CHARS),
  rightsNote: text(MAX_RIGHTS_CHARS),
  rightsUntil: day.nullable(),
  takenOn: day.nullable(),
  transcript: text(MAX_TRANSCRIPT_CHARS),
  tags,
});
export type DescribeInput = z.output<typeof describeInput>;

export const frameInput = z.strictObject({ id: itemId, version: itemId, framing });
export type FrameInput = z.output<typeof frameInput>;

export const restoreVersionInput = z.strictObject({ id: itemId, version: itemId, versionId: itemId });

/** What can be done with many at once. */
const change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tag'), tag }),
  z.strictObject({ kind: z.literal('untag'), tag }),
  z.strictObject({ kind: z.literal('bin') }),
  z.strictObject({ kind: z.literal('take-out') }),
]);
export const changeItemsInput = bulkInput(change);
export type ItemsChange = z.output<typeof change>;
export type ChangeItemsInput = z.output<typeof changeItemsInput>;

/** What the library is asked for, as it stands in its address: each may be left out. */
export const listLibraryInput = z.strictObject({
  q: searchedWords,
  kind: orEmpty(z.enum(LIBRARY_KINDS)),
  tag: orEmpty(tag),
  /** Added by oneself, or by somebody in particular. */
  who: orEmpty(z.literal('mine').or(itemIdInAddress)),
  from: orEmpty(day),
  until: orEmpty(day),
  use: orEmpty(z.enum(['used', 'unused'])),
  lack: orEmpty(z.enum(['alt', 'credit', 'transcript'])),
  /** May be used no more, or not much longer. */
  rights: orEmpty(z.enum(['over', 'soon'])),
  bin: orEmpty(z.literal('1')),
  after: orEmpty(itemIdInAddress),
});
export type ListLibraryInput = z.output<typeof listLibraryInput>;

/** What a dialog asks for that offers items to choose from. */
export const picksInput = z.strictObject({
  kind: z.enum(['picture', 'file']),
  q: searchedWords,
  mine: orEmpty(z.literal('1')),
  after: orEmpty(itemIdInAddress),
});
export type PicksInput = z.output<typeof picksInput>;

const numbers = z
  .string()
  .max(2_000)
  .regex(/^(?:[1-9][0-9]{0,9}(?:,[1-9][0-9]{0,9})*)?$/)
  .transform((list) => (list === '' ? [] : list.split(',').map(Number)))
  .pipe(z.array(itemId).max(150));

/** Whose rights are asked for: pictures and files that a draft names. */
export const rightsInput = z.strictObject({ pictures: numbers.default([]), files: numbers.default([]) });

export const tagsInput = z.strictObject({ q: typedText(MAX_TAG_CHARS).default('') });
