import { z } from 'zod';
import { lineBreaksToSpaces, stripBidiControls, stripControls } from '../../vietnamese/clean-text.ts';
import { isSafeHref } from '../href.ts';

/** Controls, NUL among them, lone surrogates and bidi overrides: what PostgreSQL cannot keep or what makes text lie. */
const REFUSED = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/** Text without what a body refuses: for what is pasted into the editor. */
export const withoutRefused = (text: string): string => stripControls(lineBreaksToSpaces(stripBidiControls(text.toWellFormed())));

const words = z
  .string()
  .min(1)
  .transform((text) => text.replace(/[\t\r\n]/g, ' ').normalize('NFC'))
  .refine((text) => !REFUSED.test(text), 'hidden-character');

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: z.string().refine(isSafeHref, 'unsafe-link') }) }),
]);

/** A run of text with its marks. */
export const inline = z.strictObject({
  type: z.literal('text'),
  text: words,
  marks: z
    .array(mark)
    .max(3)
    .refine((marks) => new Set(marks.map(({ type }) => type)).size === marks.length)
    .optional(),
});

/** A run of text that has no marks. */
export const plainText = z.strictObject({ type: z.literal('text'), text: words });

export const paragraph = z.strictObject({ type: z.literal('paragraph'), content: z.array(inline).optional() });

export type Inline = z.infer<typeof inline>;
export type Mark = z.infer<typeof mark>;
export type Paragraph = z.infer<typeof paragraph>;
