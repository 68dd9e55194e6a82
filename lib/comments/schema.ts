import { z } from 'zod';
import type { Result } from '../result.ts';
import { cleanBody, cleanLine, countGraphemes, isVisiblyEmpty, type UncleanText } from '../vietnamese/clean-text.ts';
import { parsePhone } from './phone.ts';

export const MAX_NAME_GRAPHEMES = 80;
export const MAX_TITLE_GRAPHEMES = 150;
export const MAX_BODY_GRAPHEMES = 3_000;

/** The longest family of emoji is one grapheme of 11 units; more than that on average is not a text. */
const MAX_UNITS_PER_GRAPHEME = 12;
const MAX_ARTICLE_ID = 2_147_483_647;

/** What can be wrong with a field; the sentence is chosen where the answer is written. */
export const FIELD_CODES = ['required', 'too-long', 'nul', 'lone-surrogate', 'phone', 'type', 'unknown'] as const;
export type FieldCode = (typeof FIELD_CODES)[number];

/** `form` stands for what belongs to no field of the form. */
export const FIELDS = ['name', 'phone', 'title', 'body', 'captcha', 'articleId', 'form'] as const;
export type CommentField = (typeof FIELDS)[number];
export type FieldCodes = Partial<Record<CommentField, FieldCode[]>>;

/**
 * A comment as a reader may send it, in JSON or through the form. What it parses to is clean: NFC, no invisible text,
 * lengths in graphemes, the phone as E.164.
 */
export const commentInput = z.strictObject(
  {
    articleId: z.int({ error: 'type' }).min(1, { error: 'type' }).max(MAX_ARTICLE_ID, { error: 'type' }),
    name: text(cleanLine, MAX_NAME_GRAPHEMES),
    phone: optionalPhone(),
    title: text(cleanLine, MAX_TITLE_GRAPHEMES),
    body: text(cleanBody, MAX_BODY_GRAPHEMES),
    captcha: z
      .strictObject(
        { token: given().max(4_096, { error: 'too-long' }), answer: given().max(100, { error: 'too-long' }) },
        { error: onlyKnown },
      )
      .optional(),
    /** A field people do not see; programs fill it in. */
    website: z.string({ error: 'type' }).max(2_000, { error: 'too-long' }).optional(),
  },
  { error: onlyKnown },
);

/** Everything that was wrong, by field, as codes. */
export function fieldCodes(error: z.ZodError): FieldCodes {
  const found: FieldCodes = {};
  for (const issue of error.issues) {
    const field = FIELDS.find((name) => name === issue.path[0]) ?? 'form';
    const code = FIELD_CODES.find((name) => name === issue.message) ?? 'type';
    found[field] = [...new Set([...(found[field] ?? []), code])];
  }
  return found;
}

function onlyKnown(issue: { code?: string | undefined }): string {
  return issue.code === 'unrecognized_keys' ? 'unknown' : 'type';
}

function given() {
  return z
    .string({ error: (issue) => (issue.input === undefined || issue.input === null ? 'required' : 'type') })
    .min(1, { error: 'required' });
}

function text(clean: (raw: string) => Result<string, UncleanText>, maxGraphemes: number) {
  return given().transform((raw, context) => {
    const cleaned = clean(raw);
    if (!cleaned.ok) return wrong(context, cleaned.code);
    if (isVisiblyEmpty(cleaned.value)) return wrong(context, 'required');
    const tooLong = cleaned.value.length > maxGraphemes * MAX_UNITS_PER_GRAPHEME || countGraphemes(cleaned.value) > maxGraphemes;
    return tooLong ? wrong(context, 'too-long') : cleaned.value;
  });
}

function optionalPhone() {
  return z
    .string({ error: 'type' })
    .nullish()
    .transform((typed, context) => {
      if (!typed || isVisiblyEmpty(typed)) return undefined;
      const phone = parsePhone(typed);
      return phone.ok ? phone.value : wrong(context, 'phone');
    });
}

function wrong(context: z.RefinementCtx, message: FieldCode): never {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}
