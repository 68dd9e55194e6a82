import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { tags } from '#lib/cache/tags';
import { likeComment } from '#lib/comments/likes/like-comment';
import { reportComment } from '#lib/comments/reports/report-comment';
import { pool } from '#lib/db/pool';
import { dismissReports } from '#lib/moderation/dismiss-reports';
import { DESK_LANES, type DeskLane, lanesOf } from '#lib/moderation/lanes';
import { listComments } from '#lib/moderation/list-comments';
import { pickComment } from '#lib/moderation/pick-comment';
import { replyOfficially } from '#lib/moderation/reply-officially';
import { deskQuery } from '#lib/moderation/schema';
import type { DeskCard } from '#lib/moderation/view';
import { aComment, aModerator, anApprovedComment, aStory, countRows } from '#tests/support/commented-story';
import { aDecision, decideComment, lanesCounted } from '#tests/support/decisions';

let milo: StaffMember;
let article = 0;
let readers = 0;

beforeAll(async () => {
  milo = await aModerator('Milo');
});
beforeEach(async () => {
  article = await aStory();
});

const aReader = () => ({ device: { id: `reader-${++readers}`, isNew: false }, address: `10.7.${readers >> 8}.${readers & 255}` });
const reported = (commentId: number, reason: 'insult' | 'spam' = 'insult', note = '') =>
  reportComment({ commentId, report: { reason, note }, ...aReader() });

/** The card of a comment in a lane, wherever it stands there. */
async function cardOf(commentId: number, lane: DeskLane): Promise<DeskCard | undefined> {
  for (let after: string | null | undefined; after !== null; ) {
    const page = await listComments(deskQuery.parse({ lane, after }));
    const found = page.cards.find(({ id }) => id === commentId);
    if (found) return found;
    after = page.after;
  }
  return undefined;
}

async function expiresAt(articleId: number): Promise<number> {
  const { rows } = await pool().query<{ edition: number }>('SELECT edition FROM expired_tag WHERE tag = $1', [tags.comments(articleId)]);
  return rows[0]?.edition ?? 0;
}

async function expectExactLanes(): Promise<void> {
  const { counts } = await listComments(deskQuery.parse({}));
  expect(counts).toEqual(await lanesCounted());
}

describe('a moderator who looks at what readers reported', () => {
  test('sees how often, why and what was said, never who; and finds it among the reported as long as it is', async () => {
    const id = await anApprovedComment(article);
    expect(await cardOf(id, 'reported')).toBeUndefined();
    await reported(id, 'insult', 'Gọi người khác là đồ ngốc');
    await reported(id, 'insult');
    await reported(id, 'spam');
    const card = await cardOf(id, 'reported');
    expect(card?.reports).toMatchObject({
      count: 3,
      reasons: [
        { reason: 'insult', count: 2 },
        { reason: 'spam', count: 1 },
      ],
      notes: [{ reason: 'insult', note: 'Gọi người khác là đồ ngốc', at: expect.stringMatching(/Z$/) }],
    });
    expect(JSON.stringify(card)).not.toMatch(/device|"address":"|10\.7\./);
    await expectExactLanes();
  });

  test('dismisses those that were seen, and hears of what came in between', async () => {
    const id = await anApprovedComment(article);
    await reported(id);
    const seen = (await cardOf(id, 'reported'))?.reports?.last ?? 0;
    await reported(id, 'spam');
    expect(await dismissReports(milo, { commentId: id, upTo: seen })).toEqual({ ok: true, value: { dismissed: 1 } });
    expect((await cardOf(id, 'reported'))?.reports).toMatchObject({ count: 1, reasons: [{ reason: 'spam', count: 1 }] });
    expect(await dismissReports(await aModerator('Lan'), { commentId: id, upTo: seen })).toMatchObject({ code: 'dealt-with', by: 'Milo' });
    expect(await dismissReports(milo, { commentId: 2_000_000_000, upTo: 1 })).toEqual({ ok: false, code: 'not-found' });
    expect(await countRows('audit_entry', "deed = 'dismiss-reports' AND subject = $1", [`comment:${id}`])).toBe(1);
    await expectExactLanes();
  });

  test('deals with the reports by deciding, in the same breath', async () => {
    const id = await anApprovedComment(article);
    await reported(id);
    await reported(id);
    expect(await decideComment(milo, aDecision(id, 2, 'rejected'))).toMatchObject({ ok: true });
    const { rows } = await pool().query('SELECT report_count FROM comment WHERE id = $1', [id]);
    expect(rows).toEqual([{ report_count: 0 }]);
    expect(await countRows('comment_report', 'comment_id = $1 AND resolved_by_id = $2', [id, milo.id])).toBe(2);
    await expectExactLanes();
  });

  test('and readers who report while others decide, like and dismiss, never make the numbers wrong or wait for each other for good', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => anApprovedComment(article)));
    const answersTo = await Promise.all(ids.map((id) => aComment(article, { title: `Đáp ${id}` })));
    await pool().query('UPDATE comment SET parent_id = $1, reply_to_id = $1 WHERE id = ANY($2)', [ids[0], answersTo]);
    for (let round = 0; round < 4; round++)
      await Promise.all([
        ...ids.flatMap((id) => [reported(id), reported(id, 'spam'), likeComment({ commentId: id, liked: true, ...aReader() })]),
        ...ids.map((id) => decideComment(milo, aDecision(id, 2 + round, round % 2 ? 'approved' : 'rejected'))),
        ...ids.map((id) => dismissReports(milo, { commentId: id, upTo: 2_000_000_000 })),
        ...answersTo.map((id) => decideComment(milo, aDecision(id, 1 + round, round % 2 ? 'spam' : 'approved'))),
      ]);
    await expectExactLanes();
    const { rows } = await pool().query(
      `SELECT id FROM comment WHERE report_count <> (SELECT count(*) FROM comment_report WHERE comment_id = comment.id AND resolved_at IS NULL)
         OR like_count <> (SELECT count(*) FROM comment_like WHERE comment_id = comment.id)
         OR reply_count <> (SELECT count(*) FROM comment answer WHERE answer.parent_id = comment.id AND answer.status = 'approved')`,
    );
    expect(rows).toEqual([]);
  });
});

test('a moderator finds what screening holds in a lane of its own, and the rule that decided on the card', async () => {
  const held = await aComment(article, { title: 'Bị giữ', body: 'Vào www.a.vn nhé' });
  await pool().query(
    `UPDATE comment SET held = true, edited_at = now(),
       reasons = '[{"rule":"links","outcome":"hold","detail":"www.a.vn","spans":[{"field":"body","start":4,"end":12}]}]' WHERE id = $1`,
    [held],
  );
  expect(await cardOf(held, 'held')).toMatchObject({
    isHeld: true,
    editedAt: expect.stringMatching(/Z$/),
    reasons: [{ rule: 'links', spans: [{ field: 'body', start: 4, end: 12 }] }],
  });
  expect(await cardOf(await aComment(article), 'held')).toBeUndefined();
  const { rows } = await pool().query<{ id: number }>(
    `WITH stored AS (
       INSERT INTO comment (article_id, name, title, body, fingerprint, status, version) VALUES ($1, 'Rosa', 'T', 'B', 'x', 'rejected', 2) RETURNING id
     ) INSERT INTO decision (comment_id, from_status, to_status, version, maker, reason) SELECT id, 'pending', 'rejected', 1, 'rule', 'banned' FROM stored
     RETURNING comment_id AS id`,
    [article],
  );
  expect(await cardOf(rows[0]?.id ?? 0, 'rejected')).toMatchObject({ decided: { maker: 'rule', by: null, reason: 'banned' } });
  await expectExactLanes();
});

test('a moderator sees whom a comment answers, also when that is no longer on the page', async () => {
  const first = await anApprovedComment(article, { name: 'Ada', body: 'Câu hỏi đầu tiên' });
  const answer = await aComment(article, { title: 'Trả lời Ada' });
  await pool().query('UPDATE comment SET parent_id = $1, reply_to_id = $1 WHERE id = $2', [first, answer]);
  expect((await cardOf(answer, 'pending'))?.answers).toEqual({ id: first, name: 'Ada', body: 'Câu hỏi đầu tiên', status: 'approved' });
  await decideComment(milo, aDecision(first, 2, 'spam'));
  expect((await cardOf(answer, 'pending'))?.answers?.status).toBe('spam');
});

test('a moderator who rejects leaves the reason and the note with the decision', async () => {
  const id = await aComment(article);
  await decideComment(milo, { commentId: id, version: 1, to: 'rejected', reason: 'insult', note: 'Mời bạn viết lại nhẹ nhàng hơn.' });
  const { rows } = await pool().query('SELECT reason, note, maker::text FROM decision WHERE comment_id = $1', [id]);
  expect(rows).toEqual([{ reason: 'insult', note: 'Mời bạn viết lại nhẹ nhàng hơn.', maker: 'person' }]);
});

describe('an editor’s pick', () => {
  test('makes the thread new, is noted, and is no new one when made again', async () => {
    const id = await anApprovedComment(article);
    const before = await expiresAt(article);
    expect(await pickComment(milo, { commentId: id, version: 2, isPick: true })).toEqual({ ok: true, value: { isPick: true } });
    const after = await expiresAt(article);
    expect(after).toBeGreaterThan(before);
    expect(await pickComment(milo, { commentId: id, version: 2, isPick: true })).toMatchObject({ ok: true });
    expect(await expiresAt(article)).toBe(after);
    expect(await cardOf(id, 'approved')).toMatchObject({ isPick: true });
    expect(await pickComment(milo, { commentId: id, version: 2, isPick: false })).toEqual({ ok: true, value: { isPick: false } });
    expect(await countRows('audit_entry', "deed = 'pick-comment' AND subject = $1", [`comment:${id}`])).toBe(2);
  });

  test('is only of what stands on the page as it was seen, and ends when that leaves it', async () => {
    const id = await anApprovedComment(article);
    expect(await pickComment(milo, { commentId: id, version: 1, isPick: true })).toMatchObject({ code: 'conflict', by: 'Lan' });
    expect(await pickComment(milo, { commentId: await aComment(article), version: 1, isPick: true })).toMatchObject({ code: 'conflict' });
    expect(await pickComment(milo, { commentId: 2_000_000_000, version: 1, isPick: true })).toEqual({ ok: false, code: 'not-found' });
    await pickComment(milo, { commentId: id, version: 2, isPick: true });
    await decideComment(milo, aDecision(id, 2, 'pending'));
    await decideComment(milo, aDecision(id, 3, 'approved'));
    expect(await countRows('comment', 'id = $1 AND featured_at IS NOT NULL', [id])).toBe(0);
  });
});

describe('an official reply', () => {
  const words = { unit: 'Sở Giao thông Lạc Giang', body: '' };

  test('is first that the comment was received, then the answer, each on the page at once', async () => {
    const id = await anApprovedComment(article);
    const before = await expiresAt(article);
    expect(await replyOfficially(milo, { commentId: id, version: 0, ...words })).toMatchObject({
      ok: true,
      value: { version: 1, by: 'Milo' },
    });
    expect(await expiresAt(article)).toBeGreaterThan(before);
    const stored = async () =>
      (await pool().query('SELECT body, version, answered_at, received_at FROM official_reply WHERE comment_id = $1', [id])).rows[0];
    expect(await stored()).toMatchObject({ body: '', version: 1, answered_at: null });
    const { received_at } = await stored();
    expect(await replyOfficially(milo, { commentId: id, version: 1, ...words, body: 'Đã sửa đèn.' })).toMatchObject({ ok: true });
    const answered = await stored();
    expect(answered).toMatchObject({ body: 'Đã sửa đèn.', version: 2, received_at });
    await replyOfficially(milo, { commentId: id, version: 2, ...words, body: 'Đã sửa đèn và vỉa hè.' });
    expect(await stored()).toMatchObject({ version: 3, answered_at: answered.answered_at });
    expect((await cardOf(id, 'approved'))?.official).toMatchObject({ unit: words.unit, body: 'Đã sửa đèn và vỉa hè.', by: 'Milo' });
    expect(await countRows('audit_entry', "deed = 'reply-officially' AND subject = $1", [`comment:${id}`])).toBe(3);
  });

  test('of two who write at once is one; the other is shown it, with who and when', async () => {
    const id = await anApprovedComment(article);
    const lan = await aModerator('Lan');
    for (const version of [0, 1]) {
      const answers = await Promise.all(
        [milo, lan].map((staff) => replyOfficially(staff, { commentId: id, version, ...words, body: `Lời của ${staff.name}` })),
      );
      const winner = answers.findIndex(({ ok }) => ok) === 0 ? 'Milo' : 'Lan';
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.find(({ ok }) => !ok)).toMatchObject({
        code: 'conflict',
        theirs: { version: version + 1, body: `Lời của ${winner}`, by: winner, at: expect.stringMatching(/Z$/) },
      });
    }
  });

  test('is to nothing that readers do not see', async () => {
    expect(await replyOfficially(milo, { commentId: await aComment(article), version: 0, ...words })).toEqual({
      ok: false,
      code: 'not-found',
    });
    const hidden = await anApprovedComment(await aStory({ status: 'draft' }));
    expect(await replyOfficially(milo, { commentId: hidden, version: 3, ...words })).toEqual({ ok: false, code: 'not-found' });
  });
});

test('the desk and the database put a comment into the same lanes', async () => {
  const ways = [true, false];
  for (const status of ['pending', 'approving', 'approved', 'rejected', 'spam'] as const)
    for (const isHeld of ways)
      for (const isUnseen of ways)
        for (const isEscalated of ways)
          for (const reports of [0, 2]) {
            const { rows } = await pool().query(
              `SELECT comment_lanes(jsonb_populate_record(NULL::comment, jsonb_build_object('status', $1::text, 'held', $2::boolean,
                 'report_count', $3::int, 'unseen', $4::boolean, 'escalated_at', CASE WHEN $5::boolean THEN now() END))) AS lanes`,
              [status, isHeld, reports, isUnseen, isEscalated],
            );
            expect(rows[0].lanes.toSorted()).toEqual(lanesOf({ status, isHeld, reports, isUnseen, isEscalated }).toSorted());
          }
});

test('each lane reads its own index from the place on, whatever else there is', async () => {
  await pool().query(
    `INSERT INTO comment (article_id, name, title, body, fingerprint, held)
     SELECT $1, 'Rosa', 'T', 'B', decode(md5('lane' || n), 'hex'), n % 50 = 0 FROM generate_series(1, 4000) AS n`,
    [article],
  );
  await pool().query('ANALYZE comment');
  const plan = async (where: string) => {
    const { rows } = await pool().query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT id FROM comment WHERE ${where} AND (created_at, id) > (now() - interval '1 day', 1) ORDER BY created_at, id LIMIT 26`,
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };
  expect(await plan("comment.status = 'pending' AND comment.held")).toContain('comment_held');
  expect(await plan("comment.status = 'approved' AND comment.report_count > 0")).toContain('comment_reported');
  expect(await plan("comment.status = 'rejected'")).toContain('comment_status_created_at_id');
  expect(await plan("comment.status = 'approved' AND comment.unseen")).toContain('comment_unseen');
  expect(await plan("comment.escalated_at IS NOT NULL AND comment.status <> 'withdrawn'")).toContain('comment_escalated');
  expect(DESK_LANES).toHaveLength(10);
});
