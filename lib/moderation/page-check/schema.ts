import { z } from 'zod';

/** The decision whose page is meant. */
export const pageCheckInput = z.strictObject({ decisionId: z.int().positive().max(2_147_483_647) });
export type PageCheckInput = z.output<typeof pageCheckInput>;
