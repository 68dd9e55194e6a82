import { z } from 'zod';
import { cardOf } from '../../articles/stories/card.ts';
import type { StoryCard, StoryPlace } from '../../articles/stories/view.ts';
import { db } from '../../db/client.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { Locale } from '../../messages/translator.ts';
import type { MomentCursor } from '../../paging/moment-cursor.ts';
import { TERM_KINDS, type Term, type TermKind } from '../../terms/view.ts';

/** A story as a list of the interface shows it. */
export type ListedStory = StoryCard & { version: number; byline: string; updatedAt: Date; terms: Term[] };

export type StoriesAsked = {
  locale: Locale;
  /** The sections it may stand in; null: all of them. */
  sectionIds: number[] | null;
  termId: number | null;
  since: Date | null;
  after: StoryPlace | null;
  take: number;
};

const terms = z.array(z.object({ id: z.int(), kind: z.enum(TERM_KINDS), slug: z.string(), name: z.string(), nameEn: z.string() }));
const listed = z.object({ story_version: z.int(), byline: z.string(), updated_at: z.date(), terms });

const NEWEST_FIRST = Prisma.sql`published_at DESC, article_id DESC`;

function listedOf(row: unknown): ListedStory {
  const { story_version: version, byline, updated_at: updatedAt, terms: under } = listed.parse(row);
  return { ...cardOf(row), version, byline, updatedAt, terms: under };
}

const SHOWN = Prisma.sql`
  card.*, s.version AS story_version, s.byline, s.updated_at, coalesce((
    SELECT json_agg(json_build_object('id', t.id, 'kind', t.kind, 'slug', t.slug, 'name', t.name, 'nameEn', t.name_en) ORDER BY st.position)
    FROM story_term st JOIN term t ON t.id = st.term_id WHERE st.article_id = s.article_id
  ), '[]') AS terms`;

/** The newest stories that are all of what is asked, in one statement; places are read from an index. */
export async function findStories({ locale, sectionIds, termId, since, after, take }: StoriesAsked): Promise<ListedStory[]> {
  const where = Prisma.sql`locale = ${locale}::locale
    AND (${since}::timestamptz IS NULL OR published_at >= ${since}::timestamptz)
    AND (${after?.id ?? null}::int IS NULL OR (published_at, article_id) < (${after?.publishedAt ?? null}::timestamptz, ${after?.id ?? null}::int))`;
  const places =
    termId !== null
      ? Prisma.sql`
          SELECT article_id FROM story_term WHERE term_id = ${termId} AND ${where}
            AND (${sectionIds === null} OR EXISTS (
              SELECT FROM story WHERE story.article_id = story_term.article_id AND story.section_id = ANY(${sectionIds ?? []}::int[])))
          ORDER BY ${NEWEST_FIRST} LIMIT ${take}`
      : sectionIds !== null
        ? Prisma.sql`
            SELECT article_id FROM unnest(${sectionIds}::int[]) AS part CROSS JOIN LATERAL (
              SELECT article_id, published_at FROM story WHERE section_id = part AND ${where} ORDER BY ${NEWEST_FIRST} LIMIT ${take}
            ) AS place ORDER BY ${NEWEST_FIRST} LIMIT ${take}`
        : Prisma.sql`SELECT article_id FROM story WHERE ${where} ORDER BY ${NEWEST_FIRST} LIMIT ${take}`;
  const rows = await db().$queryRaw<unknown[]>`
    SELECT ${SHOWN} FROM (${places}) AS place JOIN story s USING (article_id) JOIN story_card card USING (article_id)
    ORDER BY s.published_at DESC, s.article_id DESC`;
  return rows.map(listedOf);
}

/** These stories, in this order; one that is gone is left out. */
export async function findStoriesByIds(ids: readonly number[]): Promise<ListedStory[]> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT ${SHOWN} FROM unnest(${[...ids]}::int[]) WITH ORDINALITY AS place (article_id, position)
    JOIN story s USING (article_id) JOIN story_card card USING (article_id) ORDER BY place.position`;
  return rows.map(listedOf);
}

/** A term by its slug: topics first, then threads, then authors, as one slug can name one of each. */
export async function findTermIdBySlug(slug: string): Promise<number | null> {
  const [term] = await db().$queryRaw<{ id: number }[]>`SELECT id FROM term WHERE slug = ${slug} ORDER BY kind LIMIT 1`;
  return term?.id ?? null;
}

/** Terms in the order of their numbers, from a place on. */
export async function findTerms({ kind, after, take }: { kind: TermKind | null; after: number; take: number }): Promise<Term[]> {
  return db().$queryRaw<Term[]>`
    SELECT id, kind::text AS kind, slug, name, name_en AS "nameEn" FROM term
    WHERE id > ${after} AND (${kind}::text IS NULL OR kind = ${kind}::term_kind) ORDER BY id LIMIT ${take}`;
}

const publicComment = z.object({
  id: z.int(),
  parentId: z.int().nullable(),
  name: z.string(),
  title: z.string(),
  body: z.string(),
  createdAt: z.iso.datetime({ offset: true }),
  likes: z.int(),
  isPick: z.boolean(),
  isRedacted: z.boolean(),
  official: z
    .object({
      unit: z.string(),
      body: z.string(),
      receivedAt: z.iso.datetime({ offset: true }),
      answeredAt: z.iso.datetime({ offset: true }).nullable(),
    })
    .nullable(),
});
export type ApprovedComment = z.output<typeof publicComment>;

/** What readers see under a published story of one of these editions, the newest first; null when it is not before readers. */
export async function findApprovedComments({
  articleId,
  editions,
  before,
  take,
}: {
  articleId: number;
  editions: readonly Locale[];
  before: MomentCursor | undefined;
  take: number;
}): Promise<ApprovedComment[] | null> {
  const older = before ? Prisma.sql`AND (created_at, id) < (${before.createdAt}::timestamptz, ${before.id}::int)` : Prisma.empty;
  const [row] = await db().$queryRaw<{ comments: unknown }[]>`
    SELECT coalesce((
      SELECT json_agg(found.comment ORDER BY found.created_at DESC, found.id DESC) FROM (
        SELECT id, created_at, comment FROM shown_comment
        WHERE article_id = story.article_id ${older} ORDER BY created_at DESC, id DESC LIMIT ${take}
      ) AS found
    ), '[]') AS comments FROM story WHERE story.article_id = ${articleId} AND story.locale = ANY(${[...editions]}::locale[])`;
  return row ? z.array(publicComment).parse(row.comments) : null;
}
