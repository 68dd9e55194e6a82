import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { tags } from '#lib/cache/tags';
import { recountComments } from '#lib/comments/counts/recount-comments';
import { showCommentCounts } from '#lib/comments/counts/show-comment-counts';
import { eraseComment } from '#lib/comments/receipts/store';
import { COMMENT_STATUSES } from '#lib/comments/status';
import { pool } from '#lib/db/pool';
import { decideComments } from '#lib/moderation/decide-comments';
import { undoDecisions } from '#lib/moderation/undo-decisions';
import { aComment, aModerator, aStory } from '#tests/support/commented-story';
import { aDecision, decideComment } from '#tests/support/decisions';
import { said } from '#tests/support/said';

let milo: Awaited<ReturnType<typeof aModerator>>;
beforeAll(async () => {
  milo = await aModerator('Milo');
});

async function rows<Row extends object>(statement: string, values: unknown[] = []): Promise<Row[]> {
  return (await pool().query<Row>(statement, values)).rows;
}

/** Every counter that does not say what is counted. */
const wrongCounters = () =>
  rows(`
    SELECT 'story' AS of, article_id::text AS key FROM story
    WHERE comment_count <> (SELECT count(*) FROM comment WHERE comment.article_id = story.article_id AND status = 'approved')
    UNION ALL SELECT 'replies', id::text FROM comment
    WHERE reply_count <> (SELECT count(*) FROM comment answer WHERE answer.parent_id = comment.id AND answer.status = 'approved')
    UNION ALL SELECT 'likes', id::text FROM comment WHERE like_count <> (SELECT count(*) FROM comment_like WHERE comment_id = id)
    UNION ALL SELECT 'reports', id::text FROM comment
    WHERE report_count <> (SELECT count(*) FROM comment_report WHERE comment_id = comment.id AND resolved_at IS NULL)
    UNION ALL SELECT 'lanes', lane FROM (
      SELECT lane, sum(n) AS difference FROM (
        SELECT lane, count AS n FROM comment_lane
        UNION ALL SELECT status::text, -1 FROM comment
        UNION ALL SELECT 'held', -1 FROM comment WHERE status = 'pending' AND held
        UNION ALL SELECT 'reported', -1 FROM comment WHERE status = 'approved' AND report_count > 0
        UNION ALL SELECT 'unseen', -1 FROM comment WHERE status = 'approved' AND unseen
        UNION ALL SELECT 'escalated', -1 FROM comment WHERE status <> 'withdrawn' AND escalated_at IS NOT NULL
        UNION ALL SELECT 'all', -1 FROM comment WHERE status <> 'withdrawn'
      ) AS sides GROUP BY lane
    ) AS lanes WHERE difference <> 0`);

const like = (id: number, device: number) =>
  rows(`INSERT INTO comment_like (comment_id, device, address) VALUES ($1, $2, $2) ON CONFLICT DO NOTHING`, [id, Buffer.of(device)]);

/** A reader answers; what is answered need not be on the page any more by then. */
async function answer(article: number, to: number): Promise<number> {
  const [row] = await rows<{ id: number }>(
    `INSERT INTO comment (article_id, name, title, body, fingerprint, reply_to_id, parent_id)
     SELECT $1, 'Rosa', 'Trả lời', 'Vâng.', $3, id, coalesce(parent_id, id) FROM comment WHERE id = $2 RETURNING id`,
    [article, to, randomBytes(32)],
  );
  return row?.id ?? 0;
}

const step = fc.record({
  deed: fc.constantFrom(
    'post',
    'decide',
    'answer',
    'withdraw',
    'like',
    'unlike',
    'report',
    'resolve',
    'hold',
    'decideAll',
    'undo',
    'escalate',
  ),
  comment: fc.nat(30),
  to: fc.constantFrom(...COMMENT_STATUSES),
  device: fc.nat(3),
  alone: fc.boolean(),
});

test('whatever readers and moderators do, in whatever order and at once, every counter says what is counted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), async (steps) => {
      const article = await aStory();
      const ids = [await aComment(article), await aComment(article)];
      const acts: string[] = [];
      const underway: Promise<unknown>[] = [];
      for (const { deed, comment, to, device, alone } of steps) {
        const id = ids[comment % ids.length] ?? 0;
        const asked = {
          post: async () => ids.push(await aComment(article)),
          answer: async () => ids.push(await answer(article, id)),
          decide: async () => {
            const [found] = await rows<{ version: number }>('SELECT version FROM comment WHERE id = $1', [id]);
            await decideComment(milo, aDecision(id, found?.version ?? 0, to));
          },
          decideAll: async () => {
            const comments = await rows<{ id: number; version: number }>('SELECT id, version FROM comment WHERE id = ANY($1)', [ids]);
            const { commentId: _, version: __, ...choice } = aDecision(id, 1, to);
            const act = await decideComments(milo, { comments, ...choice });
            if (act.ok) acts.push(act.value.batch);
          },
          undo: async () => {
            const act = await undoDecisions(milo, { batch: acts[comment % acts.length] ?? crypto.randomUUID() });
            if (act.ok) acts.push(act.value.batch);
          },
          escalate: () => rows('UPDATE comment SET escalated_at = now() WHERE id = $1', [id]),
          withdraw: () => eraseComment(id),
          like: () => like(id, device),
          unlike: () => rows('DELETE FROM comment_like WHERE comment_id = $1 AND device = $2', [id, Buffer.of(device)]),
          report: () =>
            rows(`INSERT INTO comment_report (comment_id, reason, device, address) VALUES ($1, 'spam', $2, $2) ON CONFLICT DO NOTHING`, [
              id,
              Buffer.of(device),
            ]),
          resolve: () =>
            rows('UPDATE comment_report SET resolved_at = now(), resolved_by_id = $2 WHERE comment_id = $1 AND resolved_at IS NULL', [
              id,
              milo.id,
            ]),
          hold: () => rows('UPDATE comment SET held = NOT held WHERE id = $1', [id]),
        }[deed]();
        // Two who wait for each other: the database sends one of them away, who then has done nothing.
        underway.push(asked.catch((error: { code?: string }) => expect(['40P01', 'P2034']).toContain(error.code)));
        if (alone) await Promise.all(underway);
      }
      await Promise.all(underway);
      expect(await wrongCounters()).toEqual([]);
    }),
    { numRuns: 40 },
  );
  expect(await recountComments()).toBe(0);
});

describe('what pages say of counts', () => {
  const expired = async () => (await rows<{ tag: string }>('SELECT tag FROM expired_tag')).map(({ tag }) => tag).toSorted();
  const editionNow = async () => (await rows<{ number: number }>('SELECT number FROM edition'))[0]?.number;

  beforeEach(async () => {
    await showCommentCounts();
    await rows('DELETE FROM expired_tag');
  });

  test('follows what is counted, and makes exactly the pages old that say it', async () => {
    const [busy, liked, quiet] = [await aStory(), await aStory(), await aStory()];
    const [comment = 0] = await said(liked, [{}]);
    await showCommentCounts();
    await rows('DELETE FROM expired_tag');
    await said(busy, [{}, {}]);
    await aComment(quiet);
    for (const device of [1, 2, 3]) await like(comment, device);
    await showCommentCounts();
    expect(await expired()).toEqual([tags.card(busy), tags.comments(liked)].toSorted());
    expect(await rows('SELECT shown_comment_count AS n FROM story WHERE article_id = $1', [busy])).toEqual([{ n: 2 }]);
    expect(await rows('SELECT shown_like_count AS n FROM comment WHERE id = $1', [comment])).toEqual([{ n: 3 }]);
  });

  test('makes nothing old while nothing has changed', async () => {
    const before = await editionNow();
    await showCommentCounts();
    expect(await editionNow()).toBe(before);
  });

  test('waits for nobody who is deciding at this moment, and follows with the next run', async () => {
    const article = await aStory();
    await said(article, [{}]);
    const deciding = await pool().connect();
    try {
      await deciding.query('BEGIN');
      await deciding.query('SELECT FROM story WHERE article_id = $1 FOR UPDATE', [article]);
      await showCommentCounts();
      expect(await rows('SELECT shown_comment_count AS n FROM story WHERE article_id = $1', [article])).toEqual([{ n: 0 }]);
    } finally {
      await deciding.query('ROLLBACK');
      deciding.release();
    }
    await showCommentCounts();
    expect(await rows('SELECT shown_comment_count AS n FROM story WHERE article_id = $1', [article])).toEqual([{ n: 1 }]);
  });
});

test('counters that a hand in the database has made wrong are put right at night, each of them and nothing else', async () => {
  const article = await aStory();
  const [first = 0] = await said(article, [{}]);
  await said(article, [{ parentId: first }]);
  await like(first, 1);
  await rows('UPDATE story SET comment_count = 90 WHERE article_id = $1', [article]);
  await rows('UPDATE comment SET reply_count = 7, like_count = 0 WHERE id = $1', [first]);
  await rows(
    `INSERT INTO comment_lane (lane, shard, count) VALUES ('pending', 3, -16) ON CONFLICT (lane, shard) DO UPDATE SET count = -16`,
  );
  expect((await wrongCounters()).length).toBeGreaterThan(3);
  expect(await recountComments()).toBe(4);
  expect(await wrongCounters()).toEqual([]);
  expect(await recountComments()).toBe(0);
});
