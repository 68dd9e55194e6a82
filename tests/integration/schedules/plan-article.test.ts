import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { setEmbargo } from '#lib/articles/embargo/set-embargo';
import { publishArticle } from '#lib/articles/publish-article';
import { saveDraft } from '#lib/articles/save-draft';
import { callOffPlan } from '#lib/articles/schedules/call-off-plan';
import { findStoryPlans } from '#lib/articles/schedules/find-story-plans';
import { movePlan } from '#lib/articles/schedules/move-plan';
import { planArticle } from '#lib/articles/schedules/plan-article';
import { planInput } from '#lib/articles/schedules/schema';
import type { DraftContent } from '#lib/articles/schema';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { fieldOfMoment } from '#lib/vietnamese/days';
import { aDraft } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';
import { inHours, keptPlan, planned } from '#tests/support/plans';

let ada: StaffMember;
let rin: StaffMember;
let news: number;
let sport: number;
let articleId: number;
let version: number;

beforeAll(async () => {
  [ada, rin] = [await somebody('editor', 'Ada'), await somebody('reporter', 'Rin')];
  [news, sport] = [await aSection('hen-thoi-su'), await aSection('hen-the-thao')];
});
beforeEach(async () => {
  const created = await createArticle(rin, { content: aDraft({ sectionId: news }) });
  if (!created.ok) throw new Error(created.code);
  ({ id: articleId, version } = created.value);
});

async function save(changes: Partial<DraftContent> = {}): Promise<void> {
  const saved = await saveDraft(rin, { articleId, version, content: aDraft({ sectionId: news, ...changes }) });
  if (!saved.ok) throw new Error(saved.code);
  ({ version } = saved.value);
}
const plan = (changes: Partial<{ at: Date; seen: number | null; live: number | null; version: number }> = {}, who = ada) =>
  planArticle(who, { deed: 'publish', articleId, version, seen: null, live: null, at: inHours(), ...changes });
const outbox = async () =>
  (
    await pool().query<{ id: number; due: Date; off: boolean }>(
      `SELECT (payload ->> 'scheduleId')::int AS id, due_at AS due, cancelled_at IS NOT NULL AS off FROM outbox
       WHERE kind = 'schedule' AND (payload ->> 'scheduleId')::int IN (SELECT id FROM schedule WHERE article_id = $1) ORDER BY id`,
      [articleId],
    )
  ).rows;
const audit = async () =>
  (
    await pool().query<{ deed: string }>(
      `SELECT deed FROM audit_entry WHERE subject = 'article:' || $1::int AND deed NOT IN ('create-article', 'save-draft') ORDER BY id`,
      [articleId],
    )
  ).rows.map(({ deed }) => deed);

test('an editor plans exactly the version on the page; it stays when the draft moves on, and the plan does not follow it', async () => {
  const at = inHours(2);
  const answer = await plan({ at });
  expect(answer).toMatchObject({ ok: true, value: { deed: 'publish', version, dueAt: at, by: 'Ada', state: 'open', failure: null } });
  await save({ title: 'Một nhan đề khác' });
  expect((await findStoryPlans(articleId)).plans).toMatchObject([{ version: version - 1, state: 'open' }]);
  expect(await outbox()).toMatchObject([{ due: at, off: false }]);
  expect(await audit()).toEqual(['plan-article']);
  const { rows } = await pool().query('SELECT kept FROM revision WHERE article_id = $1 AND version = $2', [articleId, version - 1]);
  expect(rows).toEqual([{ kept: true }]);
});

test('planning anew takes the place of the plan somebody saw; whoever saw another one is told what stands there', async () => {
  const first = await planned(ada, articleId, { deed: 'publish', version });
  expect(await plan()).toMatchObject({ ok: false, code: 'planned', theirs: { id: first.id } });
  const second = await plan({ seen: first.id, at: inHours(3) });
  expect(second).toMatchObject({ ok: true });
  expect(await keptPlan(first)).toMatchObject({ cancelled: true, done: false });
  expect((await outbox()).map(({ off }) => off)).toEqual([true, false]);
});

test('of editors who plan at once one is heard, and the others see that plan', async () => {
  const answers = await Promise.all([1, 2, 3, 4].map((hours) => plan({ at: inHours(hours) })));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok && answer.code === 'planned')).toHaveLength(3);
  expect(await outbox()).toHaveLength(1);
});

test('nobody of another section hears what is planned for a story, nor when', async () => {
  const stranger = { ...ada, sectionIds: [sport] };
  const { id } = await planned(ada, articleId, { deed: 'publish', version });
  expect(await plan({}, stranger)).toEqual({ ok: false, code: 'forbidden' });
  expect(await plan({ version: version + 1 }, stranger)).toEqual({ ok: false, code: 'forbidden' });
  const moved = await movePlan(ada, { scheduleId: id, at: inHours(5) });
  expect(moved).toMatchObject({ ok: true });
  // The number of a plan that was replaced tells of the one that stands there now to whoever may publish there.
  expect(await movePlan(ada, { scheduleId: id, at: inHours(6) })).toMatchObject({ code: 'planned' });
  expect(await movePlan(stranger, { scheduleId: id, at: inHours(6) })).toEqual({ ok: false, code: 'forbidden' });
});

test('a plan is given another moment, with its version as it was, and called off with what was to be done', async () => {
  const first = await planned(ada, articleId, { deed: 'publish', version });
  await save();
  const moved = await movePlan(ada, { scheduleId: first.id, at: inHours(5) });
  expect(moved).toMatchObject({ ok: true, value: { version: first.version } });
  if (!moved.ok) return;
  expect(await movePlan(ada, { scheduleId: first.id, at: inHours(6) })).toMatchObject({ code: 'planned', theirs: { id: moved.value.id } });
  expect(await callOffPlan(rin, { scheduleId: moved.value.id })).toEqual({ ok: false, code: 'forbidden' });
  expect(await callOffPlan(ada, { scheduleId: moved.value.id })).toEqual({ ok: true, value: { calledOff: true } });
  expect(await callOffPlan(ada, { scheduleId: moved.value.id })).toEqual({ ok: false, code: 'over' });
  expect((await outbox()).every(({ off }) => off)).toBe(true);
  expect((await findStoryPlans(articleId)).plans).toEqual([]);
  expect(await audit()).toEqual(['plan-article', 'plan-article', 'call-off-plan']);
});

describe('what could not go out is refused when it is planned', () => {
  test('a moment that is over, or none at all', async () => {
    expect(await plan({ at: new Date(Date.now() - 1_000) })).toEqual({ ok: false, code: 'past' });
    const typed = { deed: 'publish', articleId, version, seen: null, live: null };
    expect(planInput.safeParse({ ...typed, at: '2026-02-30T06:00' }).success).toBe(false);
    expect(planInput.parse({ ...typed, at: '2030-01-01T06:00' }).at).toEqual(new Date('2029-12-31T23:00:00Z'));
    expect(fieldOfMoment(new Date('2029-12-31T23:00:00Z'))).toBe('2030-01-01T06:00');
  });

  test('a story that lacks something', async () => {
    await save({ lead: '' });
    expect(await plan()).toEqual({ ok: false, code: 'incomplete', missing: ['lead'] });
  });

  test('a draft that was saved, or published, since', async () => {
    await save();
    expect(await plan({ version: version - 1 })).toEqual({ ok: false, code: 'changed' });
    await publishArticle(ada, { articleId, version, live: null });
    expect(await plan()).toEqual({ ok: false, code: 'changed' });
    expect(await plan({ live: version })).toEqual({ ok: false, code: 'nothing-new' });
  });

  test('a moment within an embargo', async () => {
    const until = new Date(Math.ceil(inHours(4).getTime() / 60_000) * 60_000);
    expect(await setEmbargo(ada, { articleId, seen: null, until, reason: 'theo yêu cầu của nguồn' })).toMatchObject({ ok: true });
    expect(await plan({ at: inHours(2) })).toEqual({ ok: false, code: 'embargoed', until });
    expect(await plan({ at: until })).toMatchObject({ ok: true });
  });

  test('by whom may not publish there', async () => {
    expect(await plan({}, rin)).toEqual({ ok: false, code: 'forbidden' });
    expect(await plan({}, { ...ada, sectionIds: [sport] })).toEqual({ ok: false, code: 'forbidden' });
    expect(await plan({}, { ...ada, sectionIds: [news] })).toMatchObject({ ok: true });
  });

  test('taking down what is neither published nor will be, or before it goes out', async () => {
    const end = (at: Date) => planArticle(ada, { deed: 'unpublish', articleId, reason: '', seen: null, live: null, at });
    expect(await end(inHours(3))).toEqual({ ok: false, code: 'not-published' });
    const out = await planned(ada, articleId, { deed: 'publish', version, at: inHours(4) });
    expect(await end(inHours(3))).toEqual({ ok: false, code: 'order', other: out.dueAt });
    expect(await end(inHours(5))).toMatchObject({ ok: true, value: { deed: 'unpublish', version: null } });
    expect(await movePlan(ada, { scheduleId: out.id, at: inHours(6) })).toMatchObject({ code: 'order' });
  });
});

describe('an embargo', () => {
  const until = new Date(Math.ceil(inHours(4).getTime() / 60_000) * 60_000);
  const set = (changes: object = {}, who = ada) =>
    setEmbargo(who, { articleId, seen: null, until, reason: 'theo yêu cầu của nguồn', ...changes });

  test('keeps everybody from publishing until its moment, and says until when', async () => {
    expect(await set()).toEqual({ ok: true, value: { until, reason: 'theo yêu cầu của nguồn' } });
    expect(await publishArticle(ada, { articleId, version, live: null })).toEqual({ ok: false, code: 'embargoed', until });
    expect((await findStoryPlans(articleId)).embargo).toEqual({ until, reason: 'theo yêu cầu của nguồn' });
    expect(await set({ seen: until.toISOString(), until: null })).toEqual({ ok: true, value: null });
    expect(await publishArticle(ada, { articleId, version, live: null })).toMatchObject({ ok: true });
    expect(await audit()).toEqual(['set-embargo', 'lift-embargo', 'publish-article']);
  });

  test('is not set over another one unseen, nor by who may not publish there, nor on a published story', async () => {
    await set();
    expect(await set({ until: inHours(9) })).toMatchObject({ code: 'conflict', theirs: { until } });
    expect(await set({}, rin)).toEqual({ ok: false, code: 'forbidden' });
    expect(await set({}, { ...ada, sectionIds: [sport] })).toEqual({ ok: false, code: 'forbidden' });
    expect(await set({ seen: until.toISOString(), until: new Date(0) })).toEqual({ ok: false, code: 'past' });
    await set({ seen: until.toISOString(), until: null });
    await publishArticle(ada, { articleId, version, live: null });
    expect(await set()).toEqual({ ok: false, code: 'published' });
  });
});

test('where the paper’s rule asks for other eyes, what nobody found ready is not planned', async () => {
  await pool().query(`INSERT INTO setting (key, value) VALUES ('workflow', '{"publishing":"four-eyes","hotFixAlone":true}')`);
  try {
    expect(await plan()).toEqual({ ok: false, code: 'needs-other-eyes' });
    await pool().query(`UPDATE setting SET value = '{"publishing":"ready","hotFixAlone":true}' WHERE key = 'workflow'`);
    expect(await plan()).toEqual({ ok: false, code: 'not-ready' });
  } finally {
    await pool().query(`DELETE FROM setting WHERE key = 'workflow'`);
  }
  expect(await plan()).toMatchObject({ ok: true });
});
