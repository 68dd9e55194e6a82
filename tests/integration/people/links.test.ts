import { beforeAll, beforeEach, expect, test } from 'vitest';
import { verifyPassword } from '#lib/auth/password';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { isAnswered, loggedPath, readerPath } from '#lib/page-cache/reader-path';
import { inviteAgain } from '#lib/people/keeping/invite-again';
import { invitePerson } from '#lib/people/keeping/invite-person';
import { makeResetLink } from '#lib/people/keeping/make-reset-link';
import { revokeInvitation } from '#lib/people/keeping/revoke-invitation';
import { setActive } from '#lib/people/keeping/set-active';
import { acceptInvitation } from '#lib/people/links/accept-invitation';
import { askReset } from '#lib/people/links/ask-reset';
import { findLink } from '#lib/people/links/find-link';
import { resetPassword } from '#lib/people/links/reset-password';
import { signInPerson } from '#lib/people/sign-in-person';
import { findLiveSession, findPersonByEmail, findStaff, startSession } from '#lib/people/store';
import { somebody } from '#tests/support/newsroom';
import { bookOf, isLive, PASSWORD, withPassword } from '#tests/support/people';

const FROM = { address: '203.0.113.7', device: 'firefox linux' };
const NEW = 'cầu vồng sau cơn mưa rào';
let boss: StaffMember;
let count = 0;

beforeAll(async () => {
  boss = await somebody('admin', 'Boss');
});
beforeEach(async () => {
  await pool().query('TRUNCATE rate_limit');
});

async function invited(): Promise<{ personId: number; email: string; token: string }> {
  const email = `moi${++count}@bao.example`;
  const made = await invitePerson(boss, { name: 'Người Mới', email, role: 'editor', locale: 'vi', sectionIds: [] });
  if (!made.ok) throw new Error(made.code);
  return { personId: made.value.personId, email, token: tokenOf(made.value.path) };
}

const tokenOf = (path: string): string => path.split('/').at(-1) ?? '';
const accept = (token: string, password = NEW) => acceptInvitation({ token, name: 'Phạm Mới', password }, FROM);

async function resetToken(person: { id: number }): Promise<string> {
  const made = await makeResetLink(boss, { personId: person.id });
  if (!made.ok) throw new Error(made.code);
  return tokenOf(made.value.path);
}

test('who is invited can do nothing until they come, then comes in with the role they were invited with', async () => {
  const { personId, email, token } = await invited();
  expect(await findStaff(personId)).toBeNull();
  expect(await startSession(personId)).toBeNull();
  expect(await signInPerson({ email, password: NEW, address: FROM.address })).toEqual({ ok: false, code: 'credentials' });
  expect(await findLink('invitation', token)).toMatchObject({ name: 'Người Mới', email, role: 'editor' });
  const accepted = await accept(token);
  if (!accepted.ok) throw new Error(accepted.code);
  expect(await findLiveSession(accepted.value.sessionId)).toMatchObject({ id: personId, name: 'Phạm Mới', role: 'editor' });
  expect(await signInPerson({ email, password: NEW, address: FROM.address })).toMatchObject({ ok: true });
  expect((await bookOf(personId)).map(({ deed }) => deed)).toEqual([
    'invite-person',
    'sign-in-refused',
    'accept-invitation',
    'sign-in',
    'sign-in',
  ]);
});

test('an invitation that two accept at the same moment lets one of them in', async () => {
  const { token, personId } = await invited();
  const answers = await Promise.all(
    ['một mật khẩu của người đầu', 'một mật khẩu của người sau'].map((password) => accept(token, password)),
  );
  expect(answers.map((answer) => (answer.ok ? 'in' : answer.code)).sort()).toEqual(['gone', 'in']);
  expect((await pool().query('SELECT FROM staff_session WHERE person_id = $1', [personId])).rowCount).toBe(1);
});

test('looking at a link uses nothing up, and only a hash of it is kept', async () => {
  const { token } = await invited();
  for (let turn = 0; turn < 3; turn++) expect(await findLink('invitation', token)).not.toBeNull();
  const { rows } = await pool().query<{ kept: string }>("SELECT string_agg(person_link::text, ' ') AS kept FROM person_link");
  expect(rows[0]?.kept).not.toContain(token);
  expect(await findLink('reset', token)).toBeNull();
  expect(await findLink('invitation', 'x')).toBeNull();
});

test('an invitation that was taken back, made anew, or is over opens nothing', async () => {
  const first = await invited();
  const again = await inviteAgain(boss, { personId: first.personId });
  if (!again.ok) throw new Error(again.code);
  expect(await accept(first.token)).toEqual({ ok: false, code: 'gone' });
  await pool().query("UPDATE person_link SET expires_at = now() - interval '1 second' WHERE person_id = $1", [first.personId]);
  expect(await accept(tokenOf(again.value.path))).toEqual({ ok: false, code: 'gone' });
  const second = await invited();
  await revokeInvitation(boss, { personId: second.personId });
  expect(await accept(second.token)).toEqual({ ok: false, code: 'gone' });
  expect(await findPersonByEmail(second.email)).toBeNull();
});

test('an invitation is good for seven days, an admin’s link for a password for one', async () => {
  const { personId } = await invited();
  const ada = await withPassword('editor', 'Ada');
  await resetToken(ada);
  const { rows } = await pool().query(
    'SELECT extract(epoch FROM expires_at - made_at)::int / 3600 AS hours FROM person_link WHERE person_id = ANY($1) ORDER BY 1',
    [[personId, ada.id]],
  );
  expect(rows).toEqual([{ hours: 24 }, { hours: 168 }]);
});

test('a bad password is refused, and the link is still good', async () => {
  const { token } = await invited();
  expect(await accept(token, 'ngắn')).toEqual({ ok: false, code: 'weak', weakness: 'short' });
  expect(await accept(token, 'matkhau123456')).toEqual({ ok: false, code: 'weak', weakness: 'common' });
  expect(await accept(token)).toMatchObject({ ok: true });
});

test('who sets a new password through a link is signed out everywhere, and the old password is over', async () => {
  const ada = await withPassword('editor', 'Ada');
  const before = await startSession(ada.id);
  const token = await resetToken(ada);
  expect(await resetPassword({ token, password: NEW }, FROM)).toEqual({ ok: true, value: undefined });
  expect(await isLive(before ?? '')).toBe(false);
  const account = await findPersonByEmail(ada.email);
  expect([await verifyPassword(account?.passwordHash ?? '', NEW), await verifyPassword(account?.passwordHash ?? '', PASSWORD)]).toEqual([
    true,
    false,
  ]);
  expect(await resetPassword({ token, password: PASSWORD }, FROM)).toEqual({ ok: false, code: 'gone' });
});

test('a link for a password that two use at the same moment sets one password', async () => {
  const ada = await withPassword('editor', 'Ada');
  const token = await resetToken(ada);
  const answers = await Promise.all([NEW, 'trăng rằm trên bến sông'].map((password) => resetPassword({ token, password }, FROM)));
  expect(answers.map((answer) => (answer.ok ? 'set' : answer.code)).sort()).toEqual(['gone', 'set']);
});

test('a newer link takes the place of the older, and one of who is deactivated opens nothing', async () => {
  const ada = await withPassword('editor', 'Ada');
  const first = await resetToken(ada);
  const second = await resetToken(ada);
  expect(await findLink('reset', first)).toBeNull();
  await setActive(boss, { personId: ada.id, version: 1, isActive: false });
  expect(await resetPassword({ token: second, password: NEW }, FROM)).toEqual({ ok: false, code: 'gone' });
});

test('while the paper sends no mail, nobody is promised one', async () => {
  expect(await askReset({ email: 'ai@bao.example' }, FROM)).toEqual({ ok: false, code: 'no-mail' });
});

test('passwords are not tried through links without end from one address', async () => {
  const { token } = await invited();
  for (let turn = 0; turn < 20; turn++) expect(await accept(token, 'ngắn')).toMatchObject({ code: 'weak' });
  expect(await accept(token)).toMatchObject({ ok: false, code: 'too-many' });
});

test('the pages of links are known to the front door, and their secrets to no log', () => {
  for (const prefix of ['/loi-moi', '/dat-mat-khau']) {
    const path = `${prefix}/${'a'.repeat(43)}`;
    expect([isAnswered(path), readerPath(path), loggedPath(path)]).toEqual([true, null, `${prefix}/[token]`]);
    expect(isAnswered(`${path}/x`)).toBe(false);
  }
  expect([isAnswered('/dat-mat-khau'), isAnswered('/loi-moi')]).toEqual([true, false]);
});
