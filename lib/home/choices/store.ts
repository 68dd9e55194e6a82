import { z } from 'zod';
import { db } from '../../db/client.ts';
import { Prisma } from '../../db/generated/client.ts';
import { foldVietnamese } from '../../vietnamese/fold.ts';
import type { StoryChoice } from '../view.ts';

const CHOICES = 20;

const choiceRow = z.object({
  id: z.int(),
  title: z.string(),
  publishedAt: z.date(),
  section: z.object({ name: z.string(), nameEn: z.string() }),
});

/** What an index knows of a text has one of these words, whatever its marks and case. */
const has = (folded: Prisma.Sql, word: string): Prisma.Sql => Prisma.sql`${folded} LIKE '%' || search_fold(search_words(${word})) || '%'`;
const HAS_SIGN = /[^\p{L}\p{M}\p{N}]/u;
// Folded as lib/vietnamese/fold.ts does it: decomposed, without marks, đ as d.
const TITLE = Prisma.sql`lower(translate(regexp_replace(normalize(story.title, NFD), '[\\u0300-\\u036f]', '', 'g'), 'đĐ', 'dd'))`;

/** The newest published stories of an edition with all these words in their titles, whatever their marks and case. */
export async function findStoryChoices(locale: 'vi' | 'en', typed: string): Promise<StoryChoice[]> {
  // The index knows nothing of signs: a word that has some is looked for in what the index finds.
  const conditions = typed
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => [
      has(Prisma.sql`story_text.title_folded`, word),
      ...(HAS_SIGN.test(word) ? [Prisma.sql`${TITLE} LIKE ${`%${foldVietnamese(word).replace(/[\\%_]/g, '\\$&')}%`}`] : []),
    ]);
  const rows = await db().$queryRaw<unknown[]>`
    SELECT found.article_id AS id, found.title, found.published_at AS "publishedAt",
      json_build_object('name', section.name, 'nameEn', section.name_en) AS section
    FROM (
      SELECT story.article_id, story.title, story.published_at, story.section_id FROM story JOIN story_text USING (article_id)
      WHERE ${Prisma.join([Prisma.sql`story.locale = ${locale}::locale`, ...conditions], ' AND ')}
      ORDER BY story.published_at DESC, story.article_id DESC LIMIT ${CHOICES}::int
    ) AS found JOIN section ON section.id = found.section_id
    ORDER BY found.published_at DESC, found.article_id DESC`;
  return rows.map((row) => choiceRow.parse(row));
}
