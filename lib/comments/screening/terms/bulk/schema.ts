import { z } from 'zod';
import { bulkInput } from '../../../../lists/bulk.ts';

/** Many terms that are taken off the list at once, each as it was seen. */
export const removeTermsInput = bulkInput(z.strictObject({ kind: z.literal('remove') }));
export type RemoveTermsInput = z.output<typeof removeTermsInput>;
