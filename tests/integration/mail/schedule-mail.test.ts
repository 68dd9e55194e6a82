import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { setEmbargo } from '#lib/articles/embargo/set-embargo';
import { callOffPlan } from '#lib/articles/schedules/call-off-plan';
import { carryOutPlan } from '#lib/articles/schedules/carry-out-plan';
import type { Plan } from '#lib/articles/schedules/view';
import { watchPlans } from '#lib/articles/schedules/watch-plans';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { env } from '#lib/env';
import type { QueuedMail } from '#lib/mail/schema';
import { sendQueuedMail } from '#lib/mail/send-queued-mail';
import { aDraft } from '#tests/support/drafts';
import { type Mailbox, openMailbox } from '#tests/support/mailbox';
import { aSection, somebody } from '#tests/support/newsroom';
import { comeDue, inHours, planned } from '#tests/support/plans';

let mailbox: Mailbox;
let ada: StaffMember;
let news: number;
let plan: Plan;
beforeAll(async () => {
  mailbox = await openMailbox();
  news = await aSection('thu-thoi-su');
});
afterAll(() => mailbox.close());
beforeEach(async () => {
  mailbox.taken.length = 0;
  Object.assign(env(), { MAIL_URL: `smtp://127.0.0.1:${mailbox.port}`, MAIL_FROM: 'Tòa soạn <hen-gio@toasoan.example>' });
  await pool().query('DELETE FROM outbox; DELETE FROM schedule');
  ada = await somebody('editor', 'Ada');
  const created = await createArticle(ada, { content: aDraft({ title: 'Cầu hợp long', sectionId: news }) });
  if (!created.ok) throw new Error(created.code);
  plan = await planned(ada, created.value.id, { deed: 'publish', version: created.value.version });
});

const queued = async () =>
  (await pool().query<{ payload: QueuedMail }>(`SELECT payload FROM outbox WHERE kind = 'mail' ORDER BY id`)).rows.map(
    ({ payload }) => payload,
  );
async function letters() {
  for (const mail of await queued()) await sendQueuedMail(mail);
  return mailbox.lettersTo(ada.email);
}

test('whoever planned what is late is told once by mail, however often it is looked for, and where to go', async () => {
  await comeDue(plan, 300);
  await Promise.all([watchPlans(), watchPlans()]);
  await watchPlans();
  const [letter, ...others] = await letters();
  expect(others).toEqual([]);
  expect(letter?.subject).toBe('Trễ hẹn: Cầu hợp long');
  expect(letter?.text).toContain('trễ 5 phút; máy vẫn đang thử.');
  expect(letter?.text).toContain(`/newsroom/articles/${plan.articleId}`);
});

test('what came about late is told too; what came about in time is not', async () => {
  await comeDue(plan);
  await carryOutPlan(plan.id);
  expect(await queued()).toEqual([]);
  const created = await createArticle(ada, { content: aDraft({ title: 'Bài trễ', sectionId: news }) });
  if (!created.ok) throw new Error(created.code);
  const late = await planned(ada, created.value.id, { deed: 'publish', version: created.value.version });
  await comeDue(late, 7_200);
  await watchPlans();
  await carryOutPlan(late.id);
  // Told is how it stands when the mail goes out: that it is late is no longer so.
  expect((await letters()).map(({ subject }) => subject)).toEqual(['Đã làm nhưng trễ hẹn: Bài trễ']);
});

test('what could not come about is told with its reason, unless somebody has put it aside since', async () => {
  await setEmbargo(ada, { articleId: plan.articleId, seen: null, until: inHours(9), reason: '' });
  await carryOutPlan(plan.id);
  const [letter] = await letters();
  expect(letter?.subject).toBe('Không làm được việc đã hẹn: Cầu hợp long');
  expect(letter?.text).toContain('Bài còn trong hạn cấm đăng.');
  mailbox.taken.length = 0;
  await callOffPlan(ada, { scheduleId: plan.id });
  expect(await letters()).toEqual([]);
});
