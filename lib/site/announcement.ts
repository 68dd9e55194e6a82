import { z } from 'zod';

/** What an announcement is like: something to know, something to act on at once, a time of mourning. */
export const ANNOUNCEMENT_KINDS = ['info', 'urgent', 'mourning'] as const;
export type AnnouncementKind = (typeof ANNOUNCEMENT_KINDS)[number];

/** What is announced on every page: a sentence in each language (empty: not in that edition), where it leads, when it begins and ends. */
export const announcement = z.strictObject({
  text: z.strictObject({ vi: z.string(), en: z.string() }),
  /** A path of this site or a web address; empty for none. */
  link: z.string(),
  /** ISO 8601, or null for at once. */
  from: z.iso.datetime().nullable().default(null),
  /** ISO 8601, or null for no end. */
  until: z.iso.datetime().nullable(),
  kind: z.enum(ANNOUNCEMENT_KINDS).default('info'),
  /** Whether pages were told that it has begun; of one with a beginning. */
  begun: z.boolean().optional(),
});

export type Announcement = z.infer<typeof announcement>;
