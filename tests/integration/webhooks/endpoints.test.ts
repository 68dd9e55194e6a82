import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { publishArticle } from '#lib/articles/publish-article';
import { moveDraft } from '#lib/articles/stages/move-draft';
import { unpublishArticle } from '#lib/articles/unpublish-article';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { env } from '#lib/env';
import { decideComments } from '#lib/moderation/decide-comments';
import { undoDecisions } from '#lib/moderation/undo-decisions';
import type { Handlers } from '#lib/outbox/handler';
import { HANDLERS } from '#lib/outbox/handlers';
import { type Outbox, startOutbox } from '#lib/outbox/run-outbox';
import { deleteOldOutbox } from '#lib/outbox/upkeep/store';
import { wakeOutbox } from '#lib/outbox/wake';
import { deleteOldDeliveries, findDeliveries } from '#lib/webhooks/deliveries/store';
import { findEndpoints } from '#lib/webhooks/endpoints/store';
import type { WebhookEvent } from '#lib/webhooks/events';
import { makeEndpoint, removeEndpoint, rotateSecret, sendAgain, sendTest, switchEndpoint } from '#lib/webhooks/keep-endpoints';
import { aComment, aStory } from '#tests/support/commented-story';
import { aDraft } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';
import { type Delivery, type Receiver, startReceiver } from '#tests/support/receiver';
import { until } from '#tests/support/until';

const DELIVERIES: Handlers = { delivery: HANDLERS.delivery };

let ada: StaffMember;
let editor: StaffMember;
let section = 0;
let receiver: Receiver;
const started: Outbox[] = [];

const start = (): Outbox => {
  const outbox = startOutbox({ handlers: DELIVERIES });
  started.push(outbox);
  return outbox;
};

beforeAll(async () => {
  ada = await somebody('admin', 'Ada');
  editor = await somebody('editor', 'Lan');
  section = await aSection('kinh-te');
});

beforeEach(async () => {
  Object.assign(env(), { ALLOWED_NETWORKS: ['127.0.0.0/8'] });
  receiver = await startReceiver();
  await pool().query('DELETE FROM outbox');
  await pool().query('DELETE FROM webhook_endpoint');
});

afterEach(async () => {
  await Promise.all(started.splice(0).map((outbox) => outbox.stop()));
  await receiver.close();
});

afterAll(() => void Object.assign(env(), { ALLOWED_NETWORKS: [] }));

async function anEndpoint(...events: WebhookEvent[]): Promise<{ id: number; secret: string }> {
  const made = await makeEndpoint(ada, { name: 'Trang gương', url: receiver.url, events });
  if (!made.ok) throw new Error(made.code);
  return made.value;
}

async function published(): Promise<{ id: number; path: string }> {
  const made = await createArticle(editor, { content: aDraft({ sectionId: section }) });
  if (!made.ok) throw new Error(made.code);
  const live = await publishArticle(editor, { articleId: made.value.id, version: 1, live: null });
  if (!live.ok) throw new Error(live.code);
  return { id: made.value.id, path: live.value.path };
}

/** The pause before another try, or the seconds in which a decision can be taken back, are over. */
async function letTimePass(): Promise<void> {
  await pool().query("UPDATE outbox SET due_at = now() WHERE kind = 'delivery' AND done_at IS NULL");
  wakeOutbox();
}

const message = ({ body }: Delivery): { type: string; timestamp: string; data: Record<string, unknown> } => JSON.parse(body);

/** As the specification says it, written anew: no code of the paper's. */
function signs({ headers, body }: Delivery, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const expected = createHmac('sha256', key).update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`).digest('base64');
  return String(headers['webhook-signature']).split(' ').includes(`v1,${expected}`);
}

const lines = () => findDeliveries({ endpointId: null, after: null, take: 50 });

describe('a service that asked for it', () => {
  test('hears that a story was published, changed and withdrawn, signed, and what it did not ask for it does not hear', async () => {
    const { secret } = await anEndpoint('story.published', 'story.withdrawn');
    start();
    const { id, path } = await published();
    await unpublishArticle(editor, { articleId: id, live: 1, reason: 'Sai' });
    await until(() => receiver.deliveries.length === 2);
    expect(receiver.deliveries.map((one) => message(one)).sort((one, other) => one.type.localeCompare(other.type))).toEqual([
      { type: 'story.published', timestamp: expect.stringMatching(/Z$/), data: { storyId: id, version: 1, path } },
      { type: 'story.withdrawn', timestamp: expect.stringMatching(/Z$/), data: { storyId: id, version: 1, path } },
    ]);
    expect(receiver.deliveries.every((one) => signs(one, secret))).toBe(true);
    expect(receiver.deliveries.some((one) => signs(one, `whsec_${Buffer.alloc(32).toString('base64')}`))).toBe(false);
    await until(
      async () =>
        (await lines()).filter(({ state, status, attempts }) => state === 'delivered' && status === 204 && attempts === 1).length === 2,
    );
  });

  test('hears of a story handed to the desk, and of comments without a word of them', async () => {
    await anEndpoint('draft.submitted', 'comment.approved');
    start();
    const made = await createArticle(editor, { content: aDraft({ sectionId: section }) });
    if (!made.ok) throw new Error(made.code);
    await moveDraft(editor, { articleId: made.value.id, deed: 'submit', version: 1, stage: 'writing', reason: '' });
    const comment = await aComment(await aStory(), { body: 'Điều riêng tư' });
    await decideComments(editor, { comments: [{ id: comment, version: 1 }], to: 'approved' });
    await until(() => receiver.deliveries.length === 1);
    await letTimePass();
    await until(() => receiver.deliveries.length === 2);
    expect(receiver.deliveries.map((one) => message(one).type)).toEqual(['draft.submitted', 'comment.approved']);
    expect(message(receiver.deliveries[1] as Delivery).data).toMatchObject({ comment: { id: comment, version: 2 }, takesBack: false });
    expect(receiver.deliveries.map(({ body }) => body).join()).not.toMatch(/riêng tư|Rosa|Lan/);
  });

  test('hears nothing of a decision that was taken back at once, and of both when it came too late', async () => {
    await anEndpoint('comment.approved', 'comment.pending');
    const story = await aStory();
    const [quick, late] = [await aComment(story), await aComment(story)];
    const approve = async (id: number) => {
      const act = await decideComments(editor, { comments: [{ id, version: 1 }], to: 'approved' });
      return act.ok ? act.value.batch : '';
    };
    await undoDecisions(editor, { batch: await approve(quick) });
    start();
    const batch = await approve(late);
    await letTimePass();
    await until(() => receiver.deliveries.length === 1);
    await undoDecisions(editor, { batch });
    await letTimePass();
    await until(() => receiver.deliveries.length === 2);
    expect(receiver.deliveries.map((one) => [message(one).type, (message(one).data.comment as { id: number }).id])).toEqual([
      ['comment.approved', late],
      ['comment.pending', late],
    ]);
  });

  test('hears its message while another, with a hundred of its own, hangs', async () => {
    const { id: hangs } = await anEndpoint('comment.approved');
    const other = await startReceiver();
    try {
      const made = await makeEndpoint(ada, { name: 'Ứng dụng', url: other.url, events: ['comment.rejected'] });
      if (!made.ok) throw new Error(made.code);
      receiver.answer = () => {};
      const queue = (endpointId: number, messages: number) =>
        pool().query(
          `INSERT INTO outbox (kind, payload) SELECT 'delivery', jsonb_build_object('endpointId', $1::int, 'event', 'story.published',
             'at', '2026-11-26T00:00:00.000Z', 'data', '{}'::jsonb) FROM generate_series(1, $2::int)`,
          [endpointId, messages],
        );
      await queue(hangs, 100);
      await queue(made.value.id, 20);
      start();
      await until(() => other.deliveries.length === 20);
      expect(receiver.deliveries.length).toBeLessThan(8);
    } finally {
      await Promise.all(started.splice(0).map((outbox) => outbox.stop()));
      await other.close();
    }
  });

  test('is told once by two instances', async () => {
    await anEndpoint('story.published');
    start();
    start();
    const stories = [await published(), await published(), await published()];
    await until(() => receiver.deliveries.length >= stories.length);
    await until(async () => (await pool().query("SELECT FROM outbox WHERE kind = 'delivery' AND done_at IS NULL")).rowCount === 0);
    expect(new Set(receiver.deliveries.map(({ headers }) => headers['webhook-id'])).size).toBe(receiver.deliveries.length);
    expect(receiver.deliveries).toHaveLength(stories.length);
  });

  test('is told again under the same id until it takes the message, and what it answered is kept in short', async () => {
    await anEndpoint('story.published');
    receiver.answer = (response) => void response.writeHead(500).end('Lỗi '.repeat(2_000));
    start();
    await published();
    await until(async () => (await lines())[0]?.state === 'again');
    const [failed] = await lines();
    expect([failed?.status, failed?.error, Buffer.byteLength(failed?.excerpt ?? '') <= 2_050]).toEqual([500, 'status-500', true]);
    expect((await findEndpoints())[0]?.failingSince).not.toBeNull();
    receiver.answer = (response) => void response.writeHead(200).end('ok');
    await letTimePass();
    await until(async () => (await lines())[0]?.state === 'delivered');
    expect((await lines())[0]).toMatchObject({ attempts: 2, status: 200, excerpt: 'ok', error: '' });
    expect(new Set(receiver.deliveries.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect((await findEndpoints())[0]?.failingSince).toBeNull();
  });

  test('is given up in the end, can be told again by hand, and is switched off after days of silence', async () => {
    const { id } = await anEndpoint('story.published');
    receiver.answer = (response) => void response.writeHead(503).end();
    await published();
    await pool().query('UPDATE outbox SET attempts = $1', [HANDLERS.delivery?.pauses.length]);
    start();
    await until(async () => (await lines())[0]?.state === 'failed');
    receiver.answer = (response) => void response.writeHead(204).end();
    const [line] = await lines();
    expect(await sendAgain(editor, { id: line?.id ?? 0 })).toEqual({ ok: false, code: 'forbidden' });
    // The message says it was given up a moment before it can be sent again.
    await until(async () => (await sendAgain(ada, { id: line?.id ?? 0 })).ok);
    await until(async () => (await lines())[0]?.state === 'delivered');

    receiver.answer = (response) => void response.writeHead(503).end();
    await pool().query("UPDATE webhook_endpoint SET failing_since = now() - interval '6 days'");
    await published();
    await until(async () => (await findEndpoints())[0]?.isGivenUp === true);
    const heard = receiver.deliveries.length;
    await published();
    expect((await pool().query("SELECT FROM audit_entry WHERE deed = 'switch-off-webhook' AND person_id IS NULL")).rowCount).toBe(1);
    receiver.answer = (response) => void response.writeHead(204).end();
    expect((await sendTest(ada, { id })).ok).toBe(true);
    await until(() => receiver.deliveries.length > heard);
    expect(message(receiver.deliveries.at(-1) as Delivery).type).toBe('webhook.test');
    expect((await switchEndpoint(ada, { id, isOn: true })).ok).toBe(true);
    expect((await findEndpoints())[0]).toMatchObject({ disabledAt: null, failingSince: null });
  });

  test('gets both signatures while its secret changes, and one when the day is over', async () => {
    const { id, secret } = await anEndpoint('story.published');
    const rotated = await rotateSecret(ada, { id });
    if (!rotated.ok) throw new Error(rotated.code);
    start();
    await published();
    await until(() => receiver.deliveries.length === 1);
    const [both] = receiver.deliveries as [Delivery];
    expect([signs(both, secret), signs(both, rotated.value.secret)]).toEqual([true, true]);
    await pool().query('UPDATE webhook_endpoint SET old_secret_until = now()');
    await published();
    await until(() => receiver.deliveries.length === 2);
    const after = receiver.deliveries[1] as Delivery;
    expect([signs(after, secret), signs(after, rotated.value.secret)]).toEqual([false, true]);
    const { rows } = await pool().query<{ secret: Buffer }>('SELECT secret FROM webhook_endpoint');
    expect(rows[0]?.secret.toString('latin1')).not.toContain(rotated.value.secret);
  });
});

test.each(['http://127.0.0.1:5432/', 'http://[::1]/', 'http://169.254.169.254/latest/meta-data', 'http://10.0.0.7/', 'http://localhost/'])(
  'nothing is sent to %s, which is inside the house',
  async (url) => {
    Object.assign(env(), { ALLOWED_NETWORKS: [] });
    const made = await makeEndpoint(ada, { name: 'Bên trong', url, events: ['story.published'] });
    if (!made.ok) throw new Error(made.code);
    await sendTest(ada, { id: made.value.id });
    start();
    await until(async () => (await lines()).length === 1);
    expect(await lines()).toMatchObject([{ state: 'again', status: null, error: 'private-address', excerpt: '' }]);
  },
);

test('only who may connect programs does, and what is old is forgotten', async () => {
  const { id } = await anEndpoint('story.published');
  expect((await makeEndpoint(editor, { name: 'x', url: receiver.url, events: ['story.published'] })).ok).toBe(false);
  expect(await removeEndpoint(editor, { id })).toEqual({ ok: false, code: 'forbidden' });
  start();
  await published();
  await until(async () => (await lines())[0]?.state === 'delivered');
  await pool().query("UPDATE webhook_delivery SET last_at = now() - interval '40 days'");
  await pool().query("UPDATE outbox SET created_at = now() - interval '40 days'");
  await deleteOldDeliveries();
  await deleteOldOutbox();
  expect([await lines(), (await pool().query("SELECT FROM outbox WHERE kind = 'delivery'")).rowCount]).toEqual([[], 0]);
  expect((await removeEndpoint(ada, { id })).ok).toBe(true);
  expect(await findEndpoints()).toEqual([]);
});
