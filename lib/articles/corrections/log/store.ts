import { z } from 'zod';
import { db } from '../../../db/client.ts';
import { pathPrefix } from '../../../site/paths.ts';
import { storyPath } from '../../address.ts';
import type { CorrectionPlace, LoggedCorrection } from './view.ts';

const row = z.object({
  id: z.int(),
  text: z.string(),
  correctedAt: z.date(),
  articleId: z.int(),
  title: z.string(),
  slug: z.string(),
  sectionSlug: z.string(),
});

/** Corrections of an edition's published stories, newest first, from a place on; of a story that was taken down nothing is told. */
export async function findLoggedCorrections(
  locale: 'vi' | 'en',
  before: CorrectionPlace | null,
  take: number,
): Promise<LoggedCorrection[]> {
  const { publishedAt: at, id } = before ?? { publishedAt: null, id: null };
  const rows = await db().$queryRaw<unknown[]>`
    SELECT correction.id, correction.text, correction.corrected_at AS "correctedAt", story.article_id AS "articleId", story.title, story.slug,
      section.slug AS "sectionSlug"
    FROM correction JOIN story USING (article_id) JOIN section ON section.id = story.section_id
    WHERE story.locale = ${locale}::locale
      AND (${at}::timestamptz IS NULL OR (corrected_at, correction.id) < (${at}::timestamptz, ${id}::int))
    ORDER BY corrected_at DESC, correction.id DESC LIMIT ${take}::int`;
  return rows.map((found) => {
    const { articleId, title, slug, sectionSlug, ...correction } = row.parse(found);
    return {
      ...correction,
      story: { id: articleId, title, path: storyPath({ prefix: pathPrefix(locale), sectionSlug, slug, id: articleId }) },
    };
  });
}
