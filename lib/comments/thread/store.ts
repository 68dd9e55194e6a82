import { z } from 'zod';
import { db } from '../../db/client.ts';
import { Prisma } from '../../db/generated/client.ts';
import { firstGraphemes } from '../../vietnamese/clean-text.ts';
import { fitComments, fitConversations, weightOf } from './fit-page.ts';
import type {
  AnswerPlace,
  Conversation,
  ConversationPage,
  PublicComment,
  ThreadOrder,
  ThreadPage,
  ThreadPlace,
  ThreadTurn,
} from './view.ts';

// What readers see of comments, each page in one statement. What is shown of a comment comes from the view `shown_comment`; places
// are found in partial indexes, so their conditions stand here letter by letter as there: `comment_thread_by_time`,
// `comment_thread_by_likes`, `comment_replies`, `comment_featured`.

export const ON_A_PAGE = 20;
const FIRST_ANSWERS = 3;
const MOST_PICKS = 3;
const QUOTED_GRAPHEMES = 120;

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

const shownComment = z
  .object({
    id: z.int(),
    parentId: z.int().nullable(),
    name: z.string(),
    title: z.string(),
    body: z.string(),
    createdAt: moment,
    likes: z.int(),
    isPick: z.boolean(),
    isRedacted: z.boolean(),
    quoted: z.object({ id: z.int(), name: z.string(), body: z.string() }).nullable(),
    official: z.object({ unit: z.string(), body: z.string(), receivedAt: moment, answeredAt: moment.nullable() }).nullable(),
  })
  .transform(
    ({ quoted, ...comment }): PublicComment => ({
      ...comment,
      quoted: quoted && { ...quoted, body: firstGraphemes(quoted.body.replace(/\s+/g, ' '), QUOTED_GRAPHEMES) },
    }),
  );

const conversation = z.object({
  id: z.int(),
  createdAt: moment,
  likes: z.int(),
  first: shownComment.nullable(),
  answers: z.array(shownComment),
  replyCount: z.int(),
}) satisfies z.ZodType<Conversation>;

const threadRow = z.object({
  count: z.int(),
  picks: z.array(z.object({ conversationId: z.int(), replyCount: z.int(), comment: shownComment })),
  conversations: z.array(conversation),
});

const ORDERS: Record<ThreadOrder, { columns: Prisma.Sql; forwards: Prisma.Sql; backwards: Prisma.Sql; grows: boolean }> = {
  newest: {
    columns: Prisma.sql`(created_at, id)`,
    forwards: Prisma.sql`created_at DESC, id DESC`,
    backwards: Prisma.sql`created_at, id`,
    grows: false,
  },
  oldest: {
    columns: Prisma.sql`(created_at, id)`,
    forwards: Prisma.sql`created_at, id`,
    backwards: Prisma.sql`created_at DESC, id DESC`,
    grows: true,
  },
  liked: {
    columns: Prisma.sql`(shown_like_count, created_at, id)`,
    forwards: Prisma.sql`shown_like_count DESC, created_at DESC, id DESC`,
    backwards: Prisma.sql`shown_like_count, created_at, id`,
    grows: false,
  },
};

/** What stands on one side of a place in an order, and in which order it is read from there. */
function side(order: ThreadOrder, turn: ThreadTurn): { where: Prisma.Sql; by: Prisma.Sql } {
  const { columns, forwards, backwards, grows } = ORDERS[order];
  if (turn.turn === 'first') return { where: Prisma.sql`true`, by: forwards };
  const { createdAt, id, likes } = turn.place;
  const place =
    order === 'liked'
      ? Prisma.sql`(${likes}::int, ${createdAt}::timestamptz, ${id}::int)`
      : Prisma.sql`(${createdAt}::timestamptz, ${id}::int)`;
  const isGreater = grows === (turn.turn === 'after');
  return {
    where: Prisma.sql`${columns} ${isGreater ? Prisma.sql`>` : Prisma.sql`<`} ${place}`,
    by: turn.turn === 'after' ? forwards : backwards,
  };
}

/**
 * A page of the conversations of a published story; one statement, as fast in the middle as at the beginning.
 * @param most how many bytes the comments may bring to the page
 * @returns null when the story is not published, or nothing stands on that side of the place; `first` when what stands before it is
 * no more than the first page
 */
export async function findThread(
  articleId: number,
  order: ThreadOrder,
  turn: ThreadTurn,
  most: number,
): Promise<ThreadPage | 'first' | null> {
  const { where, by } = side(order, turn);
  const rows = await db().$queryRaw<unknown[]>`
    WITH picked AS MATERIALIZED (
      SELECT id, parent_id, reply_count, featured_at FROM comment
      WHERE article_id = ${articleId}::int AND featured_at IS NOT NULL AND status = 'approved'
      ORDER BY featured_at DESC, id DESC LIMIT ${MOST_PICKS}
    ), nearest AS MATERIALIZED (
      SELECT id, created_at, shown_like_count, reply_count, row_number() OVER () AS position FROM (
        SELECT id, created_at, shown_like_count, reply_count FROM comment
        WHERE article_id = ${articleId}::int AND parent_id IS NULL AND (status = 'approved' OR reply_count > 0)
          AND ${where} AND id NOT IN (SELECT id FROM picked)
        ORDER BY ${by} LIMIT ${ON_A_PAGE + 1}
      ) AS ordered
    )
    SELECT story.comment_count AS count,
      coalesce((
        SELECT json_agg(json_build_object('conversationId', coalesce(picked.parent_id, picked.id), 'replyCount', picked.reply_count,
          'comment', shown.comment) ORDER BY picked.featured_at DESC, picked.id DESC)
        FROM picked JOIN shown_comment shown ON shown.id = picked.id WHERE ${turn.turn === 'first'}
      ), '[]') AS picks,
      coalesce((
        SELECT json_agg(json_build_object('id', nearest.id, 'createdAt', nearest.created_at, 'likes', nearest.shown_like_count,
          'replyCount', nearest.reply_count, 'first', began.comment, 'answers', answers.list) ORDER BY nearest.position)
        FROM nearest LEFT JOIN shown_comment began ON began.id = nearest.id
        CROSS JOIN LATERAL (
          SELECT coalesce(json_agg(answer.comment ORDER BY answer.created_at, answer.id), '[]') AS list FROM (
            SELECT id, created_at, comment FROM shown_comment
            WHERE parent_id = nearest.id AND id NOT IN (SELECT id FROM picked) ORDER BY created_at, id LIMIT ${FIRST_ANSWERS}
          ) AS answer
        ) AS answers
      ), '[]') AS conversations
    FROM story WHERE story.article_id = ${articleId}::int`;
  if (!rows[0]) return null;
  const { count, picks, conversations: found } = threadRow.parse(rows[0]);
  if (turn.turn !== 'first' && found.length === 0) return null;
  const left = most - picks.reduce((sum, { comment }) => sum + weightOf(comment), 0);
  const conversations = fitConversations(found.slice(0, ON_A_PAGE), left);
  const isMore = found.length > conversations.length;
  if (turn.turn === 'before') {
    if (!isMore) return 'first';
    conversations.reverse();
  }
  return {
    count,
    picks,
    conversations,
    before: turn.turn === 'first' ? null : placeOf(conversations[0]),
    after: isMore || turn.turn === 'before' ? placeOf(conversations.at(-1)) : null,
  };
}

const placeOf = (at: ThreadPlace | undefined): ThreadPlace | null => (at ? { id: at.id, createdAt: at.createdAt, likes: at.likes } : null);

const conversationRow = conversation.extend({ parentId: z.int().nullable(), createdAt: z.date() });

/**
 * A page of a conversation of a published story, oldest answer first; one statement.
 * @param id of the comment that began it; of one of its answers, the place of that answer is found
 * @returns null when neither is on the page; `first` when what stands before the place is no more than the first page
 */
export async function findConversation(
  articleId: number,
  id: number,
  turn: ThreadTurn,
  most: number,
): Promise<ConversationPage | AnswerPlace | 'first' | null> {
  const { where, by } = side('oldest', turn);
  const rows = await db().$queryRaw<unknown[]>`
    SELECT asked.id, asked.parent_id AS "parentId", asked.created_at AS "createdAt", asked.shown_like_count AS likes,
      asked.reply_count AS "replyCount", shown.comment AS first, answers.list AS answers
    FROM comment asked JOIN story USING (article_id) LEFT JOIN shown_comment shown ON shown.id = asked.id
    CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(answer.comment ORDER BY answer.position), '[]') AS list FROM (
        SELECT comment, row_number() OVER () AS position FROM (
          SELECT comment FROM shown_comment WHERE parent_id = asked.id AND ${where} ORDER BY ${by} LIMIT ${ON_A_PAGE + 1}
        ) AS ordered
      ) AS answer
    ) AS answers
    WHERE asked.id = ${id}::int AND asked.article_id = ${articleId}::int
      AND (asked.status = 'approved' OR (asked.parent_id IS NULL AND asked.reply_count > 0))`;
  if (!rows[0]) return null;
  const { parentId, ...row } = conversationRow.parse(rows[0]);
  if (parentId !== null) return { conversationId: parentId, place: { id, createdAt: row.createdAt, likes: row.likes } };
  if (turn.turn !== 'first' && row.answers.length === 0) return null;
  const answers = fitComments(row.answers.slice(0, ON_A_PAGE), most - (row.first ? weightOf(row.first) : 0));
  const isMore = row.answers.length > answers.length;
  if (turn.turn === 'before') {
    if (!isMore) return 'first';
    answers.reverse();
  }
  return {
    ...row,
    answers,
    before: turn.turn === 'first' ? null : placeOf(answers[0]),
    after: isMore || turn.turn === 'before' ? placeOf(answers.at(-1)) : null,
  };
}

/** One approved comment of a published story, or null. */
export async function findComment(articleId: number, id: number): Promise<PublicComment | null> {
  const rows = await db().$queryRaw<{ comment: unknown }[]>`
    SELECT comment FROM shown_comment JOIN story USING (article_id) WHERE id = ${id}::int AND article_id = ${articleId}::int`;
  return rows[0] ? shownComment.parse(rows[0].comment) : null;
}

/** The newest approved comments of a published story, answers among them, newest first. */
export async function findNewestComments(articleId: number, take: number): Promise<PublicComment[]> {
  const rows = await db().$queryRaw<{ comment: unknown }[]>`
    SELECT comment FROM shown_comment JOIN story USING (article_id) WHERE article_id = ${articleId}::int
    ORDER BY created_at DESC, id DESC LIMIT ${take}`;
  return rows.map(({ comment }) => shownComment.parse(comment));
}
