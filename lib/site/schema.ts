import { z } from 'zod';
import { isSafeHref } from '../articles/href.ts';
import { line } from '../articles/line.ts';
import { seenVersion, untilField } from '../home/schema.ts';
import { ANNOUNCEMENT_KINDS } from './announcement.ts';

export const MAX_ANNOUNCEMENT_CHARS = 160;

/** The announcement as somebody wants it; without a text in any language there is none. */
export const announceInput = z.strictObject({
  seen: seenVersion,
  text: z.strictObject({ vi: line(MAX_ANNOUNCEMENT_CHARS), en: line(MAX_ANNOUNCEMENT_CHARS) }),
  link: z
    .string()
    .trim()
    .refine((link) => link === '' || (/^(?:\/|https?:)/i.test(link) && isSafeHref(link)), 'unsafe-link'),
  until: untilField,
  from: untilField,
  kind: z.enum(ANNOUNCEMENT_KINDS),
});
export type AnnounceInput = z.input<typeof announceInput>;
export type AnnouncementChange = z.output<typeof announceInput>;
