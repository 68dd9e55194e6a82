import { z } from 'zod';

export const MAX_SEARCHED_CHARS = 100;
const MAX_SEARCHED_WORDS = 8;

/** What a form's field says that was left empty: nothing. For every word of a list's address. */
export const orEmpty = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .literal('')
    .transform(() => undefined)
    .or(schema)
    .optional();

/** What somebody types to search with: a NUL, which PostgreSQL takes in no text, parts words. */
export const typedText = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.replaceAll('\0', ' '));

/** What is searched for in a list (`q` in its address): words that all stand there, with or without their marks. */
export const searchedWords = orEmpty(
  typedText(MAX_SEARCHED_CHARS).transform((text) => {
    const words = text.trim().split(/\s+/).filter(Boolean).slice(0, MAX_SEARCHED_WORDS);
    return words.length > 0 ? words : undefined;
  }),
);
