import { z } from 'zod';

const text = (max: number) =>
  z
    .string()
    .max(max)
    .transform((typed) => typed.normalize('NFC'));

/** A text somebody pastes to see what the rules say. */
export const triedText = z.strictObject({ name: text(400), title: text(800), body: text(20_000) });
export type TriedText = z.output<typeof triedText>;
