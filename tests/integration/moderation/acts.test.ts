import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { tags } from '#lib/cache/tags';
import { isDatabaseAway } from '#lib/db/errors';
import { pool } from '#lib/db/pool';
import { env } from '#lib/env';
import { decideComments } from '#lib/moderation/decide-comments';
import { escalateComment } from '#lib/moderation/escalation/escalate-comment';
import { listComments } from '#lib/moderation/list-comments';
import { pickComment } from '#lib/moderation/pick-comment';
import { type DecisionsInput, deskQuery } from '#lib/moderation/schema';
import { showApproved } from '#lib/moderation/show-approved';
import { undoDecisions } from '#lib/moderation/undo-decisions';
import { aComment, aModerator, anApprovedComment, aStory, countRows } from '#tests/support/commented-story';
import { lanesCounted } from '#tests/support/decisions';
import { until } from '#tests/support/until';

let milo: StaffMember;
let lan: StaffMember;
beforeAll(async () => {
  [milo, lan] = [await aModerator('Milo'), await aModerator('Lan')];
});

// Somebody outside is told of decisions, unless a test says otherwise; nobody dispatches here.
beforeEach(() => void Object.assign(env(), { DECISION_WEBHOOK_URL: 'http://localhost:9/decided' }));
afterEach(async () => {
  Object.assign(env(), { DECISION_WEBHOOK_URL: undefined });
  await pool().query("DELETE FROM setting WHERE key = 'desk'");
});

async function rows<Row extends object>(statement: string, values: unknown[] = []): Promise<Row[]> {
  return (await pool().query<Row>(statement, values)).rows;
}

type Wish = DecisionsInput['to'];
async function decide(staff: StaffMember, comments: { id: number; version: number }[], to: Wish) {
  const act = await decideComments(staff, to === 'rejected' ? { comments, to, reason: 'insult', note: '' } : { comments, to });
  if (!act.ok) throw new Error('Deciding never refuses as a whole.');
  return act.value;
}
async function undo(staff: StaffMember, batch: string) {
  const act = await undoDecisions(staff, { batch });
  if (!act.ok) throw new Error('There is no such act.');
  return act.value;
}

const seen = (ids: readonly number[], version = 1) => ids.map((id) => ({ id, version }));
const standing = (ids: readonly number[]) =>
  rows<{ id: number; status: string; version: number }>('SELECT id, status::text, version FROM comment WHERE id = ANY($1) ORDER BY id', [
    ids,
  ]);
const outbox = (ids: readonly number[]) =>
  rows<{ kind: string; due: number; state: string }>(
    `SELECT kind, extract(epoch FROM due_at - created_at)::int AS due, CASE WHEN cancelled_at IS NULL THEN 'waits' ELSE 'called off' END AS state
     FROM outbox JOIN decision ON decision.id = decision_id WHERE comment_id = ANY($1) ORDER BY outbox.id`,
    [ids],
  );
const many = async (article: number, count: number) =>
  (await Promise.all(Array.from({ length: count }, () => aComment(article)))).toSorted((one, other) => one - other);
const lanesKept = async () => (await listComments(deskQuery.parse({}))).counts;
const holdApprovals = (seconds: number) =>
  rows(`INSERT INTO setting (key, value) VALUES ('desk', $1)`, [{ holdApprovalsSeconds: seconds }]);

describe('a moderator who decides on many comments at once', () => {
  test('decides each that is as they saw it, and hears of the others who was first', async () => {
    const [one = 0, two = 0, three = 0] = await many(await aStory(), 3);
    await decide(lan, seen([two]), 'spam');
    const act = await decide(milo, [...seen([one, two, three]), { id: 2_000_000_000, version: 1 }], 'approved');
    expect(act.decided).toEqual([
      { id: one, status: 'approved', version: 2 },
      { id: three, status: 'approved', version: 2 },
    ]);
    expect(act.refused).toEqual([
      {
        id: two,
        code: 'conflict',
        by: 'Lan',
        at: expect.stringMatching(/^\d{4}-/),
        status: 'spam',
        version: 2,
        editedAt: null,
        isRedacted: false,
      },
      { id: 2_000_000_000, code: 'not-found' },
    ]);
    expect(await rows('SELECT DISTINCT batch FROM decision WHERE comment_id = ANY($1)', [[one, three]])).toEqual([{ batch: act.batch }]);
  });

  test('moves the edition once, however many stories that is', async () => {
    const stories = [await aStory(), await aStory(), await aStory()];
    const ids = (await Promise.all(stories.map((story) => many(story, 20)))).flat();
    const [before] = await rows<{ number: number }>('SELECT number FROM edition');
    await decide(milo, seen(ids), 'approved');
    expect(await rows('SELECT number FROM edition')).toEqual([{ number: (before?.number ?? 0) + 1 }]);
    const expired = await rows<{ tag: string }>('SELECT tag FROM expired_tag WHERE edition > $1', [before?.number]);
    expect(expired.map(({ tag }) => tag).toSorted()).toEqual(stories.map(tags.comments).toSorted());
    expect(await rows('SELECT comment_count AS n FROM story WHERE article_id = ANY($1)', [stories])).toEqual([
      { n: 20 },
      { n: 20 },
      { n: 20 },
    ]);
  });

  test('lets a comment stand that was shown at once, which is a decision too and can be taken back', async () => {
    const id = await anApprovedComment(await aStory());
    await rows('UPDATE comment SET unseen = true WHERE id = $1', [id]);
    const act = await decide(milo, seen([id], 2), 'approved');
    expect(act.decided).toEqual([{ id, status: 'approved', version: 3 }]);
    expect((await lanesCounted()).unseen).toBe(0);
    expect((await decide(milo, seen([id], 3), 'approved')).refused).toMatchObject([{ id, code: 'conflict', by: 'Milo' }]);
    await undo(milo, act.batch);
    expect((await lanesCounted()).unseen).toBe(1);
    expect(await outbox([id])).toEqual([]);
  });
});

describe('a moderator who takes an act back', () => {
  test('puts everything back where it stood: place, reports, pick, the opinion asked for', async () => {
    const article = await aStory();
    const [picked, reported] = [await anApprovedComment(article), await anApprovedComment(article)];
    await rows('UPDATE comment SET featured_at = now() WHERE id = $1', [picked]);
    await rows(`INSERT INTO comment_report (comment_id, reason, device, address) VALUES ($1, 'spam', '1', '1'), ($1, 'insult', '2', '2')`, [
      reported,
    ]);
    await rows('UPDATE comment SET escalated_at = now() WHERE id = $1', [reported]);
    const ids = [picked, reported];
    const before = await rows('SELECT status, report_count, featured_at, escalated_at FROM comment WHERE id = ANY($1) ORDER BY id', [ids]);
    const act = await decide(milo, seen(ids, 2), 'spam');
    expect(await lanesCounted()).toMatchObject({ reported: 0, escalated: 0 });
    const undone = await undo(milo, act.batch);
    expect(undone).toMatchObject({ undone: ids.map((id) => ({ id, status: 'approved', version: 4 })), refused: [], wasSent: false });
    expect(await rows('SELECT status, report_count, featured_at, escalated_at FROM comment WHERE id = ANY($1) ORDER BY id', [ids])).toEqual(
      before,
    );
    expect(await lanesKept()).toEqual(await lanesCounted());
  });

  test('leaves what was done since without a decision: a pick, a question to others', async () => {
    const id = await anApprovedComment(await aStory());
    await rows('UPDATE comment SET unseen = true WHERE id = $1', [id]);
    const act = await decide(milo, seen([id], 2), 'approved');
    expect(await pickComment(lan, { commentId: id, version: 3, isPick: true })).toMatchObject({ ok: true });
    expect(await escalateComment(lan, { commentId: id, version: 3, note: 'Có nên giữ không?' })).toMatchObject({ ok: true });
    expect((await undo(milo, act.batch)).undone).toMatchObject([{ id, status: 'approved' }]);
    expect(
      await rows('SELECT unseen, featured_at IS NOT NULL AS pick, escalated_at IS NOT NULL AS asked FROM comment WHERE id = $1', [id]),
    ).toEqual([{ unseen: true, pick: true, asked: true }]);
  });

  test('sends nothing outside within the first seconds, two hundred at once, and both acts stand in the log', async () => {
    const article = await aStory();
    const ids = await many(article, 200);
    const act = await decide(milo, seen(ids), 'approved');
    const waiting = await outbox(ids);
    expect(waiting.filter(({ kind }) => kind === 'webhook')).toHaveLength(200);
    expect(waiting.every(({ kind, due }) => due === (kind === 'webhook' ? 8 : 0))).toBe(true);
    const undone = await undo(lan, act.batch);
    expect(undone.undone).toHaveLength(200);
    expect(undone.wasSent).toBe(false);
    const left = await outbox(ids);
    expect(left.filter(({ kind, state }) => kind === 'webhook' && state === 'waits')).toEqual([]);
    expect(await rows('SELECT comment_count AS n FROM story WHERE article_id = $1', [article])).toEqual([{ n: 0 }]);
    const log = await rows(
      `SELECT decided_by_id, to_status::text, undoes_id IS NOT NULL AS undoes, count(*)::int FROM decision WHERE comment_id = ANY($1) GROUP BY 1, 2, 3 ORDER BY undoes`,
      [ids],
    );
    expect(log).toEqual([
      { decided_by_id: milo.id, to_status: 'approved', undoes: false, count: 200 },
      { decided_by_id: lan.id, to_status: 'pending', undoes: true, count: 200 },
    ]);
  });

  test('tells the outside when it has heard of the act, or may have', async () => {
    const [told = 0, begun = 0, quiet = 0] = await many(await aStory(), 3);
    const act = await decide(milo, seen([told, begun, quiet]), 'approved');
    const touch = (id: number, what: string) =>
      rows(`UPDATE outbox SET ${what} FROM decision WHERE kind = 'webhook' AND decision.id = decision_id AND comment_id = $1`, [id]);
    await touch(told, 'attempts = 1, done_at = now()');
    await touch(begun, "attempts = 1, claimed_until = now() + interval '30 seconds'");
    expect(await undo(milo, act.batch)).toMatchObject({ wasSent: true });
    const webhooks = async (id: number) => (await outbox([id])).filter(({ kind }) => kind === 'webhook').map(({ state }) => state);
    expect(await webhooks(told)).toEqual(['waits', 'waits']);
    expect(await webhooks(begun)).toEqual(['waits', 'waits']);
    expect(await webhooks(quiet)).toEqual(['called off']);
  });

  test('leaves alone what somebody has decided on since, and says who', async () => {
    const [one = 0, two = 0] = await many(await aStory(), 2);
    const act = await decide(milo, seen([one, two]), 'approved');
    await decide(lan, seen([two], 2), 'rejected');
    expect(await undo(milo, act.batch)).toMatchObject({
      undone: [{ id: one, status: 'pending' }],
      refused: [{ id: two, code: 'conflict', by: 'Lan', status: 'rejected' }],
    });
  });

  test('can take that back in turn', async () => {
    const ids = await many(await aStory(), 2);
    const act = await decide(milo, seen(ids), 'approved');
    const undone = await undo(milo, act.batch);
    await undo(milo, undone.batch);
    expect(await standing(ids)).toEqual(ids.map((id) => ({ id, status: 'approved', version: 4 })));
  });

  test('is told when there is no such act', async () => {
    expect(await undoDecisions(milo, { batch: randomUUID() })).toEqual({ ok: false, code: 'not-found' });
  });

  test('takes it back once, whoever presses at the same moment', async () => {
    const ids = await many(await aStory(), 30);
    const act = await decide(milo, seen(ids), 'approved');
    const both = await Promise.all([...Array(6)].map((_, at) => undo(at % 2 ? milo : lan, act.batch)));
    expect(both.flatMap(({ undone }) => undone)).toHaveLength(30);
    expect(await countRows('decision', 'comment_id = ANY($1)', [ids])).toBe(60);
    expect(await lanesKept()).toEqual(await lanesCounted());
  });
});

describe('a paper that holds approvals back', () => {
  beforeEach(() => holdApprovals(30));

  test('shows them when the time is over, and only then tells the outside', async () => {
    const article = await aStory();
    const [id = 0] = await many(article, 1);
    const act = await decide(milo, seen([id]), 'approved');
    expect(act.decided).toEqual([{ id, status: 'approving', version: 2 }]);
    expect(await rows('SELECT comment_count AS n FROM story WHERE article_id = $1', [article])).toEqual([{ n: 0 }]);
    expect(await outbox([id])).toEqual([{ kind: 'show', due: 30, state: 'waits' }]);
    const [approval] = await rows<{ id: number }>('SELECT id FROM decision WHERE comment_id = $1', [id]);
    await Promise.all([showApproved(approval?.id ?? 0), showApproved(approval?.id ?? 0)]);
    expect(await standing([id])).toEqual([{ id, status: 'approved', version: 3 }]);
    expect((await outbox([id])).map(({ kind }) => kind)).toEqual(['show', 'webhook', 'page-check']);
    expect(await rows('SELECT comment_count AS n FROM story WHERE article_id = $1', [article])).toEqual([{ n: 1 }]);
    expect(await undo(milo, act.batch)).toMatchObject({ undone: [{ id, status: 'pending', version: 4 }] });
    expect(await lanesKept()).toEqual(await lanesCounted());
  });

  test('shows nothing of an approval that was taken back, or decided otherwise, before', async () => {
    const [taken = 0, refused = 0] = await many(await aStory(), 2);
    const act = await decide(milo, seen([taken]), 'approved');
    await decide(milo, seen([refused]), 'approved');
    await undo(milo, act.batch);
    await decide(lan, seen([refused], 2), 'rejected');
    for (const { id } of await rows<{ id: number }>(`SELECT id FROM decision WHERE to_status = 'approving'`)) await showApproved(id);
    expect((await standing([taken, refused])).map(({ status }) => status)).toEqual(['pending', 'rejected']);
  });
});

/** Fifty share ten connections here: who finds none in time is told 503, and presses again as on the desk. */
async function patiently<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
    }
  }
}

test('fifty moderators race over five hundred comments: nothing is lost, nothing doubled, and every loser is told who and when', async () => {
  const stories = await Promise.all([...Array(5)].map(() => aStory()));
  const roots = (await Promise.all(stories.map((story) => many(story, 40)))).flat();
  // Answers too: they lock what they answer.
  const answers = await rows<{ id: number }>(
    `INSERT INTO comment (article_id, name, title, body, fingerprint, parent_id, reply_to_id)
     SELECT article_id, 'Rosa', 'T', 'B', decode(md5('race' || id || n), 'hex'), id, id FROM comment, generate_series(1, 2) AS n
     WHERE id = ANY($1) ORDER BY id LIMIT 300 RETURNING id`,
    [roots],
  );
  const ids = [...roots, ...answers.map(({ id }) => id)];
  expect(ids).toHaveLength(500);
  const moderators = await Promise.all(Array.from({ length: 50 }, (_, index) => aModerator(`Người ${index}`)));
  const wishes: Wish[] = ['approved', 'rejected', 'spam'];
  const acts = await Promise.all(
    moderators.map(async (staff, index) => {
      // Each in an order of their own, some one by one, some in handfuls.
      const order = ids.map((id, at) => ({ id, key: (at * 7919 + index * 104_729) % 500 })).toSorted((a, b) => a.key - b.key);
      const size = [1, 7, 40, 250][index % 4] ?? 1;
      const mine = order.slice(0, size === 1 ? 20 : 250).map(({ id }) => id);
      const done = [];
      for (let at = 0; at < mine.length; at += size)
        done.push(await patiently(() => decide(staff, seen(mine.slice(at, at + size)), wishes[(index + at) % 3] ?? 'spam')));
      return done;
    }),
  );
  const decided = acts.flat().flatMap((act) => act.decided);
  const refused = acts.flat().flatMap((act) => act.refused);
  expect(new Set(decided.map(({ id }) => id)).size).toBe(decided.length);
  expect(await countRows('decision', 'comment_id = ANY($1)', [ids])).toBe(decided.length);
  expect(refused.length).toBeGreaterThan(100);
  const names = new Set(moderators.map(({ name }) => name));
  for (const one of refused)
    expect(one).toMatchObject({ code: 'conflict', at: expect.stringMatching(/^\d{4}-/), by: expect.toSatisfy((by) => names.has(by)) });
  const messages = await rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM outbox JOIN decision ON decision.id = decision_id WHERE kind = 'webhook' AND comment_id = ANY($1) GROUP BY decision_id`,
    [ids],
  );
  expect(messages).toHaveLength(decided.length);
  expect(messages.every(({ n }) => n === 1)).toBe(true);
  expect(await lanesKept()).toEqual(await lanesCounted());
  for (const story of stories)
    expect(await rows('SELECT comment_count AS n FROM story WHERE article_id = $1', [story])).toEqual([
      { n: await countRows('comment', "article_id = $1 AND status = 'approved'", [story]) },
    ]);
});

test('who decides on an answer waits for what it answers before they hold anything else, so that no two wait for each other', async () => {
  const article = await aStory();
  const [asked, other] = await many(article, 2);
  if (!asked || !other) throw new Error('There are two comments.');
  const [answer] = await rows<{ id: number }>(
    `INSERT INTO comment (article_id, name, title, body, fingerprint, parent_id, reply_to_id)
     VALUES ($1, 'Rosa', 'T', 'B', decode(md5('answer' || $2::int), 'hex'), $2::int, $2::int) RETURNING id`,
    [article, asked],
  );
  const colleague = await pool().connect();
  try {
    await colleague.query('BEGIN');
    await colleague.query('SELECT FROM comment WHERE id = $1 FOR NO KEY UPDATE', [asked]);
    const deciding = decide(lan, seen([answer?.id ?? 0, other]), 'approved');
    await until(async () => {
      const [{ waiting } = { waiting: 0 }] = await rows<{ waiting: number }>(
        `SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
      );
      return waiting > 0;
    });
    // Held by the one who waits, this would be the knot.
    await colleague.query('SELECT FROM comment WHERE id = $1 FOR NO KEY UPDATE NOWAIT', [other]);
    await colleague.query('COMMIT');
    expect((await deciding).decided).toHaveLength(2);
  } finally {
    colleague.release();
  }
});
