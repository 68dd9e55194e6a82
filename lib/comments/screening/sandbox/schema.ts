import { z } from 'zod';
import { screeningSettings } from '../settings/schema.ts';
import { addTermsInput, changeTermInput } from '../terms/schema.ts';

/** What somebody thinks of saving. */
export const proposalInput = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('terms'), terms: addTermsInput }),
  z.strictObject({ what: z.literal('term'), term: changeTermInput }),
  z.strictObject({ what: z.literal('settings'), settings: screeningSettings }),
]);
export type Proposal = z.output<typeof proposalInput>;
