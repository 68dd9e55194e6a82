import { z } from 'zod';
import { storyPath } from '../../articles/address.ts';
import { commentPath } from '../../comments/thread/address.ts';
import { db } from '../../db/client.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { Piece } from '../../db/piece.ts';
import { OUTBOX_KINDS } from '../../outbox/queue/store.ts';
import { pathPrefix } from '../../site/paths.ts';
import type { Alarms } from './view.ts';

const MOST_PAGES = 20;
const MOST_ROWS = 1_000;
/** What was tried so often in vain, or waits so long, will not be done in a moment. */
const LATE_ATTEMPTS = 3;
const LATE_MINUTES = 2;

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
const alarms = z.object({
  pages: z.array(
    z.object({
      decisionId: z.int(),
      isShown: z.boolean(),
      id: z.int(),
      name: z.string(),
      title: z.string(),
      at: moment,
      story: z.object({ id: z.int(), title: z.string(), slug: z.string(), sectionSlug: z.string(), locale: z.enum(['vi', 'en']) }),
    }),
  ),
  outbox: z.array(z.object({ kind: z.enum(OUTBOX_KINDS), failed: z.int(), late: z.int(), since: moment, error: z.string().nullable() })),
});

/** What the newsroom must know of and nobody has put aside: JSON, as a piece of a statement; `readAlarms` reads it. */
export const alarmsAsked = (): Piece => Prisma.sql`json_build_object('pages', coalesce((
        SELECT json_agg(json_build_object('decisionId', decision_id, 'isShown', is_shown, 'id', id, 'name', name, 'title', title, 'at', failed_at,
          'story', story) ORDER BY decision_id DESC)
        FROM (
          SELECT decision_id, is_shown, comment_id AS id, name, title, failed_at, json_build_object('id', article_id,
            'title', story_title, 'slug', slug, 'sectionSlug', section_slug, 'locale', locale::text) AS story
          FROM (
            SELECT decision_id, failed_at FROM page_check WHERE failed_at IS NOT NULL AND dismissed_at IS NULL
            ORDER BY decision_id DESC LIMIT ${MOST_ROWS}::int
          ) AS failed CROSS JOIN LATERAL (
            SELECT is_shown, comment_id, name, title, article_id, story_title, slug, section_slug, locale FROM expected_on_page
            WHERE expected_on_page.decision_id = failed.decision_id OFFSET 0
          ) AS expected
          ORDER BY decision_id DESC LIMIT ${MOST_PAGES}::int
        ) AS failed_page
      ), '[]'),
      'outbox', coalesce((
        SELECT json_agg(json_build_object('kind', kind, 'failed', failed, 'late', late, 'since', since, 'error', error) ORDER BY kind) FROM (
          SELECT kind, count(*) FILTER (WHERE is_failed)::int AS failed, count(*) FILTER (WHERE NOT is_failed)::int AS late,
            min(created_at) AS since, (array_agg(last_error ORDER BY id DESC) FILTER (WHERE last_error <> ''))[1] AS error
          FROM (
            (
              SELECT id, kind, created_at, last_error, true AS is_failed FROM outbox
              WHERE failed_at IS NOT NULL AND dismissed_at IS NULL AND kind NOT IN ('page-check', 'schedule', 'delivery') LIMIT ${MOST_ROWS}::int
            ) UNION ALL (
              SELECT id, kind, created_at, last_error, false FROM outbox
              WHERE done_at IS NULL AND cancelled_at IS NULL AND failed_at IS NULL AND kind NOT IN ('page-check', 'schedule', 'delivery')
                AND (attempts >= ${LATE_ATTEMPTS}::int OR due_at < now() - ${LATE_MINUTES}::int * interval '1 minute')
              LIMIT ${MOST_ROWS}::int
            )
          ) AS troubled GROUP BY kind
        ) AS by_kind
      ), '[]'))`;

/** The same as a statement of its own. */
export async function findAlarms(): Promise<Alarms> {
  const [row] = await db().$queryRaw<{ found: unknown }[]>`SELECT ${alarmsAsked()} AS found`;
  return readAlarms(row?.found);
}

export function readAlarms(found: unknown): Alarms {
  const { pages, outbox } = alarms.parse(found);
  return {
    pages: pages.map(({ decisionId, isShown, id, name, title, at, story: { locale, ...story } }) => ({
      decisionId,
      expects: isShown ? 'shown' : 'gone',
      comment: { id, name, title },
      story: { title: story.title },
      path: commentPath({ path: storyPath({ ...story, prefix: pathPrefix(locale) }), locale }, { id }),
      at,
    })),
    outbox: outbox.map(({ error, ...trouble }) => ({ ...trouble, error: error ?? '' })),
  };
}
