import { storyPath } from '../articles/address.ts';
import { db } from '../db/client.ts';
import { isTooSlow } from '../db/errors.ts';
import { Prisma } from '../db/generated/client.ts';
import { done, type Result, refuse } from '../result.ts';
import { pathPrefix, termPath } from '../site/paths.ts';
import type { TermKind } from '../terms/view.ts';
import type { Place } from './search-address.ts';
import type { TsQuery } from './tsquery.ts';

export type FoundStory = {
  id: number;
  path: string;
  title: string;
  lead: string;
  /** The beginning of its text, at most 20,000 characters. */
  body: string;
  section: { slug: string; name: string; nameEn: string };
  publishedAt: Date;
  rank: number;
};

/** A story, a topic, a thread or an author whose name looks like the question. */
export type Near = { kind: 'story' | TermKind; id: number; path: string; name: string };

/** The newest stories that answer are the ones that are ranked: a question after a word of every day costs no more than these. */
export const MOST_RANKED = 2_000;
const NEAR_STORIES = 5;
const NEAR_TERMS = 3;
/** How much a piece of a title must look like the question; two letters that changed places in a short word are forgiven. */
const NEAR_ENOUGH = 0.45;

type Row = Omit<FoundStory, 'path' | 'section'> & {
  locale: 'vi' | 'en';
  slug: string;
  sectionSlug: string;
  sectionName: string;
  sectionNameEn: string;
  total: number;
};
type NearRow = { kind: 'story' | TermKind; id: number; name: string; slug: string; sectionSlug: string };

/**
 * The stories that answer, best first: by the steps of the question, then the newest.
 * @param sectionIds only these sections; null for all. `from` is the first moment that counts, `until` the first that no longer does
 * @param near the folded question, to find titles and terms that look like it when at most `poor` stories answer
 * @returns up to `take` + 1 rows from the place on (before it, with `before`, in the same order) and how many there are in all;
 * `too-slow` when the database gave up after `timeoutMs`
 */
export async function findAnswers(asked: {
  query: TsQuery;
  locale: 'vi' | 'en';
  sectionIds: number[] | null;
  from: Date | null;
  until: Date | null;
  after: Place | null;
  before: Place | null;
  take: number;
  near: string;
  poor: number;
  timeoutMs: number;
}): Promise<Result<{ stories: FoundStory[]; total: number; near: Near[] }, { code: 'too-slow' }>> {
  try {
    return await db().$transaction(async (transaction) => {
      await transaction.$queryRaw`
        SELECT set_config('statement_timeout', ${String(asked.timeoutMs)}, true),
          set_config('pg_trgm.word_similarity_threshold', ${String(NEAR_ENOUGH)}, true)`;
      const rows = await transaction.$queryRaw<Row[]>(answersSql(asked));
      const total = rows[0]?.total ?? 0;
      const isFirstPage = !asked.after && !asked.before;
      const near = isFirstPage && total <= asked.poor ? await transaction.$queryRaw<NearRow[]>(nearSql(asked.near, asked.locale)) : [];
      if (asked.before) rows.reverse();
      return done({ stories: rows.map(toStory), total, near: near.map((row) => toNear(row, asked.locale)) });
    });
  } catch (error) {
    if (isTooSlow(error)) return refuse({ code: 'too-slow' });
    throw error;
  }
}

type Asked = Parameters<typeof findAnswers>[0];

function answersSql({ query, locale, sectionIds, from, until, after, before, take }: Asked): Prisma.Sql {
  const conditions = [
    Prisma.sql`t.search @@ (to_tsquery('vi_fold', ${query.folded}) && to_tsquery('simple', ${query.exact}))`,
    Prisma.sql`s.locale = ${locale}::locale`,
    ...(sectionIds ? [Prisma.sql`s.section_id = ANY (${sectionIds}::int[])`] : []),
    ...(from ? [Prisma.sql`s.published_at >= ${from}`] : []),
    ...(until ? [Prisma.sql`s.published_at < ${until}`] : []),
  ];
  const steps = query.steps.map(({ folded, text }, index) => {
    const step = folded ? Prisma.sql`to_tsquery('vi_fold', ${text})` : Prisma.sql`to_tsquery('simple', ${text})`;
    return Prisma.sql`WHEN t.search @@ ${step} THEN ${query.steps.length - index}::int`;
  });
  const place = after ?? before;
  const bound = place && Prisma.sql`(${place.rank}::int, ${new Date(place.publishedAt)}::timestamptz, ${place.id}::int)`;
  const row = Prisma.sql`(rank, published_at, article_id)`;
  const onPage = bound ? (before ? Prisma.sql`WHERE ${row} > ${bound}` : Prisma.sql`WHERE ${row} < ${bound}`) : Prisma.empty;
  const order = before ? Prisma.sql`rank, published_at, article_id` : Prisma.sql`rank DESC, published_at DESC, article_id DESC`;
  return Prisma.sql`
    WITH found AS MATERIALIZED (
      SELECT s.article_id, s.published_at
      FROM story_text t JOIN story s ON s.article_id = t.article_id
      WHERE ${Prisma.join(conditions, ' AND ')}
      ORDER BY s.published_at DESC, s.article_id DESC
      LIMIT ${MOST_RANKED}
    ), ranked AS MATERIALIZED (
      SELECT f.article_id, f.published_at, CASE ${Prisma.join(steps, ' ')} ELSE 0 END AS rank
      FROM found f JOIN story_text t ON t.article_id = f.article_id
    ), page AS (
      SELECT article_id, published_at, rank FROM ranked ${onPage} ORDER BY ${order} LIMIT ${take + 1}
    )
    SELECT p.article_id AS id, s.locale, p.rank, p.published_at AS "publishedAt", s.slug, s.title, s.lead, left(t.body, 20000) AS body,
      c.slug AS "sectionSlug", c.name AS "sectionName", c.name_en AS "sectionNameEn", (SELECT count(*)::int FROM ranked) AS total
    FROM page p
    JOIN story s ON s.article_id = p.article_id
    JOIN story_text t ON t.article_id = p.article_id
    JOIN section c ON c.id = s.section_id
    ORDER BY ${before ? Prisma.sql`p.rank, p.published_at, p.article_id` : Prisma.sql`p.rank DESC, p.published_at DESC, p.article_id DESC`}`;
}

const nearSql = (folded: string, locale: 'vi' | 'en'): Prisma.Sql => Prisma.sql`
  (
    SELECT 'story' AS kind, s.article_id AS id, s.title AS name, s.slug, c.slug AS "sectionSlug"
    FROM story_text t JOIN story s ON s.article_id = t.article_id JOIN section c ON c.id = s.section_id
    WHERE t.title_folded %> ${folded} AND s.locale = ${locale}::locale
    ORDER BY word_similarity(${folded}, t.title_folded) DESC, s.published_at DESC, s.article_id DESC
    LIMIT ${NEAR_STORIES}
  )
  UNION ALL
  (
    SELECT t.kind::text, t.id, CASE WHEN ${locale} = 'en' AND t.name_en <> '' THEN t.name_en ELSE t.name END, t.slug, ''
    FROM term t
    WHERE search_fold(search_words(t.name)) %> ${folded}
      AND EXISTS (SELECT FROM story_term st WHERE st.term_id = t.id AND st.locale = ${locale}::locale)
    ORDER BY word_similarity(${folded}, search_fold(search_words(t.name))) DESC, t.id
    LIMIT ${NEAR_TERMS}
  )`;

const toStory = ({ locale, slug, sectionSlug, sectionName, sectionNameEn, total: _total, ...row }: Row): FoundStory => ({
  ...row,
  path: storyPath({ prefix: pathPrefix(locale), sectionSlug, slug, id: row.id }),
  section: { slug: sectionSlug, name: sectionName, nameEn: sectionNameEn },
});

const toNear = ({ kind, id, name, slug, sectionSlug }: NearRow, locale: 'vi' | 'en'): Near => ({
  kind,
  id,
  name,
  path: kind === 'story' ? storyPath({ prefix: pathPrefix(locale), sectionSlug, slug, id }) : termPath({ kind, slug }, locale),
});
