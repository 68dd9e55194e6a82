import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { assignArticle } from '#lib/articles/assignments/assign-article';
import { createArticle } from '#lib/articles/create-article';
import { moveDraft } from '#lib/articles/stages/move-draft';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { env } from '#lib/env';
import { type QueuedMail, queuedMail } from '#lib/mail/schema';
import { sendQueuedMail } from '#lib/mail/send-queued-mail';
import { aDraft } from '#tests/support/drafts';
import { type Mailbox, openMailbox } from '#tests/support/mailbox';
import { aSection, somebody } from '#tests/support/newsroom';

let mailbox: Mailbox;
let ada: StaffMember;
let rin: StaffMember;
let minh: StaffMember;
let sectionId: number;
let articleId: number;

beforeAll(async () => {
  mailbox = await openMailbox();
  ada = await somebody('editor', 'Ada');
  rin = await somebody('reporter', 'Rin');
  minh = await somebody('reporter', 'Minh');
  sectionId = await aSection('thoi-su');
});
afterAll(() => mailbox.close());
beforeEach(async () => {
  mailbox.taken.length = 0;
  Object.assign(env(), { MAIL_URL: `smtp://127.0.0.1:${mailbox.port}`, MAIL_FROM: 'Tòa soạn <toasoan@toasoan.example>' });
  await pool().query('DELETE FROM outbox');
  const created = await createArticle(rin, { content: aDraft({ sectionId }) });
  if (!created.ok) throw new Error(created.code);
  articleId = created.value.id;
});

const queued = async (): Promise<QueuedMail[]> =>
  (await pool().query<{ payload: unknown }>(`SELECT payload FROM outbox WHERE kind = 'mail' ORDER BY id`)).rows.map(({ payload }) =>
    queuedMail.parse(payload),
  );
const sendAll = async () => {
  for (const payload of await queued()) await sendQueuedMail(payload);
};
const assign = (personId: number, seen: Date | null, note = '') =>
  assignArticle(ada, { articleId, seen, personId, dueAt: new Date('2026-12-01T10:00:00Z'), note });
const submit = (who: StaffMember, stage: 'writing' | 'returned') =>
  moveDraft(who, { articleId, deed: 'submit', version: 1, stage, reason: '' });
const giveBack = () => moveDraft(ada, { articleId, deed: 'return', version: 1, stage: 'submitted', reason: 'Gọi lại số 0912345678.' });

test('whoever is given a story hears of it: what, by whom, until when, and the word that goes with it', async () => {
  await assign(minh.id, null, 'Nhớ hỏi ông Hai.');
  await sendAll();
  const [letter] = await mailbox.lettersTo(minh.email);
  expect(mailbox.taken).toHaveLength(1);
  expect(letter?.subject).toBe('Bạn được giao bài: Cầu Lạc Giang 2 hợp long');
  expect(letter?.text).toContain('Ada giao bạn bài “Cầu Lạc Giang 2 hợp long”.');
  expect(letter?.text).toContain('Hạn nộp: 17:00 01/12/2026.');
  expect(letter?.text).toContain('> Nhớ hỏi ông Hai.');
  expect(letter?.text).toContain(`/newsroom/articles/${articleId}`);
  expect(letter?.text).not.toContain('bình luận');
});

test('an assignment that was changed before the mail went out is told to nobody it does not concern any more', async () => {
  const given = await assign(minh.id, null);
  await assign(rin.id, given.ok ? (given.value.assignment?.at ?? null) : null);
  await sendAll();
  expect(mailbox.taken.map(({ to }) => to)).toEqual([[rin.email]]);
});

test('whoever wrote it and whoever handed it over hear that it came back, and why, without the numbers in it', async () => {
  await assign(minh.id, null);
  await pool().query('DELETE FROM outbox');
  await submit(minh, 'writing');
  await giveBack();
  await sendAll();
  expect(mailbox.taken.map(({ to }) => to)).toEqual([[rin.email], [minh.email]]);
  const [letter] = await mailbox.lettersTo(rin.email);
  expect(letter?.subject).toBe('Bài bị từ chối duyệt: Cầu Lạc Giang 2 hợp long');
  expect(letter?.text).toContain('> Gọi lại số [số].');
});

test('nobody is told that a story came back which they have handed over again, nor who does both, nor anybody without a mail server', async () => {
  await submit(rin, 'writing');
  await giveBack();
  await submit(rin, 'returned');
  await sendAll();
  expect(mailbox.taken).toEqual([]);
  await assign(ada.id, null);
  Object.assign(env(), { MAIL_URL: undefined });
  await giveBack();
  expect(await queued()).toHaveLength(1);
});
