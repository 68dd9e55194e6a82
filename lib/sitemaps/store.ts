import { z } from 'zod';
import { db } from '../db/client.ts';
import { TERM_KINDS } from '../terms/view.ts';
import type { ListInEdition, NewsStory, SectionInEdition, SitemapStory, TermInEdition } from './view.ts';

/** The most addresses a sitemap may name. A file holds the stories whose numbers fall into its range, so it can never hold more. */
export const STORIES_A_FILE = 50_000;

const address = { id: z.int(), locale: z.enum(['vi', 'en']), slug: z.string(), sectionSlug: z.string() };
const storyRow = z.object({ ...address, updatedAt: z.date(), translation: z.object(address).nullable() });
const newsRow = z.object({ ...address, title: z.string(), publishedAt: z.date() });

/** The numbers of the story sitemaps that hold anything, from 1 on, and when anything in each was last changed. */
export async function findStoryFiles(): Promise<{ file: number; changed: Date }[]> {
  return db().$queryRaw<{ file: number; changed: Date }[]>`
    SELECT (article_id - 1) / ${STORIES_A_FILE}::int + 1 AS file, max(updated_at) AS changed FROM story GROUP BY 1 ORDER BY 1`;
}

/** Stories of one sitemap in the order of their numbers, after the number `after`. */
export async function findStoriesOfFile({ file, after, take }: { file: number; after: number; take: number }): Promise<SitemapStory[]> {
  const first = Math.max(after + 1, (file - 1) * STORIES_A_FILE + 1);
  const rows = await db().$queryRaw<unknown[]>`
    SELECT s.article_id AS id, s.locale, s.slug, place.slug AS "sectionSlug", s.updated_at AS "updatedAt", (
      SELECT json_build_object('id', other.article_id, 'locale', other.locale, 'slug', other.slug, 'sectionSlug', there.slug)
      FROM article twin JOIN story other ON other.article_id = twin.id JOIN section there ON there.id = other.section_id
      WHERE (twin.translation_of_id = a.id OR twin.id = a.translation_of_id) AND other.locale <> s.locale
      LIMIT 1
    ) AS translation
    FROM story s JOIN article a ON a.id = s.article_id JOIN section place ON place.id = s.section_id
    WHERE s.article_id BETWEEN ${first}::int AND ${file * STORIES_A_FILE}::int
    ORDER BY s.article_id LIMIT ${take}`;
  return rows.map((row) => storyRow.parse(row));
}

/** What was published since a moment, newest first. */
export async function findNews(since: Date, take: number): Promise<NewsStory[]> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT s.article_id AS id, s.locale, s.slug, place.slug AS "sectionSlug", s.title, s.published_at AS "publishedAt"
    FROM story s JOIN section place ON place.id = s.section_id
    WHERE s.locale IN ('vi', 'en') AND s.published_at >= ${since}::timestamptz
    ORDER BY s.published_at DESC, s.article_id DESC LIMIT ${take}`;
  return rows.map((row) => newsRow.parse(row));
}

/** The editions that hold a story. */
export async function findEditions(): Promise<ListInEdition[]> {
  return db().$queryRaw<ListInEdition[]>`
    SELECT edition.locale, newest.published_at AS newest FROM unnest(enum_range(NULL::locale)) AS edition (locale) CROSS JOIN LATERAL (
      SELECT published_at FROM story WHERE locale = edition.locale ORDER BY published_at DESC, article_id DESC LIMIT 1
    ) AS newest`;
}

/** Every section that shows a story, its own or a sub-section's, once for each edition. */
export async function findSectionsWithStories(): Promise<SectionInEdition[]> {
  return db().$queryRaw<SectionInEdition[]>`
    SELECT shown.slug, edition.locale, max(latest.published_at) AS newest
    FROM section shown JOIN section part ON part.id = shown.id OR part.parent_id = shown.id
    CROSS JOIN unnest(enum_range(NULL::locale)) AS edition (locale)
    CROSS JOIN LATERAL (
      SELECT published_at FROM story WHERE section_id = part.id AND locale = edition.locale ORDER BY published_at DESC, article_id DESC LIMIT 1
    ) AS latest
    GROUP BY shown.id, edition.locale ORDER BY shown.position, shown.id, edition.locale`;
}

const termRow = z.object({
  id: z.int(),
  kind: z.enum(TERM_KINDS),
  slug: z.string(),
  locale: z.enum(['vi', 'en']),
  newest: z.date(),
});

/** Topics, threads and authors with stories, in the order of their numbers after `after`; `take` of them, once for each edition. */
export async function findTermsWithStories({ after, take }: { after: number; take: number }): Promise<TermInEdition[]> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT found.id, found.kind, found.slug, edition.locale, latest.published_at AS newest
    FROM (
      SELECT id, kind, slug FROM term
      WHERE id > ${after}::int AND EXISTS (SELECT FROM story_term WHERE term_id = term.id) ORDER BY id LIMIT ${take}
    ) AS found
    CROSS JOIN unnest(enum_range(NULL::locale)) AS edition (locale)
    CROSS JOIN LATERAL (
      SELECT published_at FROM story_term WHERE term_id = found.id AND locale = edition.locale
      ORDER BY published_at DESC, article_id DESC LIMIT 1
    ) AS latest
    ORDER BY found.id, edition.locale`;
  return rows.map((row) => termRow.parse(row));
}
