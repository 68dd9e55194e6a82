import { beforeEach, expect, test } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { changePeople } from '#lib/people/bulk/change-people';
import { changePeopleInput, type PeopleChange } from '#lib/people/bulk/schema';
import { undoPeople } from '#lib/people/bulk/undo-people';
import { invitePerson } from '#lib/people/keeping/invite-person';
import { setActive } from '#lib/people/keeping/set-active';
import { findStaff, startSession } from '#lib/people/store';
import { somebody } from '#tests/support/newsroom';
import { bookOf, isLive } from '#tests/support/people';

let boss: StaffMember;
let other: StaffMember;
let ada: StaffMember;
let rin: StaffMember;

beforeEach(async () => {
  await pool().query("UPDATE person SET disabled_at = now() WHERE role = 'admin'");
  // One after the other: acts go by the numbers of people.
  other = await somebody('admin', 'Phó');
  boss = await somebody('admin', 'Boss');
  ada = await somebody('editor', 'Ada');
  rin = await somebody('reporter', 'Rin');
});

const seen = async (people: readonly { id: number }[]) =>
  (
    await pool().query<{ id: number; version: number }>(
      'SELECT id, profile_version AS version FROM person WHERE id = ANY ($1) ORDER BY id',
      [people.map(({ id }) => id)],
    )
  ).rows;

const act = async (who: StaffMember, kind: PeopleChange['kind'], people: readonly { id: number }[]) => {
  const done = await changePeople(who, changePeopleInput.parse({ items: await seen(people), change: { kind } }));
  if (!done.ok) throw new Error(done.code);
  return done.value;
};
const isIn = async ({ id }: { id: number }) => (await findStaff(id)) !== null;

test('an admin shuts many out at once, who are signed out with it, and takes that back', async () => {
  const session = (await startSession(ada.id)) ?? '';
  const { done, refused, undo } = await act(boss, 'deactivate', [ada, rin]);
  expect([done, refused]).toEqual([2, []]);
  expect([await isIn(ada), await isIn(rin), await isLive(session)]).toEqual([false, false, false]);
  expect(await undoPeople(boss, { undo: undo ?? '' })).toEqual({ ok: true, value: { done: 2, refused: [] } });
  expect([await isIn(ada), await isIn(rin), await isLive(session)]).toEqual([true, true, false]);
  expect((await bookOf(rin.id)).map(({ by, deed }) => [by, deed])).toEqual([
    [boss.id, 'deactivate-person'],
    [boss.id, 'reactivate-person'],
  ]);
  expect(await undoPeople(boss, { undo: undo ?? '' })).toEqual({ ok: false, code: 'not-found' });
});

test('nobody shuts themselves out among many, nor the last admin, nor who has not come yet', async () => {
  const invited = await invitePerson(boss, { name: 'Mới', email: 'moi@toasoan.example', role: 'reporter', locale: 'vi', sectionIds: [] });
  if (!invited.ok) throw new Error(invited.code);
  const newcomer = { id: invited.value.personId };
  const { done, refused } = await act(boss, 'deactivate', [boss, other, ada, newcomer]);
  expect(done).toBe(2);
  expect(refused).toEqual(
    [
      { id: boss.id, code: 'last-admin' },
      { id: newcomer.id, code: 'not-joined' },
    ].sort((one, two) => one.id - two.id),
  );
  expect([await isIn(boss), await isIn(other)]).toEqual([true, false]);
  await act(boss, 'reactivate', [other]);
  expect((await act(boss, 'deactivate', [boss])).refused).toEqual([{ id: boss.id, code: 'own-role' }]);
});

test('two admins who shut each other out with others leave one of them', async () => {
  const items = await seen([boss, other, ada]);
  const answers = await Promise.all(
    [boss, other].map((who) => changePeople(who, changePeopleInput.parse({ items, change: { kind: 'deactivate' } }))),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect([await isIn(boss), await isIn(other)].filter(Boolean)).toHaveLength(1);
});

test('who was changed meanwhile is left as they are, by the act and by taking it back', async () => {
  const items = await seen([ada, rin]);
  await setActive(other, { personId: ada.id, version: 1, isActive: false });
  const done = await changePeople(boss, changePeopleInput.parse({ items, change: { kind: 'deactivate' } }));
  expect(done).toMatchObject({ ok: true, value: { done: 1, refused: [{ id: ada.id, code: 'conflict' }] } });
  await setActive(other, { personId: rin.id, version: 2, isActive: true });
  const undo = (done.ok && done.value.undo) || '';
  expect(await undoPeople(boss, { undo })).toEqual({ ok: true, value: { done: 0, refused: [{ id: rin.id, code: 'conflict' }] } });
});

test('many are signed out everywhere, never oneself, and that is not taken back', async () => {
  const sessions = await Promise.all([ada, rin, boss].map(async ({ id }) => (await startSession(id)) ?? ''));
  const { done, refused, undo } = await act(boss, 'sign-out', [ada, rin, boss, other]);
  expect([done, undo]).toEqual([2, null]);
  expect(refused.map(({ code }) => code).sort()).toEqual(['no-change', 'own-role']);
  expect(await Promise.all(sessions.map(isLive))).toEqual([false, false, true]);
});

test('whoever does not keep people does none of it', async () => {
  const items = await seen([rin]);
  const input = changePeopleInput.parse({ items, change: { kind: 'deactivate' } });
  expect(await changePeople(ada, input)).toEqual({ ok: false, code: 'forbidden' });
  expect(await isIn(rin)).toBe(true);
});
