import { z } from 'zod';
import { editionLocale } from './schema.ts';
import type { Board } from './view.ts';

// An arrangement as it is kept and as the newsroom's route answers it, its moments as text.

const moment = z.coerce.date().nullable();
const common = {
  position: z.int(),
  from: moment,
  until: moment,
  maxAgeHours: z.int().nullable(),
  isPictured: z.boolean(),
  repeats: z.boolean(),
  lock: z.object({ name: z.string(), at: z.coerce.date() }).nullable(),
};
const names = { name: z.string(), nameEn: z.string() };
/** What stands at one place of the board. */
export const boardSlot = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('story'), articleId: z.int(), title: z.string(), isPublished: z.boolean() }),
  z.object({ ...common, kind: z.literal('section'), sectionId: z.int(), ...names }),
  z.object({ ...common, kind: z.literal('term'), termId: z.int(), ...names }),
  z.object({ ...common, kind: z.literal('most_read') }),
]);

/** The board of an edition, read by the page that is open on it. */
export const boardAnswer: z.ZodType<Board> = z.object({
  locale: editionLocale,
  slots: z.array(boardSlot),
  version: z.int(),
  arranged: z.object({ by: z.string(), at: z.coerce.date() }).nullable(),
});
