import { beforeEach, expect, test } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { changePassword } from '#lib/people/account/change-password';
import { finishSignIn } from '#lib/people/finish-sign-in';
import { resetTwoFactor } from '#lib/people/keeping/reset-two-factor';
import { endOwnSessions } from '#lib/people/sessions/end-own-sessions';
import { findSessions } from '#lib/people/sessions/store';
import { signInPerson } from '#lib/people/sign-in-person';
import { findLiveSession, startSession } from '#lib/people/store';
import { beginEnrolment } from '#lib/people/two-factor/begin-enrolment';
import { confirmEnrolment } from '#lib/people/two-factor/confirm-enrolment';
import { renewCodes } from '#lib/people/two-factor/renew-codes';
import { saveFactorRule } from '#lib/people/two-factor/rule/save-factor-rule';
import { findFactor } from '#lib/people/two-factor/store';
import { codeAt } from '#lib/people/two-factor/totp';
import { turnOff } from '#lib/people/two-factor/turn-off';
import { somebody } from '#tests/support/newsroom';
import { bookOf, enrol, isLive, PASSWORD, withPassword } from '#tests/support/people';

const ADDRESS = '203.0.113.7';
let ada: StaffMember;

beforeEach(async () => {
  await pool().query('TRUNCATE rate_limit');
  await pool().query("DELETE FROM setting WHERE key = 'two-factor'");
  ada = await withPassword('editor', 'Ada');
});

/** The database's time: by it codes are judged. */
const now = async (): Promise<Date> => (await pool().query<{ at: Date }>('SELECT now() AS at')).rows[0]?.at ?? new Date(0);

/** An app whose last code was used two steps ago, so that the one it shows now is new. */
async function withApp(): Promise<{ secret: Uint8Array; codes: string[]; code: () => Promise<string> }> {
  const app = await enrol(ada, await now());
  await pool().query('UPDATE second_factor SET last_step = last_step - 2 WHERE person_id = $1', [ada.id]);
  return { ...app, code: async () => codeAt(app.secret, await now()) };
}

async function sayPassword(): Promise<string> {
  const result = await signInPerson({ email: ada.email, password: PASSWORD, address: ADDRESS });
  if (!result.ok || result.value.step === undefined) throw new Error('No code is asked for.');
  return result.value.step;
}
const finish = (step: string | undefined, code: string, address = ADDRESS) =>
  finishSignIn({ step, code, address, device: 'chrome android' });

test('a second factor counts once its app has shown a code, and its secret can then not be replaced', async () => {
  expect(await beginEnrolment(ada)).toMatchObject({ ok: true });
  expect(await signInPerson({ email: ada.email, password: PASSWORD, address: ADDRESS })).toMatchObject({
    value: { sessionId: expect.any(String) },
  });
  expect(await confirmEnrolment(ada, { code: '000000' })).toEqual({ ok: false, code: 'code' });
  const { codes } = await enrol(ada, await now());
  expect(codes).toHaveLength(10);
  expect(await findFactor(ada.id)).toMatchObject({ isOn: true, codesLeft: 10 });
  expect(await beginEnrolment(ada)).toEqual({ ok: false, code: 'on' });
  expect((await bookOf(ada.id)).at(-1)).toMatchObject({ by: ada.id, deed: 'turn-on-two-factor' });
});

test('who has an app signs in with password and code, and the password alone opens nothing', async () => {
  const app = await withApp();
  const step = await sayPassword();
  expect((await pool().query('SELECT FROM staff_session WHERE person_id = $1', [ada.id])).rowCount).toBe(0);
  expect(await finish(step, '123 45')).toEqual({ ok: false, code: 'code' });
  const finished = await finish(step, await app.code());
  if (!finished.ok) throw new Error(finished.code);
  expect(await isLive(finished.value.sessionId)).toBe(true);
  expect(await findSessions(ada.id, finished.value.sessionId)).toMatchObject([{ browser: 'chrome', system: 'android', isThis: true }]);
});

test('a code that ten send at the same moment lets one of them in, and never again', async () => {
  const app = await withApp();
  const step = await sayPassword();
  const code = await app.code();
  const answers = await Promise.all(Array.from({ length: 5 }, (_, index) => finish(step, code, `198.51.100.${index}`)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  await pool().query('TRUNCATE rate_limit');
  expect(await finish(await sayPassword(), code)).toEqual({ ok: false, code: 'code' });
});

test('a recovery code stands in for the phone once, however many use it at the same moment', async () => {
  const app = await withApp();
  const step = await sayPassword();
  const [code = '', next = ''] = app.codes;
  const answers = await Promise.all(Array.from({ length: 5 }, (_, index) => finish(step, code, `198.51.100.${index}`)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  await pool().query('TRUNCATE rate_limit');
  expect(await finish(await sayPassword(), code)).toEqual({ ok: false, code: 'code' });
  expect(await finish(await sayPassword(), next.toUpperCase())).toMatchObject({ ok: true });
  expect(await findFactor(ada.id)).toMatchObject({ codesLeft: 8 });
  expect((await bookOf(ada.id)).filter(({ deed }) => deed === 'use-recovery-code')).toHaveLength(2);
});

test('codes are not guessed without end, wherever from', async () => {
  const app = await withApp();
  const step = await sayPassword();
  for (let turn = 0; turn < 6; turn++) expect(await finish(step, '000000', `198.51.100.${turn}`)).toMatchObject({ code: 'code' });
  expect(await finish(step, await app.code(), '198.51.100.99')).toMatchObject({ ok: false, code: 'too-many' });
});

test('the step between password and code ends when the account changes, and nobody makes one up', async () => {
  const app = await withApp();
  const step = await sayPassword();
  expect(await changePassword(ada, { old: PASSWORD, password: 'cầu vồng sau cơn mưa rào' }, null)).toMatchObject({ ok: true });
  expect(await finish(step, await app.code())).toEqual({ ok: false, code: 'begin-again' });
  for (const made of [undefined, '', 'x', `${step}x`])
    expect(await finish(made, await app.code())).toEqual({ ok: false, code: 'begin-again' });
});

test('turning off and new codes ask for password and code', async () => {
  const app = await withApp();
  expect(await turnOff(ada, { password: 'sai', code: await app.code() })).toEqual({ ok: false, code: 'password' });
  expect(await turnOff(ada, { password: PASSWORD, code: '000000' })).toEqual({ ok: false, code: 'code' });
  const renewed = await renewCodes(ada, { password: PASSWORD, code: app.codes[0] ?? '' });
  if (!renewed.ok) throw new Error(renewed.code);
  expect(await turnOff(ada, { password: PASSWORD, code: app.codes[1] ?? '' })).toEqual({ ok: false, code: 'code' });
  expect(await turnOff(ada, { password: PASSWORD, code: renewed.value.codes[0] ?? '' })).toEqual({ ok: true, value: undefined });
  expect(await findFactor(ada.id)).toMatchObject({ isOn: false, codesLeft: 0 });
});

test('an admin takes the factor of who lost everything away; they are signed out, and the book says who did it', async () => {
  const boss = await somebody('admin', 'Boss');
  await withApp();
  const session = await startSession(ada.id);
  expect(await resetTwoFactor(boss, { personId: ada.id })).toEqual({ ok: true, value: { ended: 1 } });
  expect([await isLive(session ?? ''), (await findFactor(ada.id)).isOn]).toEqual([false, false]);
  expect((await bookOf(ada.id)).at(-1)).toEqual({ by: boss.id, deed: 'reset-two-factor', detail: { sessions: 1 } });
  expect(await resetTwoFactor(boss, { personId: ada.id })).toEqual({ ok: false, code: 'not-found' });
});

test('who must have a second factor and has none is led to it from their next request on, whoever is signed in already', async () => {
  const boss = await somebody('admin', 'Boss');
  const session = (await startSession(ada.id)) ?? '';
  expect(await findLiveSession(session)).not.toHaveProperty('mustEnrol');
  expect(await saveFactorRule(boss, { seen: '', settings: { roles: ['editor'] } })).toMatchObject({ ok: true });
  expect(await findLiveSession(session)).toMatchObject({ mustEnrol: true });
  expect(await findLiveSession((await startSession(boss.id)) ?? '')).not.toHaveProperty('mustEnrol');
  await enrol(ada, await now());
  expect(await findLiveSession(session)).not.toHaveProperty('mustEnrol');
  expect(await saveFactorRule(boss, { seen: '', settings: { roles: [] } })).toMatchObject({
    code: 'conflict',
    theirs: { version: 'editor' },
  });
  expect(await saveFactorRule(ada, { seen: 'editor', settings: { roles: [] } })).toEqual({ ok: false, code: 'forbidden' });
});

test('somebody signs out one of their browsers, or all but this one, and nobody else’s', async () => {
  const [mine = '', second = '', third = ''] = (await Promise.all([1, 2, 3].map(() => startSession(ada.id)))).map((id) => id ?? '');
  const rin = await somebody('reporter', 'Rin');
  const hers = (await startSession(rin.id)) ?? '';
  expect(await endOwnSessions(rin, { sessionId: mine }, hers)).toEqual({ ok: true, value: { ended: 0 } });
  expect(await endOwnSessions(ada, { sessionId: second }, mine)).toEqual({ ok: true, value: { ended: 1 } });
  expect(await endOwnSessions(ada, { sessionId: null }, mine)).toEqual({ ok: true, value: { ended: 1 } });
  expect(await Promise.all([mine, second, third, hers].map(isLive))).toEqual([true, false, false, true]);
});

test('a new password asks for the old one and ends every other session', async () => {
  const [mine = '', other = ''] = (await Promise.all([1, 2].map(() => startSession(ada.id)))).map((id) => id ?? '');
  const change = (old: string, password: string) => changePassword(ada, { old, password }, mine);
  expect(await change('sai', 'cầu vồng sau cơn mưa rào')).toEqual({ ok: false, code: 'password' });
  expect(await change(PASSWORD, 'ngắn')).toEqual({ ok: false, code: 'weak', weakness: 'short' });
  expect(await change(PASSWORD, 'cầu vồng sau cơn mưa rào')).toEqual({ ok: true, value: { ended: 1 } });
  expect([await isLive(mine), await isLive(other)]).toEqual([true, false]);
});

test('the book of sessions says when one was last used, to within minutes, and costs no write in between', async () => {
  const session = (await startSession(ada.id)) ?? '';
  const seen = async () =>
    (await pool().query<{ at: Date }>('SELECT seen_at AS at FROM staff_session WHERE id = $1', [session])).rows[0]?.at;
  await pool().query("UPDATE staff_session SET seen_at = now() - interval '10 minutes' WHERE id = $1", [session]);
  const before = await seen();
  await findLiveSession(session);
  const after = await seen();
  expect(after?.getTime()).toBeGreaterThan(before?.getTime() ?? 0);
  await findLiveSession(session);
  expect(await seen()).toEqual(after);
});
