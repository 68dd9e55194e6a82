import { z } from 'zod';

const rowId = z.int().min(1).max(2_147_483_647);

/** A place in a list by time and then by id, as it stands in an address: `{milliseconds}.{id}`. */
export const momentCursor = z
  .string()
  .regex(/^\d{1,15}\.[1-9]\d{0,9}$/)
  .transform((text) => text.split('.').map(Number))
  .pipe(z.tuple([z.int().max(8_640_000_000_000_000), rowId]))
  .transform(([milliseconds, id]) => ({ createdAt: new Date(milliseconds), id }));
export type MomentCursor = z.infer<typeof momentCursor>;

export const cursorText = ({ createdAt, id }: MomentCursor): string => `${createdAt.getTime()}.${id}`;
