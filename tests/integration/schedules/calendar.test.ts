import { afterEach, beforeAll, expect, test } from 'vitest';
import { readCalendar } from '#lib/articles/calendar/read-calendar';
import { findEvents } from '#lib/articles/calendar/store';
import { createArticle } from '#lib/articles/create-article';
import { setEmbargo } from '#lib/articles/embargo/set-embargo';
import { publishArticle } from '#lib/articles/publish-article';
import { carryOutPlan } from '#lib/articles/schedules/carry-out-plan';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { countStatements } from '#tests/support/asked-statements';
import { aDraft } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';
import { comeDue, planned } from '#tests/support/plans';

let ada: StaffMember;
let rin: StaffMember;
let news: number;
let sport: number;

beforeAll(async () => {
  [ada, rin] = [await somebody('editor', 'Ada'), await somebody('reporter', 'Rin')];
  [news, sport] = [await aSection('lich-thoi-su'), await aSection('lich-the-thao')];
});
afterEach(async () => {
  await pool().query('DELETE FROM outbox');
});

async function story(title: string, by = rin, sectionId = news): Promise<{ id: number; version: number }> {
  const created = await createArticle(by, { content: aDraft({ title, sectionId }) });
  if (!created.ok) throw new Error(created.code);
  return created.value;
}
const next = new Date().getFullYear() + 1;
const at = (day: string, time = '06:00') => new Date(`${next}-${day}T${time}:00+07:00`);

test('a day and a week show what goes out, is updated, goes down, may be told again and is due, by Viet Nam’s clock', async () => {
  const [out, live, secret, due] = [
    await story('Ra lúc nửa đêm'),
    await story('Đang đăng'),
    await story('Cấm đăng'),
    await story('Phải nộp'),
  ];
  await planned(ada, out.id, { deed: 'publish', version: out.version, at: at('03-10', '00:00') });
  await publishArticle(ada, { articleId: live.id, version: live.version, live: null });
  await planned(ada, live.id, { deed: 'unpublish', at: at('03-10', '23:59') });
  await setEmbargo(ada, { articleId: secret.id, seen: null, until: at('03-10', '12:00'), reason: '' });
  await pool().query('INSERT INTO assignment (article_id, person_id, due_at, assigned_by_id) VALUES ($1, $2, $3, $4)', [
    due.id,
    rin.id,
    at('03-14', '17:00'),
    ada.id,
  ]);
  const day = await readCalendar(ada, 'day', `${next}-03-10`);
  expect(day?.days.map(({ events }) => events.map(({ kind, title, by }) => [kind, title, by]))).toEqual([
    [
      ['publish', 'Ra lúc nửa đêm', 'Ada'],
      ['embargo', 'Cấm đăng', ''],
      ['unpublish', 'Đang đăng', 'Ada'],
    ],
  ]);
  const week = await readCalendar(ada, 'week', `${next}-03-10`);
  expect(week?.days).toHaveLength(7);
  expect(week?.days.flatMap(({ events }) => events.map(({ kind }) => kind))).toEqual(['publish', 'embargo', 'unpublish', 'assignment']);
  expect(week?.days.flatMap(({ events }) => events.filter(({ mayMove }) => mayMove).map(({ kind }) => kind))).toEqual([
    'publish',
    'unpublish',
  ]);
});

test('what went out stands there too: by plan once, with its lateness, and by hand', async () => {
  const [byPlan, byHand] = [await story('Đã ra như hẹn'), await story('Đã ra bằng tay')];
  const plan = await planned(ada, byPlan.id, { deed: 'publish', version: byPlan.version });
  await comeDue(plan, 120);
  await carryOutPlan(plan.id);
  await publishArticle(ada, { articleId: byHand.id, version: byHand.version, live: null });
  const { rows } = await pool().query<{ day: string }>(`SELECT to_char(now() AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS day`);
  const calendar = await readCalendar(ada, 'week', rows[0]?.day ?? '');
  const events = calendar?.days.flatMap((one) => one.events) ?? [];
  expect(events.filter(({ articleId }) => articleId === byPlan.id)).toMatchObject([
    { kind: 'publish', plan: { state: 'done', lateSeconds: expect.closeTo(120, -1) }, mayMove: false },
  ]);
  expect(events.filter(({ articleId }) => articleId === byHand.id)).toMatchObject([{ kind: 'published', plan: null }]);
});

test('a reporter sees their own stories and those they are to write; an editor of sections sees those', async () => {
  const [own, theirs] = [await story('Của Rin'), await story('Của Ada', ada, sport)];
  for (const { id, version } of [own, theirs]) await planned(ada, id, { deed: 'publish', version, at: at('06-01') });
  const seenBy = async (staff: StaffMember) =>
    (await readCalendar(staff, 'day', `${next}-06-01`))?.days.flatMap(({ events }) => events.map(({ title, mayMove }) => [title, mayMove]));
  expect(await seenBy(rin)).toEqual([['Của Rin', false]]);
  expect(await seenBy({ ...(await somebody('editor', 'Eva')), sectionIds: [sport] })).toEqual([['Của Ada', true]]);
  expect(await seenBy(await somebody('moderator', 'Milo'))).toBeUndefined();
  expect(await readCalendar(ada, 'day', '2026-02-30')).toBeNull();
});

test('what is still to come is not pushed out by what went out, nor one’s own by what others put out', async () => {
  const hour = 3_600_000;
  const [from, until] = [new Date(), new Date(Date.now() + 2 * hour)];
  const own = await story('Bài của Rin');
  await publishArticle(ada, { articleId: own.id, version: own.version, live: null });
  for (const title of ['Bài một', 'Bài hai', 'Bài ba']) {
    const { id, version } = await story(title, ada, sport);
    await publishArticle(ada, { articleId: id, version, live: null });
  }
  const coming = await story('Ra chốc nữa', ada, sport);
  await planned(ada, coming.id, { deed: 'publish', version: coming.version, at: new Date(Date.now() + hour) });
  expect((await findEvents('all', from, until, 3)).map(({ title }) => title)).toEqual(['Bài hai', 'Bài ba', 'Ra chốc nữa']);
  expect((await findEvents({ personId: rin.id, sectionIds: [] }, from, until, 3)).map(({ title }) => title)).toContain('Bài của Rin');
});

test('a page of the calendar asks the database twice', async () => {
  expect(await countStatements(() => readCalendar(ada, 'week', `${next}-03-10`))).toBe(2);
});
