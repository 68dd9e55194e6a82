import { z } from 'zod';

/** A place in a list that goes by a plain name and then by number: `12-cho noi`. */
export const nameCursor = z
  .string()
  .max(400)
  .regex(/^[1-9][0-9]{0,9}-[^\0]*$/)
  .transform((text) => {
    const end = text.indexOf('-');
    return { id: Number(text.slice(0, end)), folded: text.slice(end + 1) };
  })
  .refine(({ id }) => id <= 2_147_483_647);
export type NameCursor = z.output<typeof nameCursor>;

/** The same as it stands in an address. */
export const cursorText = ({ id, folded }: NameCursor): string => `${id}-${folded}`;
