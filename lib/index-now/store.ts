import { z } from 'zod';
import { storyPath } from '../articles/address.ts';
import { db } from '../db/client.ts';
import { pathPrefix } from '../site/paths.ts';

const row = z.object({ locale: z.enum(['vi', 'en']), slug: z.string(), sectionSlug: z.string() });

/** Of a story that moved often only the latest addresses are worth telling. */
const MOST_PAST = 5;

/** Where a story stands, if it is published, and where it stood last before that: what whoever indexes it should look at again. */
export async function findPathsToAnnounce(articleId: number): Promise<string[]> {
  const rows = await db().$queryRaw<unknown[]>`
    (
      SELECT s.locale, s.slug, place.slug AS "sectionSlug" FROM story s JOIN section place ON place.id = s.section_id
      WHERE s.article_id = ${articleId}::int
    ) UNION ALL (
      SELECT a.locale, h.slug, place.slug FROM slug_history h
      JOIN article a ON a.id = h.article_id JOIN section place ON place.id = h.section_id
      WHERE h.article_id = ${articleId}::int ORDER BY h.id DESC LIMIT ${MOST_PAST}
    )`;
  const paths = rows.map((found) => {
    const { locale, slug, sectionSlug } = row.parse(found);
    return storyPath({ prefix: pathPrefix(locale), sectionSlug, slug, id: articleId });
  });
  return [...new Set(paths)];
}
