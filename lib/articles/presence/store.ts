import { db } from '../../db/client.ts';
import { pathPrefix } from '../../site/paths.ts';
import { storyPath } from '../address.ts';
import type { DraftScope } from '../drafts/scope.ts';
import type { AttendInput } from './schema.ts';
import type { StoryAttendance } from './view.ts';

/** How long a page is there without saying so again: a browser lets one that is hidden speak once a minute. */
export const LEASE_SECONDS = 150;

type Page = { articleId: number; personId: number; tab: string };

/**
 * Notes that a page is there, and gives it the pen when it asks and nobody else has it, or when it takes it over in the turn it names.
 * One statement; of many pages that ask at once one gets it. Whoever may not work on the article leaves no trace.
 */
export async function storeAttendance({
  articleId,
  personId,
  tab,
  wants,
  from,
  scope,
}: Page & AttendInput & { scope: DraftScope }): Promise<void> {
  const { personId: scoped, sectionIds } = scope === 'all' ? { personId: null, sectionIds: [] } : scope;
  await db().$executeRaw`
    WITH allowed AS MATERIALIZED (
      SELECT article_id AS id, now() + make_interval(secs => ${LEASE_SECONDS}::int) AS until FROM draft
      WHERE article_id = ${articleId}::int AND works_on(${scoped}::int, ${[...sectionIds]}::int[], article_id)
    ), gone AS (
      DELETE FROM article_presence WHERE article_id = ${articleId}::int AND until <= now() AND tab <> ${tab}
    ), here AS (
      INSERT INTO article_presence (article_id, tab, person_id, until) SELECT id, ${tab}, ${personId}::int, until FROM allowed
      ON CONFLICT (article_id, tab) DO UPDATE SET until = EXCLUDED.until WHERE article_presence.person_id = EXCLUDED.person_id
    )
    INSERT INTO article_pen AS pen (article_id, tab, person_id, until) SELECT id, ${tab}, ${personId}::int, until FROM allowed WHERE ${wants === 'pen'}::boolean
    ON CONFLICT (article_id) DO UPDATE SET
      tab = EXCLUDED.tab, person_id = EXCLUDED.person_id, until = EXCLUDED.until,
      turn = CASE WHEN pen.tab = EXCLUDED.tab THEN pen.turn ELSE pen.turn + 1 END,
      since = CASE WHEN pen.tab = EXCLUDED.tab THEN pen.since ELSE now() END
    WHERE (pen.tab = EXCLUDED.tab AND pen.person_id = EXCLUDED.person_id) OR pen.until <= now() OR pen.turn = ${from}::int`;
}

/** A page is left: the pen is free at once, if it had it. */
export async function endAttendance({ articleId, personId, tab }: Page): Promise<void> {
  await db().$executeRaw`
    WITH away AS (DELETE FROM article_presence WHERE article_id = ${articleId}::int AND tab = ${tab} AND person_id = ${personId}::int)
    UPDATE article_pen SET until = now() WHERE article_id = ${articleId}::int AND tab = ${tab} AND person_id = ${personId}::int`;
}

/** Forgets pages that were never left, of stories that nobody has opened since, and pens that nobody has had for a month; runs by itself. */
export async function forgetPresence(): Promise<void> {
  // Long after their lease: no page that comes back waits for it.
  await db().$executeRaw`DELETE FROM article_presence WHERE until < now() - interval '1 hour'`;
  await db().$executeRaw`DELETE FROM article_pen WHERE until < now() - interval '30 days'`;
}

/** Who is there and how the story stands, in one statement; null when it is not there or outside the scope. */
export async function findAttendance({ articleId, personId, tab, scope }: Page & { scope: DraftScope }): Promise<StoryAttendance | null> {
  const { personId: scoped, sectionIds } = scope === 'all' ? { personId: null, sectionIds: [] } : scope;
  const [row] = await db().$queryRaw<AttendanceRow[]>`
    SELECT draft.version, draft.stage::text, story.version AS "liveVersion", story.locale::text, story.slug, section.slug AS "sectionSlug",
      pen.turn, pen.since, pen.tab, holder.id AS "holderId", holder.name AS "holderName",
      (SELECT coalesce(json_agg(json_build_object('name', one.name, 'isMe', one.id = ${personId}::int) ORDER BY one.name), '[]')
       FROM (SELECT DISTINCT person.id, person.name FROM article_presence AS there JOIN person ON person.id = there.person_id AND disabled_at IS NULL
             WHERE there.article_id = draft.article_id AND there.until > now() AND there.tab <> ${tab}) AS one) AS others
    FROM draft
    LEFT JOIN story ON story.article_id = draft.article_id
    LEFT JOIN section ON section.id = story.section_id
    LEFT JOIN article_pen AS pen ON pen.article_id = draft.article_id AND pen.until > now()
    LEFT JOIN person AS holder ON holder.id = pen.person_id
    WHERE draft.article_id = ${articleId}::int AND works_on(${scoped}::int, ${[...sectionIds]}::int[], draft.article_id)`;
  if (!row) return null;
  const { others, version, stage, liveVersion, locale, slug, sectionSlug, turn, since, holderId, holderName } = row;
  const isMe = holderId === personId;
  const isLive = liveVersion !== null && locale !== null && slug !== null && sectionSlug !== null;
  return {
    others,
    version,
    stage,
    live: isLive ? { version: liveVersion, path: storyPath({ prefix: pathPrefix(locale), sectionSlug, slug, id: articleId }) } : null,
    pen:
      turn === null || since === null || holderName === null
        ? null
        : { isMine: row.tab === tab && isMe, name: holderName, isMe, tab: isMe ? row.tab : null, turn, since },
  };
}

type AttendanceRow = Pick<StoryAttendance, 'others' | 'version' | 'stage'> & {
  liveVersion: number | null;
  locale: 'vi' | 'en' | null;
  slug: string | null;
  sectionSlug: string | null;
  turn: number | null;
  since: Date | null;
  tab: string | null;
  holderId: number | null;
  holderName: string | null;
};
