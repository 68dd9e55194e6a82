import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { env } from '#lib/env';
import { type QueuedMail, queuedMail } from '#lib/mail/schema';
import { sendQueuedMail } from '#lib/mail/send-queued-mail';
import { invitePerson } from '#lib/people/keeping/invite-person';
import { revokeInvitation } from '#lib/people/keeping/revoke-invitation';
import { savePerson } from '#lib/people/keeping/save-person';
import { savePersonInput } from '#lib/people/keeping/schema';
import { acceptInvitation } from '#lib/people/links/accept-invitation';
import { askReset } from '#lib/people/links/ask-reset';
import { findLink } from '#lib/people/links/find-link';
import { resetPassword } from '#lib/people/links/reset-password';
import { type Mailbox, openMailbox } from '#tests/support/mailbox';
import { somebody } from '#tests/support/newsroom';

const FROM = { address: '203.0.113.7', device: '' };
const PASSWORD = 'cầu vồng sau cơn mưa rào';
let mailbox: Mailbox;
let boss: StaffMember;
let ada: StaffMember;

beforeAll(async () => {
  mailbox = await openMailbox();
  boss = await somebody('admin', 'Boss');
  ada = await somebody('editor', 'Ada');
});
afterAll(() => mailbox.close());
beforeEach(async () => {
  mailbox.taken.length = 0;
  Object.assign(env(), { MAIL_URL: `smtp://127.0.0.1:${mailbox.port}`, MAIL_FROM: 'Tòa soạn <toasoan@toasoan.example>' });
  await pool().query('DELETE FROM outbox');
  await pool().query('TRUNCATE rate_limit');
});

const queued = async (): Promise<QueuedMail[]> =>
  (await pool().query<{ payload: unknown }>('SELECT payload FROM outbox ORDER BY id')).rows.map(({ payload }) => queuedMail.parse(payload));

/** Sends what waits, and the secret of the link in the one letter somebody got. */
async function linkTo(address: string): Promise<string> {
  for (const mail of await queued()) await sendQueuedMail(mail);
  const [letter] = await mailbox.lettersTo(address);
  return letter?.text?.match(/\/(?:loi-moi|dat-mat-khau)\/([\w-]{43})/)?.[1] ?? '';
}

test('who forgot their password gets a link that works once within an hour, and the secret is in that mail alone', async () => {
  expect(await askReset({ email: ada.email }, FROM)).toEqual({ ok: true, value: undefined });
  const token = await linkTo(ada.email);
  expect(JSON.stringify(await queued())).not.toContain(token);
  const { rows } = await pool().query(
    'SELECT extract(epoch FROM expires_at - made_at)::int AS seconds FROM person_link WHERE person_id = $1',
    [ada.id],
  );
  expect(rows).toEqual([{ seconds: 3600 }]);
  expect(await resetPassword({ token, password: PASSWORD }, FROM)).toMatchObject({ ok: true });
  expect(await resetPassword({ token, password: PASSWORD }, FROM)).toMatchObject({ code: 'gone' });
});

test('an address that is nobody’s gets the same answer, as much is written down, and no mail goes out', async () => {
  const answers = [];
  for (const email of [ada.email, 'khong.ai@bao.example']) answers.push(await askReset({ email }, FROM));
  expect(answers[0]).toEqual(answers[1]);
  expect(await queued()).toHaveLength(2);
  await linkTo('khong.ai@bao.example');
  expect(mailbox.taken.map(({ to }) => to)).toEqual([[ada.email]]);
});

test('nobody fills somebody’s mailbox, nor learns that they tried', async () => {
  for (let turn = 0; turn < 6; turn++)
    expect(await askReset({ email: ada.email }, { address: `198.51.100.${turn}` })).toMatchObject({ ok: true });
  await linkTo(ada.email);
  expect(mailbox.taken).toHaveLength(3);
  for (let turn = 0; turn < 10; turn++) await askReset({ email: `ai${turn}@bao.example` }, FROM);
  expect(await askReset({ email: 'ai@bao.example' }, FROM)).toMatchObject({ code: 'too-many' });
});

test('who is invited gets a mail with a link of its own, which says who invites; one taken back is not sent any more', async () => {
  const invite = (email: string) => invitePerson(boss, { name: 'Người Mới', email, role: 'editor', locale: 'vi', sectionIds: [] });
  await invite('moi@bao.example');
  const token = await linkTo('moi@bao.example');
  const [letter] = await mailbox.lettersTo('moi@bao.example');
  expect(letter?.subject).toBe('Lời mời vào tòa soạn');
  expect(letter?.text).toContain('Boss mời bạn vào làm việc ở tòa soạn.');
  expect(await acceptInvitation({ token, name: 'Người Mới', password: PASSWORD }, FROM)).toMatchObject({ ok: true });
  await pool().query('DELETE FROM outbox');
  const second = await invite('rut@bao.example');
  if (!second.ok) throw new Error(second.code);
  await revokeInvitation(boss, { personId: second.value.personId });
  expect(await linkTo('rut@bao.example')).toBe('');
});

test('who gets another address is written to there, and no link in a mail to the earlier one opens anything', async () => {
  const made = await invitePerson(boss, { name: 'Người Mới', email: 'nham@bao.example', role: 'editor', locale: 'vi', sectionIds: [] });
  if (!made.ok) throw new Error(made.code);
  const { personId } = made.value;
  const toWrong = await linkTo('nham@bao.example');
  await pool().query('DELETE FROM outbox');
  const change = { personId, version: 1, name: 'Người Mới', role: 'editor', locale: 'vi', sectionIds: [] };
  expect(await savePerson(boss, savePersonInput.parse({ ...change, email: 'dung@bao.example' }))).toMatchObject({ ok: true });
  expect(await findLink('invitation', toWrong)).toBeNull();
  const toRight = await linkTo('dung@bao.example');
  expect(await findLink('invitation', toRight)).toMatchObject({ email: 'dung@bao.example' });
  expect(await savePerson(boss, savePersonInput.parse({ ...change, version: 2, name: 'Mới', email: 'dung@bao.example' }))).toMatchObject({
    ok: true,
  });
  expect(await findLink('invitation', toRight)).not.toBeNull();

  const lan = await somebody('editor', 'Lan');
  await askReset({ email: lan.email }, FROM);
  const token = await linkTo(lan.email);
  const moved = { personId: lan.id, version: 1, name: 'Lan', role: 'editor', locale: 'vi', sectionIds: [], email: 'lan.moi@bao.example' };
  expect(await savePerson(boss, savePersonInput.parse(moved))).toMatchObject({ ok: true });
  expect(await resetPassword({ token, password: PASSWORD }, FROM)).toMatchObject({ code: 'gone' });
});
