import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { setEmbargo } from '#lib/articles/embargo/set-embargo';
import { publishArticle } from '#lib/articles/publish-article';
import { saveDraft } from '#lib/articles/save-draft';
import { callOffPlan } from '#lib/articles/schedules/call-off-plan';
import { carryOutPlan, planGaveUp } from '#lib/articles/schedules/carry-out-plan';
import { findStoryPlans } from '#lib/articles/schedules/find-story-plans';
import { listPlanAlarms } from '#lib/articles/schedules/list-plan-alarms';
import { movePlan } from '#lib/articles/schedules/move-plan';
import type { DraftContent } from '#lib/articles/schema';
import { unpublishArticle } from '#lib/articles/unpublish-article';
import { findWithdrawn } from '#lib/articles/withdrawn/store';
import type { StaffMember } from '#lib/auth/roles';
import { tagClock } from '#lib/cache/tag-clock';
import { pool } from '#lib/db/pool';
import { HANDLERS } from '#lib/outbox/handlers';
import { type Outbox, startOutbox } from '#lib/outbox/run-outbox';
import { aDraft } from '#tests/support/drafts';
import { aPicture, aSection, somebody } from '#tests/support/newsroom';
import { comeDue, inHours, keptPlan, liveVersion, planned } from '#tests/support/plans';
import { until } from '#tests/support/until';

let ada: StaffMember;
let rin: StaffMember;
let news: number;
let sport: number;
let articleId: number;
let version: number;

beforeAll(async () => {
  rin = await somebody('reporter', 'Rin');
  [news, sport] = [await aSection('gio-thoi-su'), await aSection('gio-the-thao')];
});
beforeEach(async () => {
  await pool().query('DELETE FROM outbox');
  ada = await somebody('editor', 'Ada');
  const created = await createArticle(rin, { content: aDraft({ sectionId: news }) });
  if (!created.ok) throw new Error(created.code);
  ({ id: articleId, version } = created.value);
});

const running: Outbox[] = [];
const dispatch = () => running.push(startOutbox({ handlers: { schedule: HANDLERS.schedule } }));
afterEach(async () => {
  await Promise.all(running.splice(0).map((outbox) => outbox.stop()));
});

async function save(changes: Partial<DraftContent> = {}): Promise<void> {
  const saved = await saveDraft(rin, { articleId, version, content: aDraft({ sectionId: news, ...changes }) });
  if (!saved.ok) throw new Error(saved.code);
  ({ version } = saved.value);
}
const publish = async () => publishArticle(ada, { articleId, version, live: await liveVersion(articleId) });
const unpublish = async (reason = '') => unpublishArticle(ada, { articleId, live: await liveVersion(articleId), reason });
const deeds = async () =>
  (
    await pool().query<{ deed: string }>(
      `SELECT deed FROM audit_entry WHERE subject = 'article:' || $1::int AND deed NOT IN ('create-article', 'save-draft') ORDER BY id`,
      [articleId],
    )
  ).rows
    .map(({ deed }) => deed)
    .filter((deed) => deed !== 'plan-article');
const edition = async () => (await pool().query<{ number: number }>('SELECT number FROM edition')).rows[0]?.number ?? 0;

test('at its moment readers get the planned version, whatever was written since, as if somebody had pressed the button', async () => {
  const plan = await planned(ada, articleId, { deed: 'publish', version });
  await save({ title: 'Viết tiếp sau khi hẹn' });
  await comeDue(plan);
  dispatch();
  await until(async () => (await keptPlan(plan)).done);
  expect(await liveVersion(articleId)).toBe(plan.version);
  expect(await deeds()).toEqual(['publish-article']);
  expect(tagClock().edition).toBe(await edition());
});

test('two dispatchers, and a third who does the same once more, publish it once', async () => {
  const plan = await planned(ada, articleId, { deed: 'publish', version });
  const before = await edition();
  await comeDue(plan);
  dispatch();
  dispatch();
  await Promise.all([carryOutPlan(plan.id), carryOutPlan(plan.id), carryOutPlan(plan.id)]);
  await until(async () => (await pool().query(`SELECT FROM outbox WHERE kind = 'schedule' AND done_at IS NULL`)).rowCount === 0);
  expect(await deeds()).toEqual(['publish-article']);
  expect(await edition()).toBe(before + 1);
});

test('what came due while nobody was there goes out at the start, and is said to have been late', async () => {
  const plan = await planned(ada, articleId, { deed: 'publish', version });
  await comeDue(plan, 7_200);
  expect(await listPlanAlarms(ada)).toMatchObject([{ id: plan.id, state: 'late', lateSeconds: expect.closeTo(7_200, -2) }]);
  dispatch();
  await until(async () => (await keptPlan(plan)).done);
  expect(await listPlanAlarms(ada)).toEqual([]);
  expect((await findStoryPlans(articleId)).plans).toMatchObject([{ state: 'done', lateSeconds: expect.closeTo(7_200, -2) }]);
});

test('a live story is updated, and taken down when its time is over, with a public reason', async () => {
  await publish();
  await save({ title: 'Nhan đề mới' });
  const update = await planned(ada, articleId, { deed: 'publish', version });
  const end = await planned(ada, articleId, { deed: 'unpublish', at: inHours(2), reason: 'Thông báo đã hết hiệu lực.' });
  await comeDue(update);
  await carryOutPlan(update.id);
  expect(await liveVersion(articleId)).toBe(version);
  await comeDue(end);
  await carryOutPlan(end.id);
  expect(await liveVersion(articleId)).toBeNull();
  expect(await findWithdrawn(articleId)).toMatchObject({ reason: 'Thông báo đã hết hiệu lực.', isExpired: true });
  expect(await deeds()).toEqual(['publish-article', 'publish-changes', 'unpublish-article']);
});

test('a story that somebody took down before its time is over stays as it is, with that person’s reason', async () => {
  await publish();
  const end = await planned(ada, articleId, { deed: 'unpublish' });
  await unpublish('Sai tên người');
  await carryOutPlan(end.id);
  expect(await keptPlan(end)).toMatchObject({ done: true, failure: '' });
  expect(await findWithdrawn(articleId)).toMatchObject({ reason: 'Sai tên người', isExpired: false });
});

describe('races', () => {
  test('the moment comes while an editor publishes by hand: once, whoever is first', async () => {
    const plan = await planned(ada, articleId, { deed: 'publish', version });
    const [byHand] = await Promise.all([publish(), carryOutPlan(plan.id)]);
    expect(byHand).toMatchObject({ ok: true });
    expect(await keptPlan(plan)).toMatchObject({ done: true });
    expect((await deeds()).filter((deed) => deed === 'publish-article')).toHaveLength(1);
  });

  test('the moment comes while it is called off: it goes out or it is called off, never both', async () => {
    const plan = await planned(ada, articleId, { deed: 'publish', version });
    const [off] = await Promise.all([callOffPlan(ada, { scheduleId: plan.id }), carryOutPlan(plan.id)]);
    const kept = await keptPlan(plan);
    expect(kept).toMatchObject(off.ok ? { done: false, cancelled: true } : { done: true, cancelled: false });
    expect(await liveVersion(articleId)).toBe(off.ok ? null : version);
  });

  test('the moment comes while it is given another one: it goes out once', async () => {
    const plan = await planned(ada, articleId, { deed: 'publish', version });
    const [moved] = await Promise.all([movePlan(ada, { scheduleId: plan.id, at: inHours(3) }), carryOutPlan(plan.id)]);
    expect(await liveVersion(articleId)).toBe(moved.ok ? null : version);
    expect((await keptPlan(plan)).done).toBe(!moved.ok);
  });

  test('what was called off is not done by whoever had taken it already', async () => {
    const plan = await planned(ada, articleId, { deed: 'publish', version });
    await callOffPlan(ada, { scheduleId: plan.id });
    await carryOutPlan(plan.id);
    expect(await liveVersion(articleId)).toBeNull();
  });
});

describe('what happened in between ends a plan as failed, and somebody hears of it', () => {
  async function failsWith(failure: string, meanwhile: () => Promise<unknown>) {
    const plan = await planned(ada, articleId, { deed: 'publish', version });
    await meanwhile();
    await comeDue(plan);
    const before = await liveVersion(articleId);
    dispatch();
    await until(async () => (await keptPlan(plan)).failure !== '');
    expect((await keptPlan(plan)).failure).toBe(failure);
    expect(await liveVersion(articleId)).toBe(before);
    expect(await listPlanAlarms(await somebody('admin', 'Ban'))).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: plan.id, state: 'failed', failure, title: expect.any(String) })]),
    );
    expect(await deeds()).toContain('plan-failed');
    return plan;
  }

  test('readers have a newer version', async () => {
    await failsWith('moved', async () => {
      await save();
      await publish();
    });
  });

  test('an embargo was set', async () => {
    await failsWith('embargoed', () => setEmbargo(ada, { articleId, seen: null, until: inHours(9), reason: '' }));
  });

  test('the story was taken down', async () => {
    await publish();
    await save();
    await failsWith('withdrawn', () => unpublish('Sai'));
  });

  test('it was published and taken down', async () => {
    const first = version;
    await failsWith('withdrawn', async () => {
      await publishArticle(ada, { articleId, version: first, live: null });
      await unpublish('Sai');
    });
  });

  test('its section is gone', async () => {
    const gone = await aSection(`gio-bo-${articleId}`);
    await save({ sectionId: gone });
    await failsWith('unknown-section', async () => {
      await save({ sectionId: news });
      await pool().query('DELETE FROM section WHERE id = $1', [gone]);
    });
  });

  test('its picture is gone', async () => {
    const mediaId = await aPicture(rin.id);
    await save({ picture: { mediaId, alt: 'Cầu', caption: '', credit: '' } });
    await failsWith('unknown-picture', async () => {
      await save();
      await pool().query('DELETE FROM media WHERE id = $1', [mediaId]);
    });
  });

  test('whoever planned it was disabled, became a reporter, or has other sections now', async () => {
    await failsWith('forbidden', () => pool().query('UPDATE person SET disabled_at = now() WHERE id = $1', [ada.id]));
    ada = await somebody('editor', 'Ada');
    const created = await createArticle(rin, { content: aDraft({ sectionId: news }) });
    if (created.ok) ({ id: articleId, version } = created.value);
    await failsWith('forbidden', () => pool().query('INSERT INTO person_section (person_id, section_id) VALUES ($1, $2)', [ada.id, sport]));
  });

  test('and it stands in the alarms until it is put aside, or planned anew', async () => {
    const failed = await failsWith('embargoed', () => setEmbargo(ada, { articleId, seen: null, until: inHours(2), reason: '' }));
    const mine = async () => (await listPlanAlarms(ada)).filter((alarm) => alarm.articleId === articleId);
    expect(await mine()).toHaveLength(1);
    const moved = await movePlan(ada, { scheduleId: failed.id, at: inHours(3) });
    expect(moved).toMatchObject({ ok: true });
    expect(await mine()).toEqual([]);
    if (!moved.ok) return;
    await planGaveUp(moved.value.id);
    expect(await mine()).toMatchObject([{ failure: 'unavailable' }]);
    expect(await callOffPlan(ada, { scheduleId: moved.value.id })).toMatchObject({ ok: true });
    expect(await mine()).toEqual([]);
  });
});

test('a failure that passes is tried again and changes nothing meanwhile', async () => {
  const plan = await planned(ada, articleId, { deed: 'publish', version });
  await comeDue(plan);
  await pool().query(`CREATE FUNCTION no_story() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'not now'; END $$`);
  await pool().query('CREATE TRIGGER no_story BEFORE INSERT ON story FOR EACH ROW EXECUTE FUNCTION no_story()');
  try {
    dispatch();
    await until(async () => ((await pool().query(`SELECT FROM outbox WHERE kind = 'schedule' AND last_error <> ''`)).rowCount ?? 0) > 0);
    expect(await keptPlan(plan)).toMatchObject({ done: false, failure: '' });
    expect(await liveVersion(articleId)).toBeNull();
  } finally {
    await pool().query('DROP TRIGGER no_story ON story');
    await pool().query('DROP FUNCTION no_story()');
  }
  await until(async () => (await keptPlan(plan)).done);
  expect(await liveVersion(articleId)).toBe(version);
  expect(await deeds()).toEqual(['publish-article']);
});
