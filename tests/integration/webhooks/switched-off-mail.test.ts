import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { env } from '#lib/env';
import { type QueuedMail, queuedMail } from '#lib/mail/schema';
import { sendQueuedMail } from '#lib/mail/send-queued-mail';
import { type Attempt, keepAttempt } from '#lib/webhooks/deliveries/store';
import { makeEndpoint, switchEndpoint } from '#lib/webhooks/keep-endpoints';
import { type Mailbox, openMailbox } from '#tests/support/mailbox';
import { somebody } from '#tests/support/newsroom';

let mailbox: Mailbox;
let ada: StaffMember;
let ben: StaffMember;
let lan: StaffMember;
let endpointId: number;

beforeAll(async () => {
  mailbox = await openMailbox();
  ada = await somebody('admin', 'Ada');
  ben = await somebody('admin', 'Ben');
  lan = await somebody('editor', 'Lan');
  await pool().query("UPDATE person SET locale = 'en' WHERE id = $1", [ben.id]);
});
afterAll(() => mailbox.close());
beforeEach(async () => {
  mailbox.taken.length = 0;
  Object.assign(env(), { MAIL_URL: `smtp://127.0.0.1:${mailbox.port}`, MAIL_FROM: 'Tòa soạn <toasoan@toasoan.example>' });
  await pool().query('DELETE FROM outbox; DELETE FROM webhook_endpoint');
  const made = await makeEndpoint(ada, { name: 'Trang gương', url: 'https://guong.example/duong-bi-mat', events: ['story.published'] });
  if (!made.ok) throw new Error(made.code);
  endpointId = made.value.id;
  await failForDays();
});

const failForDays = () => pool().query("UPDATE webhook_endpoint SET failing_since = now() - interval '6 days'");
const fail = (outboxId: number, changes: Partial<Attempt> = {}) =>
  keepAttempt({
    ...{ endpointId, outboxId, event: 'story.published', attempts: 3, isDelivered: false },
    ...{ ms: 12, status: 503, excerpt: '', error: 'status-503', ...changes },
  });
const queued = async (): Promise<QueuedMail[]> =>
  (await pool().query<{ payload: unknown }>(`SELECT payload FROM outbox WHERE kind = 'mail' ORDER BY id`)).rows.map(({ payload }) =>
    queuedMail.parse(payload),
  );
const sendAll = async () => {
  for (const mail of await queued()) await sendQueuedMail(mail);
};

test('everybody who keeps connections is told once in their own language, however many messages failed at the same moment', async () => {
  const outcomes = await Promise.all(Array.from({ length: 12 }, (_, at) => fail(at + 1)));
  expect(outcomes.filter((outcome) => outcome === 'switched-off')).toHaveLength(1);
  await fail(99);
  expect((await queued()).map(({ about, personId }) => [about, personId])).toEqual([
    ['webhook-off', ada.id],
    ['webhook-off', ben.id],
  ]);
  await sendAll();
  const [[vi, ...more], [en, ...others]] = [await mailbox.lettersTo(ada.email), await mailbox.lettersTo(ben.email)];
  expect([more, others, await mailbox.lettersTo(lan.email)]).toEqual([[], [], []]);
  expect(vi?.subject).toBe('Webhook “Trang gương” đã tự tắt');
  expect(vi?.text).toContain('/newsroom/connections');
  expect(vi?.text).toContain('status-503');
  expect(vi?.text).toContain('guong.example');
  expect(vi?.text).not.toContain('duong-bi-mat');
  expect(en?.subject).toBe('Webhook “Trang gương” was switched off');
});

test('nobody is told when somebody switched it on again before the mail went out; the next time they are told anew', async () => {
  await fail(1);
  await switchEndpoint(ada, { id: endpointId, isOn: true });
  await sendAll();
  expect(mailbox.taken).toEqual([]);
  await failForDays();
  await fail(2);
  expect(await queued()).toHaveLength(4);
  await sendAll();
  expect(await mailbox.lettersTo(ada.email)).toHaveLength(1);
});

test('whoever switches it off by hand, and a paper without a mail server, sends none', async () => {
  await switchEndpoint(ada, { id: endpointId, isOn: false });
  expect(await queued()).toEqual([]);
  await switchEndpoint(ada, { id: endpointId, isOn: true });
  await failForDays();
  Object.assign(env(), { MAIL_URL: undefined });
  expect(await fail(1)).toBe('switched-off');
  expect(await queued()).toEqual([]);
});
