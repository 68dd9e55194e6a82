import { z } from 'zod';
import type { Result } from '../result.ts';
import { countGraphemes, isVisiblyEmpty, type UncleanText } from '../vietnamese/clean-text.ts';

// The fields of which every form for readers is made. What they parse to is clean: NFC, no invisible text, lengths in graphemes.

/** What can be wrong with a field; the sentence is chosen where the answer is written. */
export const FIELD_CODES = ['required', 'too-long', 'nul', 'lone-surrogate', 'phone', 'email', 'type', 'unknown'] as const;
export type FieldCode = (typeof FIELD_CODES)[number];
/** Codes by field; `form` stands for what belongs to none. */
export type CodesByField<Field extends string> = Partial<Record<Field | 'captcha' | 'form', FieldCode[]>>;

/** The longest family of emoji is one grapheme of 11 units; more than that on average is not a text. */
const MAX_UNITS_PER_GRAPHEME = 12;
const MAX_ARTICLE_ID = 2_147_483_647;

type Clean = (raw: string) => Result<string, UncleanText>;

export const articleIdField = () => z.int({ error: 'type' }).min(1, { error: 'type' }).max(MAX_ARTICLE_ID, { error: 'type' });

/** A text that must say something visible, cleaned by `clean`. */
export const requiredText = (clean: Clean, maxGraphemes: number) =>
  given().transform((raw, context) => {
    const text = cleanText(raw, context, clean, maxGraphemes);
    return text === '' ? wrong(context, 'required') : text;
  });

/** A text that may be left out; an empty one is the same. */
export const optionalText = (clean: Clean, maxGraphemes: number) =>
  z
    .string({ error: 'type' })
    .nullish()
    .transform((raw, context) => cleanText(raw ?? '', context, clean, maxGraphemes));

export const captchaField = () =>
  z
    .strictObject(
      { token: given().max(4_096, { error: 'too-long' }), answer: given().max(100, { error: 'too-long' }) },
      { error: onlyKnown },
    )
    .optional();

/** A field people do not see; programs fill it in. */
export const websiteField = () => z.string({ error: 'type' }).max(2_000, { error: 'too-long' }).optional();

/** The message of a strict object's own issues: an unknown key, or no object at all. */
export function onlyKnown(issue: { code?: string | undefined }): string {
  return issue.code === 'unrecognized_keys' ? 'unknown' : 'type';
}

/**
 * Everything that was wrong, by field, as codes.
 * @param fields the form's fields in their order; what belongs to none of them is found under `form`
 */
export function codesByField<Field extends string>(error: z.ZodError, fields: readonly Field[]): CodesByField<Field> {
  const found: Record<string, FieldCode[]> = {};
  for (const issue of error.issues) {
    const field = fields.find((name) => name === issue.path[0]) ?? 'form';
    const code = FIELD_CODES.find((name) => name === issue.message) ?? 'type';
    found[field] = [...new Set([...(found[field] ?? []), code])];
  }
  return found as CodesByField<Field>;
}

/** Refuses the value that is being transformed. */
export function wrong(context: z.RefinementCtx, message: FieldCode): never {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}

function cleanText(raw: string, context: z.RefinementCtx, clean: Clean, maxGraphemes: number): string {
  const cleaned = clean(raw);
  if (!cleaned.ok) return wrong(context, cleaned.code);
  if (isVisiblyEmpty(cleaned.value)) return '';
  const tooLong = cleaned.value.length > maxGraphemes * MAX_UNITS_PER_GRAPHEME || countGraphemes(cleaned.value) > maxGraphemes;
  return tooLong ? wrong(context, 'too-long') : cleaned.value;
}

function given() {
  return z
    .string({ error: (issue) => (issue.input === undefined || issue.input === null ? 'required' : 'type') })
    .min(1, { error: 'required' });
}
