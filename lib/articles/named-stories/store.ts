import { db } from '../../db/client.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { DraftScope } from '../drafts/scope.ts';
import { cardOf } from '../stories/card.ts';
import type { NamedStory, StoryToName } from './view.ts';

/** Of these stories those that are published now, by id. One statement; none for no stories. */
export async function findNamedStories(articleIds: readonly number[]): Promise<Record<number, NamedStory>> {
  if (articleIds.length === 0) return {};
  const rows = await db().$queryRaw<unknown[]>`SELECT card.* FROM story_card card WHERE card.article_id = ANY (${[...articleIds]}::int[])`;
  return Object.fromEntries(
    rows.map(cardOf).map(({ id, locale, path, title, picture }): [number, NamedStory] => [id, { id, locale, path, title, picture }]),
  );
}

const CHOICES = 20;

/**
 * Stories that an article may name: published ones of its language, and those this person writes; the newest first.
 * @param folded words of a title as `title_folded` holds them; each must be in it
 * @param id only this one, whatever its title
 */
export async function findStoriesToName(asked: {
  articleId: number;
  personId: number;
  folded: readonly string[];
  id: number | null;
}): Promise<StoryToName[]> {
  const isAsked = (id: Prisma.Sql, title: Prisma.Sql) =>
    asked.id === null
      ? Prisma.join([Prisma.sql`true`, ...asked.folded.map((word) => Prisma.sql`${title} LIKE ${`%${word}%`}`)], ' AND ')
      : Prisma.sql`${id} = ${asked.id}::int`;
  return db().$queryRaw<StoryToName[]>`
    WITH own AS (SELECT id, locale FROM article WHERE id = ${asked.articleId})
    SELECT id, title, "isPublished", at FROM (
      (SELECT s.article_id AS id, s.title, true AS "isPublished", s.published_at AS at
       FROM story s JOIN own ON s.locale = own.locale AND s.article_id <> own.id JOIN story_text t ON t.article_id = s.article_id
       WHERE ${isAsked(Prisma.sql`s.article_id`, Prisma.sql`t.title_folded`)}
       ORDER BY s.published_at DESC, s.article_id DESC LIMIT ${CHOICES})
      UNION ALL
      (SELECT a.id, d.title, false, d.saved_at
       FROM article a JOIN own ON a.locale = own.locale AND a.id <> own.id JOIN draft d ON d.article_id = a.id
       WHERE a.status <> 'published' AND works_on(${asked.personId}::int, '{}', a.id)
         AND ${isAsked(Prisma.sql`a.id`, Prisma.sql`search_fold(search_words(d.title))`)}
       ORDER BY d.saved_at DESC, a.id DESC LIMIT ${CHOICES})
    ) AS found
    ORDER BY at DESC, id DESC LIMIT ${CHOICES}`;
}

/** What these stories are called; one that is neither published nor of the scope is left out. */
export async function findStoryTitles(articleIds: readonly number[], scope: DraftScope): Promise<StoryToName[]> {
  const { personId, sectionIds } = scope === 'all' ? { personId: null, sectionIds: [] } : scope;
  return db().$queryRaw<StoryToName[]>`
    SELECT a.id, coalesce(s.title, d.title) AS title, s.article_id IS NOT NULL AS "isPublished", coalesce(s.published_at, d.saved_at) AS at
    FROM article a JOIN draft d ON d.article_id = a.id LEFT JOIN story s ON s.article_id = a.id
    WHERE a.id = ANY (${[...articleIds]}::int[])
      AND (s.article_id IS NOT NULL OR works_on(${personId}::int, ${[...sectionIds]}::int[], a.id))`;
}
