import { z } from 'zod';

const ids = z.array(z.int());

/** What merging a section did, with all that taking it back needs. */
export const keptMerge = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('section'),
    section: z.strictObject({
      id: z.int(),
      slug: z.string(),
      name: z.string(),
      nameEn: z.string(),
      description: z.string(),
      descriptionEn: z.string(),
      isHidden: z.boolean(),
      parentId: z.int().nullable(),
      position: z.int(),
      version: z.int(),
      commentPolicy: z.json(),
    }),
    into: z.int(),
    /** What the other one said of comments before, where this one's word was taken. */
    policy: z.json().optional(),
    /** Addresses it had before, and sections that had become it. */
    past: z.array(z.string()),
    stoodFor: ids,
  }),
  /** What stood in it, by number: stories, drafts, sub-sections, slots of the front page, addresses its stories had in it. */
  z.strictObject({ of: z.enum(['stories', 'drafts', 'children', 'slots', 'addresses']), ids }),
  /** People whose rights ended at it: those who had the other one, too, and those who have that instead of it. */
  z.strictObject({ of: z.literal('people'), both: ids, instead: ids }),
]);
export type KeptMerge = z.infer<typeof keptMerge>;
