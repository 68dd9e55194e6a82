import { z } from 'zod';
import { typedText } from '../../lists/search.ts';
import { momentCursor } from '../../paging/moment-cursor.ts';
import { boundsOfDay } from '../../vietnamese/days.ts';
import { LOGGED_DEEDS, LOGGED_KINDS } from './deeds.ts';

const number = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .transform(Number)
  .pipe(z.int().max(2_147_483_647));
/** A day that the database can count from: the year nought is none of its. */
const day = z.string().refine((text) => boundsOfDay(text) !== null);
const words = typedText(200).pipe(z.string().trim().min(1));

/**
 * The log's address: whose entries, of which deed, of what kind of thing, from which day to which in Viet Nam, with which words, and after
 * which place. What cannot be read is left out.
 */
export const logQuery = z.object({
  person: number.optional().catch(undefined),
  deed: z.enum(LOGGED_DEEDS).optional().catch(undefined),
  kind: z.enum(LOGGED_KINDS).optional().catch(undefined),
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
  q: words.optional().catch(undefined),
  after: momentCursor.optional().catch(undefined),
});
export type LogQuery = z.output<typeof logQuery>;
export type LogFilter = Omit<LogQuery, 'after'>;

/** Whether all of the log is meant, or what is about comments. */
export const LOG_SCOPES = ['all', 'comments'] as const;
export type LogScope = (typeof LOG_SCOPES)[number];

export const LOG_FORMATS = ['csv', 'jsonl'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** The same for a download, which is asked for exactly or not at all; an empty field is one that nobody filled. */
const asked = <Value extends z.ZodType>(value: Value) =>
  z
    .literal('')
    .transform((): undefined => undefined)
    .or(value)
    .optional();
export const logExport = z.strictObject({
  format: z.enum(LOG_FORMATS).default('csv'),
  scope: z.enum(LOG_SCOPES).default('all'),
  person: asked(number),
  deed: asked(z.enum(LOGGED_DEEDS)),
  kind: asked(z.enum(LOGGED_KINDS)),
  from: asked(day),
  to: asked(day),
  q: asked(words),
});
export type LogExport = z.output<typeof logExport>;
