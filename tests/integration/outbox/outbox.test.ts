import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { env } from '#lib/env';
import { checkReadiness } from '#lib/health/check-readiness';
import { makeCircuitBreaker } from '#lib/http/circuit-breaker';
import { signatureOf } from '#lib/http/post-signed';
import { findAlarms } from '#lib/moderation/alarms/store';
import { decideComments } from '#lib/moderation/decide-comments';
import { undoDecisions } from '#lib/moderation/undo-decisions';
import { openClaims } from '#lib/outbox/claims/store';
import { dismissFailed } from '#lib/outbox/dismiss-failed';
import type { Handlers } from '#lib/outbox/handler';
import { HANDLERS } from '#lib/outbox/handlers';
import { retryFailed } from '#lib/outbox/retry-failed';
import { type Outbox, startOutbox } from '#lib/outbox/run-outbox';
import { deleteOldOutbox } from '#lib/outbox/upkeep/store';
import { wakeOutbox } from '#lib/outbox/wake';
import { useBreaker, webhookRoom } from '#lib/webhooks/send-webhook';
import { aComment, aModerator, aStory } from '#tests/support/commented-story';
import { type Receiver, startReceiver } from '#tests/support/receiver';
import { until } from '#tests/support/until';

const SECRET = 'a secret of thirty-two characters, at least';
/** What looks at pages is another test's. */
const WEBHOOKS: Handlers = { webhook: HANDLERS.webhook };

let milo: StaffMember;
let receiver: Receiver;
const started: Outbox[] = [];
const start = (handlers: Handlers = WEBHOOKS): Outbox => {
  const outbox = startOutbox({ handlers });
  started.push(outbox);
  return outbox;
};

beforeAll(async () => {
  milo = await aModerator('Milo');
});
beforeEach(async () => {
  receiver = await startReceiver();
  Object.assign(env(), { DECISION_WEBHOOK_URL: receiver.url, DECISION_WEBHOOK_SECRET: SECRET });
  useBreaker(makeCircuitBreaker({ faults: 1_000_000, restMs: 1 }));
  await pool().query('DELETE FROM outbox');
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((outbox) => outbox.stop()));
  await receiver.close();
});
afterAll(() => void Object.assign(env(), { DECISION_WEBHOOK_URL: undefined, DECISION_WEBHOOK_SECRET: undefined }));

async function rows<Row extends object>(statement: string, values: unknown[] = []): Promise<Row[]> {
  return (await pool().query<Row>(statement, values)).rows;
}

const many = (article: number, count: number) => Promise.all(Array.from({ length: count }, () => aComment(article)));
async function approve(ids: readonly number[]): Promise<string> {
  const act = await decideComments(milo, { comments: ids.map((id) => ({ id, version: 1 })), to: 'approved' });
  if (!act.ok || act.value.decided.length !== ids.length) throw new Error('Not everything was approved.');
  return act.value.batch;
}
async function undo(batch: string) {
  const act = await undoDecisions(milo, { batch });
  if (!act.ok) throw new Error('There is no such act.');
  return act.value;
}
/** The seconds in which nobody outside hears of it, or the pause before another try, are over. */
async function letTimePass(): Promise<void> {
  await rows("UPDATE outbox SET due_at = now() WHERE kind = 'webhook'");
  wakeOutbox();
}
const webhooks = () =>
  rows<{ id: number; attempts: number; state: string; error: string; waits: boolean }>(
    `SELECT id, attempts, last_error AS error, due_at > now() AS waits,
       CASE WHEN done_at IS NOT NULL THEN 'sent' WHEN cancelled_at IS NOT NULL THEN 'called off' WHEN failed_at IS NOT NULL THEN 'given up'
         WHEN claimed_until > now() THEN 'taken' ELSE 'waits' END AS state
     FROM outbox WHERE kind = 'webhook' ORDER BY id`,
  );
const states = async () => (await webhooks()).map(({ state }) => state);
const isOver = async () => (await states()).every((state) => state !== 'waits' && state !== 'taken');
const told = (commentId: number) =>
  receiver.deliveries.filter(({ event }) => event.comment.id === commentId).map(({ event }) => event.event);

describe('a service that is told of decisions', () => {
  test('hears what was decided and where, nothing of who wrote or who decided, and can verify who says so', async () => {
    const story = await aStory();
    const id = await aComment(story, { name: 'Nguyễn Thị Rosa', title: 'Lời riêng', body: 'Gọi tôi số 0912 345 678.' });
    await decideComments(milo, { comments: [{ id, version: 1 }], to: 'rejected', reason: 'private', note: 'Lời nhắn riêng' });
    start();
    await letTimePass();
    await until(isOver);
    const [delivery] = receiver.deliveries;
    if (!delivery) throw new Error('Nothing came.');
    const { headers, body, event } = delivery;
    const [row] = await webhooks();
    expect(event).toEqual({
      delivery: row?.id,
      event: 'comment.rejected',
      comment: { id, version: 2 },
      story: { id: story, title: 'Khai trương phố sách', path: expect.stringMatching(`^/thoi-su/khai-truong-pho-sach-\\d+-${story}$`) },
      decidedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      decidedBy: 'person',
      reason: 'private',
      takesBack: false,
    });
    for (const secret of ['Rosa', 'riêng', '0912', 'Milo', milo.email]) expect(body).not.toContain(secret);
    expect(headers['x-toa-soan-delivery']).toBe(String(row?.id));
    expect(headers['x-toa-soan-event']).toBe('comment.rejected');
    expect(headers['x-toa-soan-signature']).toBe(`sha256=${signatureOf(SECRET, String(headers['x-toa-soan-timestamp']), body)}`);
  });

  test('hears nothing of what is taken back within the first seconds, fifty comments at once', async () => {
    const ids = await many(await aStory(), 50);
    start();
    const undone = await undo(await approve(ids));
    expect(undone.wasSent).toBe(false);
    await letTimePass();
    const last = await many(await aStory(), 1);
    await approve(last);
    await letTimePass();
    await until(isOver);
    expect(receiver.deliveries.map(({ event }) => event.comment.id)).toEqual(last);
    expect((await states()).filter((state) => state === 'called off')).toHaveLength(50);
  });

  test('hears of both or of neither when an act is taken back in the very moment its messages are sent', async () => {
    const story = await aStory();
    start();
    const wins = { undo: 0, dispatcher: 0 };
    // Until both have won: on a busy machine one of them may be slow for long.
    for (let round = 0; round < 20 || (Math.min(wins.undo, wins.dispatcher) === 0 && round < 60); round++) {
      const ids = await many(story, 3);
      const batch = await approve(ids);
      await rows("UPDATE outbox SET due_at = now() WHERE kind = 'webhook'");
      // The dispatcher looks a little later in each round, or well before the undo if it has never won.
      const isEarly = round >= 20 && wins.dispatcher === 0;
      if (isEarly) {
        wakeOutbox();
        for (let statement = 20; statement < round; statement++) await rows('SELECT 1');
      }
      const looking = (async () => {
        for (let statement = 0; statement < round; statement++) await rows('SELECT 1');
        wakeOutbox();
      })();
      const [undone] = await Promise.all([undo(batch), looking]);
      expect(undone.undone).toHaveLength(3);
      await letTimePass();
      await until(isOver);
      const heard = ids.map(told);
      for (const events of heard) expect([[], ['comment.approved', 'comment.pending']]).toContainEqual(events.toSorted());
      expect(heard.some((events) => events.length > 0)).toBe(undone.wasSent);
      for (const events of heard) wins[events.length > 0 ? 'dispatcher' : 'undo'] += 1;
    }
    expect(Math.min(wins.undo, wins.dispatcher)).toBeGreaterThan(0);
  });

  test('is told once of each of two hundred decisions, though two processes send', async () => {
    const ids = await many(await aStory(), 200);
    await approve(ids);
    start();
    start();
    await letTimePass();
    await until(isOver);
    expect(receiver.deliveries.map(({ event }) => event.comment.id).toSorted((a, b) => a - b)).toEqual(ids.toSorted((a, b) => a - b));
    expect((await webhooks()).every(({ attempts }) => attempts === 1)).toBe(true);
  });

  test.each<[string, Receiver['answer'], string]>([
    ['answers 500', (response) => void response.writeHead(500).end(), 'The service answered 500.'],
    ['sends elsewhere', (response) => void response.writeHead(307, { location: '/elsewhere' }).end(), 'fetch failed'],
    ['hangs up', (response) => void response.destroy(), 'fetch failed'],
    [
      'breaks off its answer',
      (response) => void response.writeHead(503, { 'content-length': '9' }).write('half', () => response.destroy()),
      '503',
    ],
  ])('is told again, by the same number, when it %s', async (_, answer, error) => {
    const [id = 0] = await many(await aStory(), 1);
    await approve([id]);
    receiver.answer = answer;
    start();
    await letTimePass();
    await until(async () => (await webhooks())[0]?.waits === true && (await webhooks())[0]?.state === 'waits');
    expect((await webhooks())[0]).toMatchObject({ attempts: 1, error: expect.stringContaining(error) });
    receiver.answer = (response) => void response.writeHead(200).end('{}');
    await letTimePass();
    await until(isOver);
    expect(told(id)).toEqual(['comment.approved', 'comment.approved']);
    expect(new Set(receiver.deliveries.map(({ event }) => event.delivery)).size).toBe(1);
  });

  test('that is slow holds nobody up', async () => {
    const [slow = 0, ...others] = await many(await aStory(), 6);
    await approve([slow, ...others]);
    const release: (() => void)[] = [];
    receiver.answer = (response, { event }) => {
      const end = () => void response.writeHead(204).end();
      if (event.comment.id === slow) release.push(end);
      else end();
    };
    start();
    await letTimePass();
    await until(async () => (await states()).filter((state) => state === 'sent').length === 5);
    expect((await states()).filter((state) => state === 'taken')).toHaveLength(1);
    for (const end of release) end();
    await until(isOver);
    expect(receiver.deliveries).toHaveLength(6);
  });

  test('is told again by another process when one died before it could write down that it had told', async () => {
    const [id = 0] = await many(await aStory(), 1);
    await approve([id]);
    await rows("UPDATE outbox SET due_at = now() WHERE kind = 'webhook'");
    const dead = openClaims();
    const [taken] = await dead.claim([{ kind: 'webhook', most: 5 }], 60);
    start();
    wakeOutbox();
    const [other = 0] = await many(await aStory(), 1);
    await approve([other]);
    await letTimePass();
    await until(() => told(other).length === 1);
    expect(told(id)).toEqual([]);
    await rows('UPDATE outbox SET claimed_until = now() WHERE id = $1', [taken?.id]);
    wakeOutbox();
    await until(isOver);
    expect(told(id)).toEqual(['comment.approved']);
    // It was not dead after all: what it says now is too late.
    if (taken) await dead.settle(taken, { state: 'failed', error: 'too late' });
    expect(await states()).toEqual(['sent', 'sent']);
    await dead.close();
  });

  test('that is away is asked by one message alone; what waits meanwhile can still be called off', async () => {
    let time = 0;
    useBreaker(makeCircuitBreaker({ faults: 4, restMs: 30_000, clock: () => time }));
    const ids = await many(await aStory(), 20);
    const batch = await approve(ids);
    receiver.answer = (response) => void response.writeHead(503).end();
    start();
    await letTimePass();
    const untried = async () => (await webhooks()).filter(({ attempts }) => attempts === 0).length;
    const isQuiet = async () => webhookRoom(4) === 0 && !(await states()).includes('taken');
    await until(isQuiet);
    // Once more: what was being taken as it became quiet shows only now.
    await until(isQuiet);
    const [asked, left] = [receiver.deliveries.length, await untried()];
    expect(left).toBeGreaterThan(10);
    time = 30_000;
    wakeOutbox();
    await until(() => receiver.deliveries.length > asked);
    await until(isQuiet);
    expect([receiver.deliveries.length, await untried()]).toEqual([asked + 1, left - 1]);
    expect(await undo(batch)).toMatchObject({ wasSent: true });
    expect((await states()).filter((state) => state === 'called off')).toHaveLength(left - 1);
  });
});

describe('the newsroom', () => {
  async function giveUp(): Promise<number> {
    const [id = 0] = await many(await aStory(), 1);
    await approve([id]);
    receiver.answer = (response) => void response.writeHead(500).end();
    await rows("UPDATE outbox SET attempts = $1 WHERE kind = 'webhook'", [WEBHOOKS.webhook?.pauses.length]);
    start();
    await letTimePass();
    await until(isOver);
    expect(await states()).toEqual(['given up']);
    receiver.answer = (response) => void response.writeHead(204).end();
    return id;
  }

  test('is told what could not be sent, and has it sent again', async () => {
    const id = await giveUp();
    expect((await findAlarms()).outbox).toEqual([
      { kind: 'webhook', failed: 1, late: 0, since: expect.stringMatching(/Z$/), error: 'The service answered 500.' },
    ]);
    expect(await retryFailed(milo, { kind: 'webhook' })).toEqual({ ok: true, value: { count: 1 } });
    await until(isOver);
    expect(told(id)).toEqual(['comment.approved', 'comment.approved']);
    expect((await findAlarms()).outbox).toEqual([]);
    expect(await retryFailed(milo, { kind: 'webhook' })).toEqual({ ok: false, code: 'not-found' });
  });

  test('may put that aside, which is logged', async () => {
    await giveUp();
    expect(await dismissFailed(milo, { kind: 'webhook' })).toEqual({ ok: true, value: { count: 1 } });
    expect((await findAlarms()).outbox).toEqual([]);
    expect(await dismissFailed(milo, { kind: 'webhook' })).toEqual({ ok: false, code: 'not-found' });
    expect(await rows("SELECT detail FROM audit_entry WHERE deed = 'dismiss-outbox'")).toEqual([{ detail: { count: 1 } }]);
  });

  test('is told what waits long although it is still tried', async () => {
    await approve(await many(await aStory(), 2));
    await rows("UPDATE outbox SET due_at = now() - interval '3 minutes' WHERE kind = 'webhook'");
    expect((await findAlarms()).outbox).toMatchObject([{ kind: 'webhook', failed: 0, late: 2 }]);
    expect((await checkReadiness()).outboxLateSeconds).toBeGreaterThanOrEqual(180);
  });
});

test('an operator sees at the health check whether what is due is sent', async () => {
  expect((await checkReadiness()).checks.outbox).toBe(false);
  const outbox = start();
  expect((await checkReadiness()).checks.outbox).toBe(true);
  await outbox.stop();
  expect((await checkReadiness()).checks.outbox).toBe(false);
});

test('a paper that names no service writes nothing down for one, and sends nothing that was written before', async () => {
  const [before = 0, after = 0] = await many(await aStory(), 2);
  await approve([before]);
  Object.assign(env(), { DECISION_WEBHOOK_URL: undefined });
  await approve([after]);
  start();
  await letTimePass();
  await until(isOver);
  expect(await states()).toEqual(['sent']);
  expect(receiver.deliveries).toEqual([]);
});

test('what is over is removed after thirty days, what is not stays', async () => {
  const [sent = 0, waiting = 0, failed = 0] = await many(await aStory(), 3);
  await approve([sent, waiting, failed]);
  await rows("UPDATE outbox SET created_at = now() - interval '31 days'");
  const touch = (id: number, what: string) =>
    rows(`UPDATE outbox SET ${what} FROM decision WHERE kind = 'webhook' AND decision.id = decision_id AND comment_id = $1`, [id]);
  await touch(sent, 'done_at = now(), attempts = 1');
  await touch(failed, 'failed_at = now(), attempts = 9');
  await deleteOldOutbox();
  expect((await states()).toSorted()).toEqual(['given up', 'waits']);
});

test('an act of last month that is taken back is told, though nothing is kept any more of its messages', async () => {
  const [id = 0] = await many(await aStory(), 1);
  const batch = randomUUID();
  await rows(
    `WITH moved AS (UPDATE comment SET status = 'approved', version = 2 WHERE id = $1)
     INSERT INTO decision (comment_id, from_status, to_status, version, decided_by_id, decided_at, batch)
     VALUES ($1, 'pending', 'approved', 1, $2, now() - interval '31 days', $3)`,
    [id, milo.id, batch],
  );
  expect(await undo(batch)).toMatchObject({ undone: [{ id }], wasSent: true });
  start();
  await letTimePass();
  await until(isOver);
  expect(receiver.deliveries.map(({ event }) => event)).toMatchObject([{ event: 'comment.pending', takesBack: true }]);
});
