import { z } from 'zod';
import { db } from '../db/client.ts';

const row = z.object({ version: z.int(), title: z.string(), section: z.string(), locale: z.enum(['vi', 'en']) });

/** What a published story's share picture says, and which version of the story that is; null when it is not published. */
export async function findSharedStory(id: number): Promise<z.output<typeof row> | null> {
  const [found] = await db().$queryRaw<unknown[]>`
    SELECT s.version, s.title, s.locale, CASE WHEN s.locale = 'en' AND c.name_en <> '' THEN c.name_en ELSE c.name END AS section
    FROM story s JOIN section c ON c.id = s.section_id WHERE s.article_id = ${id}::int`;
  return found ? row.parse(found) : null;
}
