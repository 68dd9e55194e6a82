import { db } from '../../db/client.ts';
import { foldedContains } from '../../db/folded-text.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { Locale } from '../../messages/translator.ts';
import { boundsOfDay } from '../../vietnamese/days.ts';
import type { DraftScope } from '../drafts/scope.ts';
import type { ListArticlesInput, ListOrder } from '../schema.ts';
import { type Stage, type StandingName, standingOf } from '../stages/standing.ts';
import type { ArticleStatus } from '../status.ts';
import type { ArticleListItem } from '../view.ts';

type Row = {
  id: number;
  at: Date;
  title: string;
  version: number;
  savedAt: Date;
  savedBy: string;
  createdBy: string;
  stage: Stage;
  reason: string;
  status: ArticleStatus;
  expired: boolean;
  locale: Locale;
  liveVersion: number | null;
  plannedVersion: number | null;
  goesOutAt: Date | null;
  embargoUntil: Date | null;
  sectionName: string | null;
  sectionNameEn: string | null;
  assignee: string | null;
  dueAt: Date | null;
  isLate: boolean;
};

/** The version readers have; null: none. */
const LIVE = Prisma.sql`(SELECT version FROM story WHERE story.article_id = draft.article_id)`;
const IS_NEW_FOR_READERS = Prisma.sql`${LIVE} IS DISTINCT FROM draft.version`;
const IS_OPEN = Prisma.sql`deed = 'publish' AND done_at IS NULL AND cancelled_at IS NULL AND failed_at IS NULL`;
/** The version that goes out by itself; null: none is planned. */
const PLANNED = Prisma.sql`(SELECT version FROM schedule WHERE schedule.article_id = draft.article_id AND ${IS_OPEN})`;

const BARE = Prisma.sql`draft JOIN article ON article.id = draft.article_id`;

/** What each order goes by; the number of the article parts those that are alike. */
const ORDERS: Record<ListOrder, { by: Prisma.Sql; isDescending: boolean; among: Prisma.Sql }> = {
  saved: { by: Prisma.sql`draft.saved_at`, isDescending: true, among: BARE },
  oldest: { by: Prisma.sql`draft.saved_at`, isDescending: false, among: BARE },
  due: {
    by: Prisma.sql`assignment.due_at`,
    isDescending: false,
    among: Prisma.sql`${BARE} JOIN assignment ON assignment.article_id = draft.article_id AND assignment.due_at IS NOT NULL`,
  },
};

/** A row with the time it is ordered by. */
export type Listed = { at: Date; item: ArticleListItem };

/**
 * What is listed of the articles in the scope, `take` at a time, beginning after `after`, or going back from `before` (nearest first):
 * one statement, whatever is asked for. It finds the page first, on the tables it must look at, and then what is shown of its rows, each
 * by a look of its own: a join of all of them takes the database longer to plan than to answer.
 * @param personId who asks: whose `mine` and `assigned` are meant
 */
export async function listDrafts(
  { scope, personId, take }: { scope: DraftScope; personId: number; take: number },
  asked: ListArticlesInput,
): Promise<Listed[]> {
  const { by, isDescending, among } = ORDERS[asked.sort ?? 'saved'];
  const { after, before } = asked;
  const isDown = isDescending === (before === undefined);
  const place = before ?? after;
  const conditions = [
    inScope(scope),
    ...conditionsOf(asked, personId),
    ...(place
      ? [
          Prisma.sql`(${by}, draft.article_id) ${isDown ? Prisma.sql`<` : Prisma.sql`>`} (${place.at}::timestamptz, ${place.articleId}::int)`,
        ]
      : []),
  ];
  const rows = await db().$queryRaw<Row[]>`
    WITH page AS MATERIALIZED (
      SELECT draft.article_id AS id, ${by} AS at FROM ${among}
      WHERE ${Prisma.join(conditions, ' AND ')}
      ORDER BY ${isDown ? Prisma.sql`${by} DESC, draft.article_id DESC` : Prisma.sql`${by}, draft.article_id`} LIMIT ${take}
    )
    SELECT page.id, page.at, draft.title, draft.version, draft.saved_at AS "savedAt",
      (SELECT name FROM person WHERE person.id = draft.saved_by_id) AS "savedBy",
      (SELECT name FROM person WHERE person.id = article.created_by_id) AS "createdBy",
      draft.stage::text, draft.stage_reason AS reason, article.status::text, article.expired, article.locale::text,
      ${LIVE} AS "liveVersion", ${PLANNED} AS "plannedVersion",
      (SELECT due_at FROM schedule WHERE schedule.article_id = draft.article_id AND ${IS_OPEN}) AS "goesOutAt",
      CASE WHEN article.embargo_until > now() THEN article.embargo_until END AS "embargoUntil",
      (SELECT name FROM section WHERE section.id = draft.section_id) AS "sectionName",
      (SELECT name_en FROM section WHERE section.id = draft.section_id) AS "sectionNameEn",
      (SELECT name FROM person WHERE person.id = assignment.person_id) AS assignee, assignment.due_at AS "dueAt",
      coalesce(assignment.due_at < now(), false) AND draft.stage IN ('writing', 'returned') AND ${IS_NEW_FOR_READERS} AS "isLate"
    FROM page JOIN draft ON draft.article_id = page.id JOIN article ON article.id = page.id
    LEFT JOIN assignment ON assignment.article_id = page.id
    ORDER BY ${isDown ? Prisma.sql`page.at DESC, page.id DESC` : Prisma.sql`page.at, page.id`}`;
  return rows.map(({ at, ...row }) => ({ at, item: toItem(row) }));
}

function conditionsOf({ stage, section, who, given, lang, from, until, q }: ListArticlesInput, personId: number): Prisma.Sql[] {
  const begin = from && boundsOfDay(from)?.from;
  const end = until && boundsOfDay(until)?.until;
  return [
    ...(stage ? [standsAt(stage)] : []),
    ...(section
      ? [Prisma.sql`draft.section_id = ANY (ARRAY(SELECT id FROM section WHERE id = ${section} OR parent_id = ${section}))`]
      : []),
    ...(who ? [ofWhom(who, personId)] : []),
    ...(given === 'nobody' ? [Prisma.sql`NOT EXISTS (SELECT FROM assignment WHERE assignment.article_id = draft.article_id)`] : []),
    ...(typeof given === 'number' ? [givenTo(given)] : []),
    ...(lang ? [Prisma.sql`article.locale = ${lang}::locale`] : []),
    ...(begin ? [Prisma.sql`draft.saved_at >= ${begin}::timestamptz`] : []),
    ...(end ? [Prisma.sql`draft.saved_at < ${end}::timestamptz`] : []),
    foldedContains(Prisma.sql`draft.title_folded`, q),
  ];
}

function toItem({ sectionName, sectionNameEn, reason, assignee, dueAt, isLate, ...row }: Omit<Row, 'at'>): ArticleListItem {
  const { expired, plannedVersion, ...item } = row;
  const { version, liveVersion } = row;
  return {
    ...item,
    section: sectionName === null ? null : { name: sectionName, nameEn: sectionNameEn ?? '' },
    hasChanges: liveVersion !== null && liveVersion !== version,
    standing: standingOf({ stage: row.stage, status: row.status, expired, draftVersion: version, liveVersion, plannedVersion }),
    returnReason: row.stage === 'returned' ? reason : '',
    assignment: assignee === null ? null : { name: assignee, dueAt, isLate },
  };
}

/** The same as `articleInScope`, in a form in which indexes are of use: few of many stories are a reporter's. */
const inScope = (scope: DraftScope): Prisma.Sql => {
  if (scope === 'all') return Prisma.sql`true`;
  const own = Prisma.sql`draft.article_id = ANY (ARRAY(${ownOf(scope.personId)}))`;
  return scope.sectionIds.length === 0 ? own : Prisma.sql`(draft.section_id = ANY (${[...scope.sectionIds]}::int[]) OR ${own})`;
};

/** The articles that somebody began, or that were given to them. */
const ownOf = (personId: number): Prisma.Sql =>
  Prisma.sql`SELECT id FROM article WHERE created_by_id = ${personId} UNION ALL SELECT article_id FROM assignment WHERE person_id = ${personId}`;

const givenTo = (personId: number): Prisma.Sql =>
  Prisma.sql`draft.article_id = ANY (ARRAY(SELECT article_id FROM assignment WHERE person_id = ${personId}))`;

/** `standingOf` as a condition: stories of which now or next stands there. */
function standsAt(standing: StandingName): Prisma.Sql {
  switch (standing) {
    case 'published':
      return Prisma.sql`article.status = 'published'`;
    case 'expired':
      return Prisma.sql`article.status = 'unpublished' AND article.expired`;
    case 'withdrawn':
      return Prisma.sql`article.status = 'unpublished' AND NOT article.expired`;
    case 'scheduled':
      return Prisma.sql`draft.article_id = ANY (ARRAY(SELECT article_id FROM schedule WHERE ${IS_OPEN}))`;
    case 'writing':
      return Prisma.sql`draft.stage = 'writing' AND ${PLANNED} IS DISTINCT FROM draft.version
        AND (article.status = 'draft' OR (article.status = 'published' AND ${PLANNED} IS NULL AND ${IS_NEW_FOR_READERS}))`;
    default:
      return Prisma.sql`draft.stage = ${standing}::draft_stage AND ${PLANNED} IS DISTINCT FROM draft.version
        AND (article.status = 'draft' OR ${PLANNED} IS NULL)`;
  }
}

/** Whose: begun by oneself; given to oneself and not yet before readers; or begun by, or given to, somebody in particular. */
function ofWhom(who: NonNullable<ListArticlesInput['who']>, personId: number): Prisma.Sql {
  if (who === 'mine') return Prisma.sql`article.created_by_id = ${personId}`;
  if (who === 'assigned') return Prisma.sql`${givenTo(personId)} AND ${IS_NEW_FOR_READERS}`;
  return Prisma.sql`draft.article_id = ANY (ARRAY(${ownOf(who)}))`;
}
