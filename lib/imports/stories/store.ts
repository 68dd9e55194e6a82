import { columnsOf } from '../../articles/drafts/columns.ts';
import type { DraftContent } from '../../articles/schema.ts';
import type { Transaction } from '../../db/client.ts';
import { pathPrefix } from '../../site/paths.ts';

/** A story as it is written: `publishedAt` null keeps it a draft. */
export type StoryToWrite = {
  articleId: number;
  version: number;
  content: DraftContent;
  locale: 'vi' | 'en';
  createdAt: Date;
  savedAt: Date;
  publishedAt: Date | null;
  updatedAt: Date;
  takesComments: boolean;
};

/** Numbers for so many new articles. */
export async function takeArticleIds(transaction: Transaction, count: number): Promise<number[]> {
  if (count === 0) return [];
  const rows = await transaction.$queryRaw<{ id: number }[]>`
    SELECT nextval(pg_get_serial_sequence('article', 'id'))::int AS id FROM generate_series(1, ${count}::int)`;
  return rows.map(({ id }) => id);
}

/**
 * Rows for `jsonb_to_recordset`. Texts are most of what goes over the wire: each is sent once, for the draft, and copied from there into
 * the revision and the story.
 */
const rowsOf = (stories: readonly StoryToWrite[], { withBody = false } = {}): string =>
  JSON.stringify(
    stories.map(({ content, ...story }) => {
      const { body, ...columns } = columnsOf(content);
      return { ...story, ...columns, ...(withBody && { body }), policy: story.takesComments ? {} : { mode: 'closed' } };
    }),
  );

/** What a revision keeps of a story besides its text. */
const contentsOf = (stories: readonly StoryToWrite[]): string =>
  JSON.stringify(
    stories.map(({ articleId, version, savedAt, content: { body: _, ...content } }) => ({ articleId, version, savedAt, content })),
  );

/** Articles with their first draft and revision, as of then. */
export async function insertDrafts(transaction: Transaction, stories: readonly StoryToWrite[], personId: number): Promise<void> {
  if (stories.length === 0) return;
  await transaction.$executeRaw`
    INSERT INTO article (id, status, created_by_id, created_at, first_published_at, comment_policy, locale)
    SELECT "articleId", CASE WHEN "publishedAt" IS NULL THEN 'draft' ELSE 'published' END::article_status, ${personId}::int, "createdAt",
      "publishedAt", policy, locale::locale
    FROM jsonb_to_recordset(${rowsOf(stories)}::jsonb)
      AS story ("articleId" int, "createdAt" timestamptz, "publishedAt" timestamptz, policy jsonb, locale text)`;
  await transaction.$executeRaw`
    INSERT INTO draft (article_id, version, section_id, slug, title, lead, lead_source, byline, body, picture_id, picture_alt, picture_caption,
      picture_credit, kicker, source_name, source_url, term_ids, saved_by_id, saved_at)
    SELECT "articleId", version, "sectionId", slug, title, lead, "leadSource", byline, body, "pictureId", "pictureAlt", "pictureCaption",
      "pictureCredit", kicker, "sourceName", "sourceUrl", "termIds", ${personId}::int, "savedAt"
    FROM jsonb_to_recordset(${rowsOf(stories, { withBody: true })}::jsonb)
      AS story ("articleId" int, version int, "sectionId" int, slug text, title text, lead text, "leadSource" text, byline text, body jsonb,
        "pictureId" int, "pictureAlt" text, "pictureCaption" text, "pictureCredit" text, kicker text, "sourceName" text, "sourceUrl" text,
        "termIds" int[], "savedAt" timestamptz)`;
  await insertRevisions(transaction, stories, personId);
}

async function insertRevisions(transaction: Transaction, stories: readonly StoryToWrite[], personId: number): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO revision (article_id, version, content, saved_by_id, saved_at)
    SELECT "articleId", story.version, content || jsonb_build_object('body', draft.body), ${personId}::int, "savedAt"
    FROM jsonb_to_recordset(${contentsOf(stories)}::jsonb) AS story ("articleId" int, version int, content jsonb, "savedAt" timestamptz)
      JOIN draft ON draft.article_id = "articleId"`;
}

/** Writes over drafts of which nobody has changed anything since (`version` is one more than theirs). */
export async function updateDrafts(transaction: Transaction, stories: readonly StoryToWrite[], personId: number): Promise<void> {
  if (stories.length === 0) return;
  await transaction.$executeRaw`
    UPDATE draft SET version = story.version, section_id = story."sectionId", title = story.title, lead = story.lead, byline = story.byline,
      body = story.body, picture_id = story."pictureId", picture_alt = story."pictureAlt", picture_caption = story."pictureCaption",
      picture_credit = story."pictureCredit", term_ids = story."termIds", saved_by_id = ${personId}::int, saved_at = story."savedAt"
    FROM jsonb_to_recordset(${rowsOf(stories, { withBody: true })}::jsonb)
      AS story ("articleId" int, version int, "sectionId" int, title text, lead text, byline text, body jsonb, "pictureId" int,
        "pictureAlt" text, "pictureCaption" text, "pictureCredit" text, "termIds" int[], "savedAt" timestamptz)
    WHERE draft.article_id = story."articleId"`;
  await insertRevisions(transaction, stories, personId);
}

/**
 * Puts stories before readers at the time they were published there, or their changes: story, terms, and the log, which is where the
 * history of a story is read. What readers find by words, and counts, are kept by triggers.
 * @param stories published ones
 */
export async function writeStories(transaction: Transaction, stories: readonly StoryToWrite[], personId: number): Promise<void> {
  if (stories.length === 0) return;
  const rows = rowsOf(stories);
  const ids = stories.map(({ articleId }) => articleId);
  const before = await transaction.$queryRaw<{ id: number }[]>`SELECT article_id AS id FROM story WHERE article_id = ANY(${ids}::int[])`;
  const isThere = new Set(before.map(({ id }) => id));
  await transaction.$executeRaw`
    UPDATE article SET status = 'published', first_published_at = coalesce(first_published_at, story."publishedAt")
    FROM jsonb_to_recordset(${rows}::jsonb) AS story ("articleId" int, "publishedAt" timestamptz)
    WHERE article.id = story."articleId" AND article.status = 'draft'`;
  await transaction.$executeRaw`
    INSERT INTO story (article_id, version, section_id, slug, title, lead, lead_source, byline, body, picture_id, picture_alt, picture_caption,
      picture_credit, kicker, source_name, source_url, locale, published_at, updated_at)
    SELECT "articleId", row.version, "sectionId", row.slug, row.title, row.lead, "leadSource", row.byline, draft.body, "pictureId", "pictureAlt",
      "pictureCaption", "pictureCredit", row.kicker, "sourceName", "sourceUrl", row.locale::locale, "publishedAt", "updatedAt"
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS row ("articleId" int, version int, "sectionId" int, slug text, title text, lead text, "leadSource" text, byline text,
        "pictureId" int, "pictureAlt" text, "pictureCaption" text, "pictureCredit" text, kicker text, "sourceName" text, "sourceUrl" text,
        locale text, "publishedAt" timestamptz, "updatedAt" timestamptz)
      JOIN draft ON draft.article_id = "articleId"
    ON CONFLICT (article_id) DO UPDATE SET version = EXCLUDED.version, section_id = EXCLUDED.section_id, title = EXCLUDED.title,
      lead = EXCLUDED.lead, byline = EXCLUDED.byline, body = EXCLUDED.body, picture_id = EXCLUDED.picture_id,
      picture_alt = EXCLUDED.picture_alt, picture_caption = EXCLUDED.picture_caption, picture_credit = EXCLUDED.picture_credit,
      updated_at = EXCLUDED.updated_at`;
  await writeTerms(transaction, ids, rows);
  await transaction.$executeRaw`
    INSERT INTO audit_entry (person_id, deed, subject, detail)
    SELECT ${personId}::int, CASE WHEN "articleId" = ANY(${[...isThere]}::int[]) THEN 'publish-changes' ELSE 'publish-article' END,
      'article:' || "articleId",
      jsonb_build_object('version', story.version, 'title', story.title, 'path', edition.prefix || '/' || section.slug || '/' || story.slug || '-' || "articleId", 'imported', true)
    FROM jsonb_to_recordset(${rows}::jsonb) AS story ("articleId" int, version int, "sectionId" int, slug text, title text, locale text)
      JOIN section ON section.id = story."sectionId"
      JOIN (VALUES ('vi', ${pathPrefix('vi')}), ('en', ${pathPrefix('en')})) AS edition (locale, prefix) ON edition.locale = story.locale
    ORDER BY "articleId"`;
}

async function writeTerms(transaction: Transaction, ids: readonly number[], rows: string): Promise<void> {
  await transaction.$executeRaw`DELETE FROM story_term WHERE article_id = ANY(${[...ids]}::int[])`;
  await transaction.$executeRaw`
    INSERT INTO story_term (article_id, term_id, position, locale, published_at)
    SELECT s.article_id, t.id, min(chosen.position), s.locale, s.published_at
    FROM jsonb_to_recordset(${rows}::jsonb) AS row ("articleId" int, "termIds" int[])
      CROSS JOIN LATERAL unnest(row."termIds") WITH ORDINALITY AS chosen (id, position)
      JOIN term t ON t.id = chosen.id JOIN story s ON s.article_id = row."articleId"
    GROUP BY s.article_id, t.id`;
}

export type Standing = {
  articleId: number;
  status: 'draft' | 'published' | 'unpublished';
  version: number;
  storyVersion: number | null;
  slug: string;
  publishedAt: Date | null;
};

/** How articles stand here, locked so that nobody saves or publishes meanwhile. */
export const lockStandings = (transaction: Transaction, ids: readonly number[]): Promise<Standing[]> =>
  transaction.$queryRaw<Standing[]>`
    SELECT article.id AS "articleId", article.status::text AS status, draft.version, draft.slug, story.version AS "storyVersion",
      story.published_at AS "publishedAt"
    FROM article JOIN draft ON draft.article_id = article.id LEFT JOIN story ON story.article_id = article.id
    WHERE article.id = ANY(${[...ids]}::int[]) ORDER BY article.id FOR NO KEY UPDATE OF article, draft`;
