import { z } from 'zod';

const onPage = z.object({
  /** What was looked for: that the comment is there, or that it is gone. It says nothing of a comment that stands otherwise by now. */
  expects: z.enum(['shown', 'gone']),
  state: z.enum(['checking', 'seen', 'failed']),
  /** After how many milliseconds it was seen. */
  ms: z.int().min(0),
});

/** Whether the public page shows what was decided of a comment last. */
export type OnPage = z.output<typeof onPage>;

/** Reads what `page_mark` answers in the database; null when nothing was looked at. */
export const readOnPage = (stored: unknown): OnPage | null => onPage.nullable().parse(stored);
