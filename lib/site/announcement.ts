import { z } from 'zod';

/** What is announced on every page: a sentence in each language (empty: not in that edition), where it leads, when it ends. */
export const announcement = z.strictObject({
  text: z.strictObject({ vi: z.string(), en: z.string() }),
  /** A path of this site or a web address; empty for none. */
  link: z.string(),
  /** ISO 8601, or null for no end. */
  until: z.iso.datetime().nullable(),
});

export type Announcement = z.infer<typeof announcement>;
