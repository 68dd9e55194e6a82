import type { Prisma } from './generated/client.ts';

/** A piece of a statement that one store makes for another's, so that what several nouns know is asked for at once. */
export type Piece = Prisma.Sql;
