import { db } from '../../db/client.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { MomentCursor } from '../../paging/moment-cursor.ts';
import { AGES, type DeskFilters } from '../filters.ts';
import type { DeskLane } from '../lanes.ts';
import {
  all,
  checkedColumns,
  checksOf,
  hasKeys,
  inTurn,
  isKnown,
  type Known,
  knownOf,
  placeColumns,
  sentBy,
  standsIn,
  storiesOf,
} from './asked/store.ts';

/** How much is looked at before something else is tried. */
export const QUEUE_LIMITS = {
  /** So many comments of a lane are looked at one by one before an index is asked which of them can be meant. */
  walked: 1_000,
  /** A word that so many of those hold is one of too many to be looked up, when there is anything else to go by. */
  frequent: 100,
  /** Where as many of those have all that an index would be asked for, and as many are to be expected of the whole lane, walking on is quicker. */
  met: 10,
  expected: 6_000,
  /** So many that can be meant are put in order, so many of them looked at, */
  meant: 8_000,
  lookedAt: 4_000,
  /** and so many are walked on in the end, at most. */
  walkedOn: 4_000,
  /** A section of so few stories is told from others by those. */
  fewStories: 100,
  /** The next comments of so many stories are asked for story by story, unless so many were met on the walk. */
  stories: 1_000,
  near: 8,
};
export type QueueLimits = typeof QUEUE_LIMITS;

export type QueueQuery = {
  lane: DeskLane;
  filters: DeskFilters;
  /** `forward`: after the place, oldest first; `back`: before it, nearest first. */
  direction: 'forward' | 'back';
  place: MomentCursor | undefined;
  take: number;
};

/** Places in order. `searchedTo`: no more was looked at than up to there, and there may be others beyond; null when these are the next ones. */
export type Queue = { places: MomentCursor[]; searchedTo: MomentCursor | null };

type Parts = Pick<QueueQuery, 'lane' | 'filters' | 'take'> & {
  limits: QueueLimits;
  /** The lane, the story, the time. */
  within: Prisma.Sql;
  bounds: Prisma.Sql[];
  /** Everything else that is asked of one comment. */
  checks: Prisma.Sql[];
  side: Prisma.Sql;
  inOrder: Prisma.Sql;
  inReverse: Prisma.Sql;
};

/**
 * Which comments of a lane come next from a place on, in one statement. What is asked for often is met by walking a little along
 * the lane; what is asked for seldom is found from the index of what is asked. Only what is neither, as a phrase of frequent words
 * that nobody wrote, is given up after a longer walk, and that is said.
 * @param limits for tests, which bring them near
 */
export async function findQueue({ lane, filters, direction, place, take }: QueueQuery, limits = QUEUE_LIMITS): Promise<Queue> {
  const oldest = Prisma.sql`ORDER BY created_at, id`;
  const newest = Prisma.sql`ORDER BY created_at DESC, id DESC`;
  const [inOrder, inReverse, side] = direction === 'forward' ? [oldest, newest, Prisma.sql`>`] : [newest, oldest, Prisma.sql`<`];
  const bounds = [
    ...(place ? [Prisma.sql`(comment.created_at, comment.id) ${side} (${place.createdAt}::timestamptz, ${place.id}::int)`] : []),
    ...(filters.age ? [Prisma.sql`comment.created_at < now() - ${AGES[filters.age]}::int * interval '1 minute'`] : []),
  ];
  const ofStory = filters.story === undefined ? [] : [Prisma.sql`comment.article_id = ${filters.story}::int`];
  const within = all([standsIn(lane), ...ofStory, ...bounds]);
  const asked: Parts = { limits, lane, filters, take, within, bounds, checks: checksOf(filters), side, inOrder, inReverse };
  if (filters.sender || asked.checks.length === 0) {
    const places = await db().$queryRaw<MomentCursor[]>(filters.sender ? sent(filters.sender, asked) : next(asked));
    return { places, searchedTo: null };
  }
  const rows = await db().$queryRaw<(MomentCursor & { isEnd: boolean })[]>(search(asked));
  const places = rows.flatMap(({ isEnd, ...found }) => (isEnd ? [] : [found]));
  return { places: places.slice(0, take), searchedTo: rows.find(({ isEnd }) => isEnd) ?? null };
}

const next = ({ within, inOrder, take }: Parts): Prisma.Sql => Prisma.sql`
  SELECT id, created_at AS "createdAt" FROM comment WHERE ${within} ${inOrder} LIMIT ${take}::int`;

/** All of one sender are put in order by little, and then looked at until there are enough. */
const sent = (sender: NonNullable<DeskFilters['sender']>, { within, checks, inOrder, take }: Parts): Prisma.Sql => Prisma.sql`
  SELECT id, created_at AS "createdAt" FROM (
    SELECT spot, id, created_at FROM (SELECT ${placeColumns()} FROM comment WHERE ${sentBy(sender)} OFFSET 0) AS comment WHERE ${within} ${inOrder} OFFSET 0
  ) AS sent CROSS JOIN LATERAL (SELECT FROM comment WHERE ${all([Prisma.sql`comment.ctid = sent.spot`, ...checks])} OFFSET 0) AS fitting
  ${inOrder} LIMIT ${take}::int`;

/**
 * Three steps: a short walk, the index, a longer walk. What belongs to one is not touched unless those before it were in vain, since
 * the conditions between them are of no row and are asked first.
 */
function search(parts: Parts): Prisma.Sql {
  const { limits, filters, within, checks, side, inOrder, inReverse, take } = parts;
  const known = knownOf(filters, Prisma.sql`(SELECT stories FROM few)`);
  const meant = meantBy(parts, known);
  return Prisma.sql`
    WITH few AS MATERIALIZED (${fewStories(parts)}),
    walked AS MATERIALIZED (
      SELECT id, created_at, known, ${inTurn([...known.map(isKnown), ...checks])} AS fits FROM (
        SELECT ${checkedColumns()}, ARRAY[${Prisma.join(known.map(({ is }) => is))}] AS known FROM comment
        WHERE ${within} ${inOrder} LIMIT ${limits.walked}::int
      ) AS comment
    ),
    near AS MATERIALIZED (SELECT id, created_at FROM walked WHERE fits LIMIT ${take}::int),
    walked_enough AS MATERIALIZED (
      SELECT (SELECT count(*) FROM near) = ${take}::int OR (SELECT count(*) FROM walked) < ${limits.walked}::int AS yes
    ),
    ${meant},
    walked_on AS MATERIALIZED (
      SELECT further.id, further.created_at, further.fits FROM (
        SELECT comment.id, comment.created_at, (${inTurn(checks)}) AS fits FROM comment
        WHERE ${within} AND (comment.created_at, comment.id) ${side} (
          (SELECT created_at FROM walked ${inReverse} LIMIT 1), (SELECT id FROM walked ${inReverse} LIMIT 1)
        ) ${inOrder} LIMIT ${limits.walkedOn}::int
      ) AS further WHERE NOT (SELECT yes FROM walked_enough) AND NOT (SELECT yes FROM meant_enough)
    ),
    far AS MATERIALIZED (SELECT id, created_at FROM walked_on WHERE fits LIMIT ${take}::int)
    SELECT id, created_at AS "createdAt", is_end AS "isEnd" FROM (
      SELECT id, created_at, false AS is_end FROM near WHERE NOT (SELECT yes FROM meant_enough)
      UNION ALL SELECT id, created_at, false FROM found
      UNION ALL SELECT id, created_at, false FROM far
      UNION ALL (
        SELECT id, created_at, true FROM looked_at
        WHERE (SELECT count(*) FROM found) < ${take}::int AND (SELECT count(*) FROM looked_at) = ${limits.lookedAt}::int
        ${inReverse} LIMIT 1
      )
      UNION ALL (
        SELECT id, created_at, true FROM walked_on
        WHERE (SELECT count(*) FROM near) + (SELECT count(*) FROM far) < ${take}::int AND (SELECT count(*) FROM walked_on) = ${limits.walkedOn}::int
        ${inReverse} LIMIT 1
      )
    ) AS comment ${inOrder}, is_end LIMIT ${take + 1}::int`;
}

/** The stories of a section that has few; null for one that has more, and without a section. */
const fewStories = ({ limits, filters: { section } }: Parts): Prisma.Sql =>
  section === undefined
    ? Prisma.sql`SELECT NULL::int[] AS stories`
    : Prisma.sql`SELECT CASE WHEN count(*) <= ${limits.fewStories}::int THEN coalesce(array_agg(article_id), '{}') END AS stories
        FROM (${storiesOf(section, limits.fewStories + 1)}) AS placed`;

/** Whether an index is asked, the comments that can be meant by that, and those of them that are. */
function meantBy(parts: Parts, known: Known[]): Prisma.Sql {
  const { limits, lane, bounds, inOrder, take, checks } = parts;
  const byStory = storyByStory(parts);
  return Prisma.sql`
    asking AS MATERIALIZED (${byStory ? bySection(parts) : byKeys(parts, known)}),
    asked_for AS MATERIALIZED (SELECT NOT (SELECT yes FROM walked_enough) AND (SELECT is_worth_it FROM asking) AS yes),
    meant AS MATERIALIZED (${byStory ?? keyed(parts)}),
    meant_enough AS MATERIALIZED (
      SELECT (SELECT yes FROM asked_for) AND (SELECT count(*) FROM meant) <= ${limits.meant}::int AS yes
    ),
    looked_at AS MATERIALIZED (
      SELECT one.id, one.created_at, seen.fits FROM (
        SELECT spot, id, created_at FROM meant AS comment WHERE ${all([Prisma.sql`(SELECT yes FROM meant_enough)`, ...(MOST_STAND_IN.includes(lane) ? [standsIn(lane)] : []), ...bounds])}
        ${inOrder} LIMIT ${limits.lookedAt}::int
      ) AS one CROSS JOIN LATERAL (SELECT (${inTurn(checks)}) AS fits FROM comment WHERE comment.ctid = one.spot OFFSET 0) AS seen
    ),
    found AS MATERIALIZED (SELECT id, created_at FROM looked_at WHERE fits LIMIT ${take}::int)`;
}

/** Lanes that say next to nothing of a comment: looking each up among so many takes longer than to put aside what is not in it. */
const MOST_STAND_IN: readonly DeskLane[] = ['approved', 'all'];

/** Of all times: where the place is would lead through all of the lane beyond it, which takes longer than to put aside what is not. */
const keyed = ({ limits, filters }: Parts): Prisma.Sql => Prisma.sql`
  SELECT ctid AS spot, id, created_at, status FROM comment
  WHERE (SELECT yes FROM asked_for)
    AND ${hasKeys(Prisma.sql`(SELECT keys FROM asking)`, filters.q, Prisma.sql`(SELECT left_out FROM asking)`)} LIMIT ${limits.meant + 1}::int`;

/**
 * The keys that the index is asked for besides the words, which words are left out as too frequent, and whether what is left is
 * something to go by, and seldom met on the walk.
 */
function byKeys({ limits, lane, filters: { rule, story } }: Parts, known: Known[]): Prisma.Sql {
  const words = known.filter(({ word }) => word !== null);
  const isFrequent = (one: Known) => Prisma.sql`(SELECT count(*) FROM walked WHERE ${isKnown(one)}) >= ${limits.frequent}::int`;
  const leftOut = Prisma.sql`array_remove(ARRAY[${Prisma.join([
    ...words.map((one) => Prisma.sql`CASE WHEN ${isFrequent(one)} THEN ${one.word}::int END`),
    Prisma.sql`NULL::int`,
  ])}], NULL)`;
  const keys = [...(rule ? [`'#${rule}'`] : []), ...(story === undefined ? [] : [`'=${story}'`])];
  const goneBy = known.map((one) =>
    one.word === null ? isKnown(one) : Prisma.sql`(${isKnown(one)} OR ${one.word}::int = ANY (left_out))`,
  );
  return Prisma.sql`
    SELECT ${MOST_STAND_IN.includes(lane) ? keys : [`'@${lane}'`, ...keys]}::text[] || (SELECT '(' || string_agg('=' || story, '|') || ')' FROM few, unnest(stories) AS story) AS keys, left_out,
      (${keys.length > 0}::boolean OR (SELECT stories FROM few) IS NOT NULL OR cardinality(left_out) < ${words.length}::int)
        AND (met < ${limits.met}::int OR met * size / ${limits.walked}::int < ${limits.expected}::int) AS is_worth_it
    FROM (SELECT ${leftOut} AS left_out WHERE NOT (SELECT yes FROM walked_enough)) AS decided
    CROSS JOIN LATERAL (SELECT count(*) AS met FROM walked WHERE ${all(goneBy)}) AS going_by
    CROSS JOIN (SELECT coalesce(sum(count), 0) AS size FROM comment_lane WHERE lane = ${lane}) AS whole`;
}

/** Lanes that an index by story leads along, oldest first. */
const WHOLE_STATUS = ['pending', 'approving', 'approved', 'rejected', 'spam', 'all'] as const;

/** The next comments of each story of a section, where nothing else is asked; null otherwise. */
function storyByStory({ limits, lane, filters: { section, story, rule, q }, bounds, inOrder, take }: Parts): Prisma.Sql | null {
  if (section === undefined || story !== undefined || rule || q !== undefined) return null;
  if (!(WHOLE_STATUS as readonly string[]).includes(lane)) return null;
  return Prisma.sql`
    SELECT comment.spot, comment.id, comment.created_at, comment.status FROM (
      ${storiesOf(section, limits.stories)}
    ) AS placed (story) CROSS JOIN LATERAL (
      SELECT ctid AS spot, id, created_at, status FROM comment
      WHERE ${all([Prisma.sql`comment.article_id = placed.story`, standsIn(lane), ...bounds])} ${inOrder} LIMIT ${take}::int
    ) AS comment WHERE (SELECT yes FROM asked_for) ${inOrder} LIMIT ${take}::int`;
}

/** Whether a section's stories are few enough to be asked one by one, and walking on would not do as well. */
const bySection = ({ limits, filters: { section } }: Parts): Prisma.Sql => Prisma.sql`
  SELECT (SELECT stories FROM few) IS NOT NULL OR (count(*) <= ${limits.stories}::int AND (SELECT count(*) FROM near) < ${limits.near}::int)
    AS is_worth_it FROM (${storiesOf(section ?? 0, limits.stories + 1)}) AS placed WHERE NOT (SELECT yes FROM walked_enough)`;
