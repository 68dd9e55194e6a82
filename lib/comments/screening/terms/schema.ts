import { z } from 'zod';
import { line } from '../../../articles/line.ts';
import { TERM_KINDS, TERM_STRENGTHS } from './view.ts';

export const MAX_TERM_CHARS = 80;
export const MAX_TERMS_AT_ONCE = 500;
/** What is compiled into one matcher, and kept in the memory of every instance. */
export const MAX_TERMS = 5_000;
export const MAX_NOTE_CHARS = 200;

const id = z.int().min(1).max(2_147_483_647);
const term = line(MAX_TERM_CHARS);
const kind = z.enum(TERM_KINDS);
const strength = z.enum(TERM_STRENGTHS);

/** Terms as somebody types them, one a line; empty lines and repeats are left out. */
const termLines = z
  .string()
  .max(MAX_TERMS_AT_ONCE * (MAX_TERM_CHARS + 2) * 4, 'too-long')
  .transform((text, context) => {
    const lines = [...new Set(text.split('\n').map((one) => one.trim()))].filter((one) => one !== '');
    const parsed = z.array(term).min(1, 'empty').max(MAX_TERMS_AT_ONCE, 'too-many').safeParse(lines);
    if (parsed.success) return parsed.data;
    for (const { message } of parsed.error.issues) context.issues.push({ code: 'custom', message, input: text });
    return z.NEVER;
  });

export const addTermsInput = z.strictObject({ texts: termLines, kind, strength, note: line(MAX_NOTE_CHARS).default('') });
export type AddTerms = z.output<typeof addTermsInput>;

/** A term as somebody wants it, in the place of the version they saw. */
export const changeTermInput = z.strictObject({
  id,
  version: id,
  kind,
  strength,
  note: line(MAX_NOTE_CHARS),
  isActive: z.boolean(),
});
export type ChangeTerm = z.output<typeof changeTermInput>;

export const removeTermInput = z.strictObject({ id, version: id });
export type RemoveTerm = z.output<typeof removeTermInput>;
