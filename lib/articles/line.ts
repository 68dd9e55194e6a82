import { z } from 'zod';
import { cleanLine, countGraphemes } from '../vietnamese/clean-text.ts';

/** One line of text, cleaned and in NFC, of at most `max` characters as a person counts them. */
export const line = (max: number) =>
  z
    .string()
    .max(max * 20, 'too-long')
    .transform((text, context) => {
      const cleaned = cleanLine(text);
      if (cleaned.ok) return cleaned.value;
      context.issues.push({ code: 'custom', message: cleaned.code, input: text });
      return z.NEVER;
    })
    .refine((text) => text.length <= max || countGraphemes(text) <= max, 'too-long');
