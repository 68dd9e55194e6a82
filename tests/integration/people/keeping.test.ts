import { beforeEach, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { invitePerson } from '#lib/people/keeping/invite-person';
import { makeResetLink } from '#lib/people/keeping/make-reset-link';
import { findPerson } from '#lib/people/keeping/page/find-person';
import { revokeInvitation } from '#lib/people/keeping/revoke-invitation';
import { savePerson } from '#lib/people/keeping/save-person';
import { savePersonInput } from '#lib/people/keeping/schema';
import { setActive } from '#lib/people/keeping/set-active';
import { signOutEverywhere } from '#lib/people/keeping/sign-out-everywhere';
import { listPeople, PEOPLE_PER_PAGE } from '#lib/people/list/list-people';
import { listPeopleInput } from '#lib/people/list/schema';
import { findLiveSession, findStaff, startSession } from '#lib/people/store';
import { countStatements } from '#tests/support/asked-statements';
import { aDraft } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';
import { bookOf, isLive } from '#tests/support/people';

let boss: StaffMember;
let other: StaffMember;
let ada: StaffMember;

beforeEach(async () => {
  await pool().query("UPDATE person SET disabled_at = now() WHERE role = 'admin'");
  [boss, other, ada] = await Promise.all([somebody('admin', 'Boss'), somebody('admin', 'Phó'), somebody('editor', 'Ada')]);
});

const versionOf = async ({ id }: { id: number }): Promise<number> =>
  (await pool().query('SELECT profile_version AS version FROM person WHERE id = $1', [id])).rows[0]?.version;

const save = async (who: StaffMember, person: StaffMember, part: Partial<Parameters<typeof savePerson>[1]> = {}) =>
  savePerson(
    who,
    savePersonInput.parse({
      ...{ personId: person.id, version: part.version ?? (await versionOf(person)), name: person.name, email: person.email },
      ...{ role: person.role, locale: 'vi', sectionIds: [], ...part },
    }),
  );
const active = async (who: StaffMember, person: StaffMember, isActive: boolean) =>
  setActive(who, { personId: person.id, version: await versionOf(person), isActive });

test('an admin gives somebody another role and sections, and it holds at the next request of who is signed in', async () => {
  const news = await aSection('thoi-su');
  const traffic = await aSection('giao-thong', news);
  const sessionId = await startSession(ada.id);
  expect(await save(boss, ada, { role: 'reporter', sectionIds: [news] })).toEqual({ ok: true, value: { version: 2 } });
  expect(await findLiveSession(sessionId ?? '')).toMatchObject({ role: 'reporter', sectionIds: [news, traffic] });
  await save(boss, ada, { role: 'editor', name: 'Ada Lương', sectionIds: [] });
  expect((await findStaff(ada.id))?.sectionIds).toBeUndefined();
  expect((await bookOf(ada.id)).map(({ by, deed, detail }) => [by, deed, detail])).toEqual([
    [ada.id, 'sign-in', {}],
    [boss.id, 'change-sections', { from: '', to: String(news) }],
    [boss.id, 'change-role', { from: 'editor', to: 'reporter' }],
    [boss.id, 'change-sections', { from: String(news), to: '' }],
    [boss.id, 'change-role', { from: 'reporter', to: 'editor' }],
    // What somebody is called stands nowhere in a book that is for ever.
    [boss.id, 'change-person', { fields: 'name' }],
  ]);
});

test('of two admins who change the same person at once one does, and the other is told', async () => {
  const version = await versionOf(ada);
  const answers = await Promise.all([save(boss, ada, { version, role: 'reporter' }), save(other, ada, { version, role: 'moderator' })]);
  expect(answers.map((answer) => (answer.ok ? 'saved' : answer.code)).sort()).toEqual(['conflict', 'saved']);
});

test('no address is given twice, no section that is not there, and nobody but who keeps people does any of it', async () => {
  expect(await save(boss, ada, { email: other.email })).toEqual({ ok: false, code: 'taken' });
  expect(await save(boss, ada, { sectionIds: [9_999] })).toEqual({ ok: false, code: 'unknown-section' });
  expect(await save(ada, ada, { role: 'admin' })).toEqual({ ok: false, code: 'forbidden' });
  expect(await active(ada, boss, false)).toEqual({ ok: false, code: 'forbidden' });
  expect(await makeResetLink(ada, { personId: boss.id })).toEqual({ ok: false, code: 'forbidden' });
  expect((await listPeople(ada, {})).items).toEqual([]);
  expect(await findPerson(ada, boss.id, null)).toBeNull();
});

test('who was an admin a moment ago is none any more: the deed asks the database, not who is signed in', async () => {
  await save(boss, other, { role: 'editor' });
  expect(await save(other, ada, { role: 'admin' })).toEqual({ ok: false, code: 'forbidden' });
});

test('two admins who take each other’s keys at the same moment leave one of them with keys', async () => {
  const answers = await Promise.all([save(boss, other, { role: 'editor' }), save(other, boss, { role: 'editor' })]);
  expect(answers.map((answer) => (answer.ok ? 'saved' : answer.code)).sort()).toEqual(['forbidden', 'saved']);
  const { rows } = await pool().query("SELECT id FROM person WHERE role = 'admin' AND disabled_at IS NULL");
  expect(rows).toHaveLength(1);
});

test('the last admin is neither deactivated nor demoted, and nobody gives up their own keys unawares', async () => {
  expect(await save(boss, boss, { role: 'editor' })).toEqual({ ok: false, code: 'own-role' });
  expect(await active(boss, boss, false)).toEqual({ ok: false, code: 'own-role' });
  expect(await save(boss, boss, { role: 'editor', ownRole: true })).toMatchObject({ ok: true });
  expect(await save(other, other, { role: 'editor', ownRole: true })).toEqual({ ok: false, code: 'last-admin' });
  expect(await active(other, other, false)).toEqual({ ok: false, code: 'last-admin' });
});

test('somebody who is deactivated is out everywhere at once, and may come back without their old sessions', async () => {
  const sessions = await Promise.all([startSession(ada.id), startSession(ada.id)]);
  await makeResetLink(boss, { personId: ada.id });
  expect(await active(boss, ada, false)).toEqual({ ok: true, value: { version: 2 } });
  for (const id of sessions) expect(await isLive(id ?? '')).toBe(false);
  expect((await pool().query('SELECT FROM person_link WHERE person_id = $1', [ada.id])).rowCount).toBe(0);
  expect(await startSession(ada.id)).toBeNull();
  await active(boss, ada, true);
  for (const id of sessions) expect(await isLive(id ?? '')).toBe(false);
  expect(await startSession(ada.id)).not.toBeNull();
  expect((await bookOf(ada.id)).map(({ deed }) => deed)).toContain('deactivate-person');
});

test('before somebody is deactivated the stories are named that wait for them', async () => {
  const begun = await createArticle(ada, { content: aDraft({ title: 'Cầu mới' }) });
  if (!begun.ok) throw new Error(begun.code);
  const { id: articleId } = begun.value;
  await pool().query('INSERT INTO assignment (article_id, person_id, assigned_by_id) VALUES ($1, $2, $3)', [articleId, ada.id, boss.id]);
  expect((await findPerson(boss, ada.id, null))?.work).toEqual([{ kind: 'assignment', articleId, title: 'Cầu mới', at: null }]);
});

test('an admin signs somebody out everywhere, and only them', async () => {
  const hers = await startSession(ada.id);
  const mine = await startSession(boss.id);
  expect(await signOutEverywhere(boss, { personId: ada.id })).toEqual({ ok: true, value: { ended: 1 } });
  expect([await isLive(hers ?? ''), await isLive(mine ?? '')]).toEqual([false, true]);
});

test('an admin finds people with or without marks, by role and state, page by page, in one statement', async () => {
  const invited = await invitePerson(boss, {
    name: 'Đường Thị Hạnh',
    email: `hanh${boss.id}@bao.example`,
    role: 'editor',
    locale: 'vi',
    sectionIds: [],
  });
  const find = async (query: object) => (await listPeople(boss, listPeopleInput.parse(query))).items.map(({ name }) => name);
  expect(await find({ q: 'duong hanh' })).toEqual(['Đường Thị Hạnh']);
  expect(await find({ q: 'Đường Hạnh'.normalize('NFD') })).toEqual(['Đường Thị Hạnh']);
  expect(await find({ q: `hanh${boss.id}@bao.example`, state: 'invited' })).toEqual(['Đường Thị Hạnh']);
  expect(await find({ q: 'duong hanh', state: 'active' })).toEqual([]);
  await Promise.all(Array.from({ length: PEOPLE_PER_PAGE + 5 }, (_, index) => somebody('reporter', `Người viết ${index % 3}`)));
  const q = ['nguoi', 'viet'];
  const first = await listPeople(boss, { q });
  const second = await listPeople(boss, { q, after: Number(first.older) });
  expect([first.items.length, second.items.length]).toEqual([PEOPLE_PER_PAGE, 5]);
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(PEOPLE_PER_PAGE + 5);
  expect((await listPeople(boss, { q, before: Number(second.newer) })).items).toEqual(first.items);
  expect(await countStatements(() => listPeople(boss, listPeopleInput.parse({ q: 'a', role: 'editor', state: 'active' })))).toBe(1);
  expect(await countStatements(() => findPerson(boss, ada.id, null))).toBe(3);
  if (!invited.ok) throw new Error(invited.code);
  expect(await revokeInvitation(boss, { personId: invited.value.personId })).toEqual({ ok: true, value: undefined });
  expect(await find({ q: 'duong hanh' })).toEqual([]);
});
