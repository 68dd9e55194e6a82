import { z } from 'zod';
import { TERM_KINDS } from '../view.ts';

const address = { kind: z.enum(TERM_KINDS), slug: z.string() };
const placing = { articleId: z.int(), version: z.int(), before: z.array(z.int()), after: z.array(z.int()) };

/** What an act on many terms did, one entry a thing, with all that taking it back needs. */
export const keptChange = z.discriminatedUnion('of', [
  /** A term was of this kind, and has this version since. */
  z.strictObject({ of: z.literal('kind'), id: z.int(), version: z.int(), kind: z.enum(TERM_KINDS) }),
  /** A term is gone, into another one or into nothing, and what had become it before. */
  z.strictObject({
    of: z.literal('term'),
    term: z.strictObject({
      id: z.int(),
      ...address,
      name: z.string(),
      nameEn: z.string(),
      description: z.string(),
      descriptionEn: z.string(),
      personId: z.int().nullable(),
      /** Acts that are older than portraits have none. */
      portraitId: z.int().nullable().default(null),
      version: z.int(),
    }),
    into: z.strictObject({ id: z.int(), version: z.int() }).nullable(),
    past: z.array(z.strictObject(address)),
    stoodFor: z.array(z.int()),
  }),
  /** A story stood under these, or a draft named them. */
  z.strictObject({ of: z.literal('story'), ...placing }),
  z.strictObject({ of: z.literal('draft'), ...placing }),
  /** A slot of the front page was filled from this term. */
  z.strictObject({ of: z.literal('slot'), slotId: z.int(), locale: z.enum(['vi', 'en']), termId: z.int() }),
]);
export type KeptChange = z.infer<typeof keptChange>;
