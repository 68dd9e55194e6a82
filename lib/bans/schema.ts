import { z } from 'zod';
import { orEmpty, searchedWords } from '../lists/search.ts';
import { requiredText } from '../reader-forms/fields.ts';
import { cleanLine } from '../vietnamese/clean-text.ts';
import { BAN_KINDS } from './view.ts';

export const MAX_BAN_REASON_GRAPHEMES = 200;

/** For how many days somebody can be banned. */
export const BAN_DAYS = [1, 7, 30, 365] as const;
export type BanDays = (typeof BAN_DAYS)[number];

const rowId = z.int().min(1).max(2_147_483_647);
const reason = requiredText(cleanLine, MAX_BAN_REASON_GRAPHEMES);

/** A ban is made from a comment, never from a number somebody types. */
export const banInput = z.strictObject({
  commentId: rowId,
  kind: z.enum(BAN_KINDS),
  days: z.union(BAN_DAYS.map((days) => z.literal(days))),
  reason,
  /** Whether who is banned reads the reason. */
  tellsReason: z.boolean(),
});
export type BanInput = z.infer<typeof banInput>;

export const liftInput = z.strictObject({ banId: rowId, reason });
export type LiftInput = z.infer<typeof liftInput>;

/** Bans that hold, or that have ended. */
export const BAN_STATES = ['active', 'ended'] as const;

/** A place in the list: a ban's number. */
const place = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .transform(Number)
  .pipe(rowId);

/** The list's address. */
export const bansQuery = z.strictObject({
  q: searchedWords,
  state: orEmpty(z.enum(BAN_STATES)),
  kind: orEmpty(z.enum(BAN_KINDS)),
  after: place.optional(),
  before: place.optional(),
});
export type BansQuery = z.infer<typeof bansQuery>;
