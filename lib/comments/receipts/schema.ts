import { z } from 'zod';
import { onlyKnown, requiredText } from '../../reader-forms/fields.ts';
import { cleanBody, cleanLine } from '../../vietnamese/clean-text.ts';
import { MAX_BODY_GRAPHEMES, MAX_NAME_GRAPHEMES, MAX_TITLE_GRAPHEMES } from '../schema.ts';
import { TOKEN_PATTERN } from './token.ts';

/** The words a writer may change while nobody has decided. */
export const WORDS = ['name', 'title', 'body'] as const;
export type EditedWords = Record<(typeof WORDS)[number], string>;

export const receiptAddress = z.strictObject({ token: z.string().regex(TOKEN_PATTERN) });

/** The version of the comment its writer saw, as a form sends it. */
const version = z
  .string({ error: 'type' })
  .regex(/^[1-9]\d{0,9}$/, { error: 'type' })
  .transform(Number)
  .pipe(z.int({ error: 'type' }).max(2_147_483_647, { error: 'type' }));

/** New words, held to the same as those of a new comment. */
export const editInput = z.strictObject(
  {
    token: z.string({ error: 'type' }).regex(TOKEN_PATTERN, { error: 'type' }),
    version,
    name: requiredText(cleanLine, MAX_NAME_GRAPHEMES),
    title: requiredText(cleanLine, MAX_TITLE_GRAPHEMES),
    body: requiredText(cleanBody, MAX_BODY_GRAPHEMES),
  },
  { error: onlyKnown },
);

/** Taking a comment back cannot be taken back, so its writer says so twice: `confirm` is the box they tick. */
export const withdrawInput = z.strictObject({
  token: z.string().regex(TOKEN_PATTERN),
  confirm: z.literal('yes').optional(),
});
