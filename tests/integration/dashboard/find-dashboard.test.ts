import { beforeAll, beforeEach, expect, test } from 'vitest';
import { assignArticle } from '#lib/articles/assignments/assign-article';
import { createArticle } from '#lib/articles/create-article';
import { publishArticle } from '#lib/articles/publish-article';
import type { DraftContent } from '#lib/articles/schema';
import { moveDraft } from '#lib/articles/stages/move-draft';
import type { Stage } from '#lib/articles/stages/standing';
import type { StageDeed } from '#lib/articles/stages/transitions';
import { unpublishArticle } from '#lib/articles/unpublish-article';
import type { StaffMember } from '#lib/auth/roles';
import { findDashboard } from '#lib/dashboard/find-dashboard';
import { pool } from '#lib/db/pool';
import { countStatements } from '#tests/support/asked-statements';
import { aDraft } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';
import { comeDue, inHours, planned } from '#tests/support/plans';

let ada: StaffMember;
let sport: StaffMember;
let rin: StaffMember;
let kim: StaffMember;
let milo: StaffMember;
let news: number;
let games: number;
beforeAll(async () => {
  [ada, rin, kim, milo] = await Promise.all([
    somebody('editor', 'Ada'),
    somebody('reporter', 'Rin'),
    somebody('reporter', 'Kim'),
    somebody('moderator', 'Milo'),
  ]);
  [news, games] = [await aSection('hom-nay-thoi-su'), await aSection('hom-nay-the-thao')];
  sport = { ...(await somebody('editor', 'Bea')), sectionIds: [games] };
});
beforeEach(async () => {
  await pool().query(
    'DELETE FROM schedule; DELETE FROM stage_change; DELETE FROM assignment; DELETE FROM reader_note; DELETE FROM story_view_hour',
  );
  await pool().query("DELETE FROM story; UPDATE draft SET stage = 'writing'; UPDATE article SET status = 'unpublished'");
});

type Made = { id: number; version: number };
async function draft(title: string, { by = rin, ...changes }: Partial<DraftContent> & { by?: StaffMember } = {}): Promise<Made> {
  const made = await createArticle(by, { content: aDraft({ title, sectionId: news, ...changes }) });
  if (!made.ok) throw new Error(made.code);
  return made.value;
}
async function move(by: StaffMember, { id: articleId, version }: Made, deed: StageDeed, stage: Stage, reason = ''): Promise<void> {
  const moved = await moveDraft(by, { articleId, deed, version, stage, reason });
  if (!moved.ok) throw new Error(moved.code);
}
async function story(title: string, sectionId = news): Promise<Made> {
  const made = await draft(title, { by: ada, sectionId });
  const out = await publishArticle(ada, { articleId: made.id, version: made.version, live: null });
  if (!out.ok) throw new Error(out.code);
  return made;
}
const titles = (stories: readonly { title: string }[] | undefined) => (stories ?? []).map(({ title }) => title);
const workOf = async (who: StaffMember) => (await findDashboard(who)).work;

test('a reporter sees what they are to write, the first due first, and what came back with its reason; others see none of it', async () => {
  const [later, soon, back] = [await draft('Hạn sau', { by: ada }), await draft('Hạn trước', { by: ada }), await draft('Bị trả')];
  for (const [{ id: articleId }, hours] of [
    [later, 48],
    [soon, 1],
  ] as const) {
    const given = await assignArticle(ada, { articleId, seen: null, personId: rin.id, dueAt: inHours(hours), note: '' });
    expect(given.ok).toBe(true);
  }
  await pool().query(`UPDATE assignment SET due_at = now() - interval '1 hour' WHERE article_id = $1`, [soon.id]);
  await move(rin, back, 'submit', 'writing');
  await move(ada, back, 'return', 'submitted', 'Thiếu tên nghệ sĩ.');
  const work = await workOf(rin);
  expect(work?.assigned).toMatchObject({
    count: 2,
    stories: [
      { title: 'Hạn trước', isLate: true },
      { title: 'Hạn sau', isLate: false },
    ],
  });
  expect(work?.returned).toMatchObject({ count: 1, stories: [{ title: 'Bị trả', who: 'Ada', reason: 'Thiếu tên nghệ sĩ.' }] });
  expect(work?.desk).toBeNull();
  const other = await findDashboard(kim);
  expect(JSON.stringify(other)).not.toMatch(/Hạn sau|Hạn trước|Bị trả/);
  expect(other.comments).toBeNull();
});

test('an editor sees what lies on the desk, longest waiting first; one of a section sees only what stands there', async () => {
  const [first, second, game] = [await draft('Nộp trước'), await draft('Nộp sau'), await draft('Bóng đá', { sectionId: games })];
  for (const one of [first, second, game]) await move(rin, one, 'submit', 'writing');
  await move(ada, second, 'take', 'submitted');
  await move(ada, second, 'approve', 'reviewing');
  await pool().query(`UPDATE draft SET stage_at = now() - interval '3 hours' WHERE article_id = $1`, [first.id]);
  const desk = (await workOf(ada))?.desk;
  expect(desk).toMatchObject({ count: 3, stages: { submitted: 2, reviewing: 0, ready: 1 } });
  expect(desk?.stories[0]).toMatchObject({ title: 'Nộp trước', who: 'Rin', section: { name: 'hom-nay-thoi-su' } });
  const own = await findDashboard(sport);
  expect(own.work?.desk).toMatchObject({ count: 1, stages: { submitted: 1, ready: 0 } });
  expect(JSON.stringify(own)).not.toMatch(/Nộp trước|Nộp sau/);
});

test('what moved is named with who did it, the latest first, and ends at the rights of who looks', async () => {
  const [made, game] = [await draft('Đi từng bước'), await story('Trận tối', games)];
  await move(rin, made, 'submit', 'writing');
  await move(ada, made, 'return', 'submitted', 'Chưa đủ.');
  await unpublishArticle(ada, { articleId: game.id, live: game.version, reason: '' });
  const moved = (await workOf(ada))?.moved.filter(({ articleId }) => [made.id, game.id].includes(articleId));
  expect(moved?.map(({ title, kind, by }) => [title, kind, by])).toEqual([
    ['Trận tối', 'unpublished', 'Ada'],
    ['Đi từng bước', 'return', 'Ada'],
    ['Đi từng bước', 'submit', 'Rin'],
    ['Trận tối', 'published', 'Ada'],
  ]);
  expect(moved?.[1]?.reason).toBe('Chưa đủ.');
  expect(titles((await workOf(sport))?.moved)).toEqual(['Trận tối', 'Trận tối']);
  expect(titles((await workOf(kim))?.moved)).toEqual([]);
});

test('what is planned stands under its day, and what is late or has failed by itself', async () => {
  const plan = async (title: string, hours: number, sectionId = news) => {
    const made = await draft(title, { by: ada, sectionId });
    return planned(ada, made.id, { deed: 'publish', version: made.version, at: inHours(hours) });
  };
  const [late, failed] = [await plan('Trễ', 1), await plan('Hỏng', 1)];
  await plan('Mai', 24, games);
  await plan('Tuần sau', 24 * 6);
  await comeDue(late, 300);
  await pool().query(`UPDATE schedule SET failed_at = now(), failure = 'embargoed' WHERE id = $1`, [failed.id]);
  const { coming } = await findDashboard(ada);
  expect(titles(coming?.tomorrow)).toEqual(['Mai']);
  expect(coming?.alarms.map(({ title, state }) => [title, state]).sort()).toEqual([
    ['Hỏng', 'failed'],
    ['Trễ', 'late'],
  ]);
  expect(titles([...(coming?.today ?? []), ...(coming?.tomorrow ?? [])])).not.toContain('Tuần sau');
  const own = (await findDashboard(sport)).coming;
  expect([titles(own?.tomorrow), own?.alarms]).toEqual([['Mai'], []]);
});

test('readings are counted by the hour of the day in Viet Nam, beside the same weekday before, and stories by what was read lately and today', async () => {
  const [lead, other, gone] = [await story('Đọc nhiều'), await story('Đọc ít'), await story('Đã gỡ')];
  const read = (articleId: number, views: number, hour: string) =>
    pool().query(`INSERT INTO story_view_hour (article_id, views, hour) VALUES ($1, $2, date_trunc('hour', ${hour}))`, [articleId, views]);
  const today = `date_trunc('day', now() AT TIME ZONE 'Asia/Ho_Chi_Minh') AT TIME ZONE 'Asia/Ho_Chi_Minh'`;
  await read(lead.id, 5, 'now()');
  await read(other.id, 2, 'now()');
  await read(gone.id, 90, 'now()');
  await read(lead.id, 7, `now() - interval '7 days'`);
  await read(lead.id, 1_000, `${today} - interval '6 days' + interval '23 hours 59 minutes' - interval '6 days'`);
  await unpublishArticle(ada, { articleId: gone.id, live: gone.version, reason: '' });
  const { reading } = await findDashboard(milo);
  const hour = Number((await pool().query(`SELECT extract(hour FROM now() AT TIME ZONE 'Asia/Ho_Chi_Minh') AS hour`)).rows[0]?.hour);
  expect(reading.hours).toHaveLength(24);
  expect(reading.hours[hour]).toEqual({ hour, views: 97, before: 7 });
  expect(reading.total).toEqual({ views: 97, before: 7 });
  // What is no longer before readers is counted, but not named.
  expect(reading.today.map(({ title, views }) => [title, views])).toEqual([
    ['Đọc nhiều', 5],
    ['Đọc ít', 2],
  ]);
  expect(titles(reading.now)).toEqual(['Đọc nhiều', 'Đọc ít']);
  expect(reading.today[0]?.path).toBe(`/hom-nay-thoi-su/cau-lac-giang-2-hop-long-${lead.id}`);
});

test('a moderator sees what waits in each lane and since when, and nothing of drafts', async () => {
  const { id } = await story('Có bình luận');
  await pool().query('DELETE FROM comment_lane');
  const send = (minutes: number, held: boolean) =>
    pool().query(
      `INSERT INTO comment (article_id, name, title, body, fingerprint, held, created_at)
       VALUES ($1, 'Bạn đọc', '', 'Một lời', decode(md5(random()::text), 'hex'), $3, now() - $2::int * interval '1 minute')`,
      [id, minutes, held],
    );
  await send(90, false);
  await send(5, true);
  const { comments, work, coming } = await findDashboard(milo);
  expect([work, coming]).toEqual([null, null]);
  expect(comments?.lanes.map(({ lane, count }) => [lane, count])).toEqual([
    ['pending', 2],
    ['held', 1],
    ['reported', 0],
    ['escalated', 0],
    ['unseen', 0],
  ]);
  const [pending, held] = comments?.lanes ?? [];
  const minutesSince = (at: Date | null | undefined) => Math.round((Date.now() - (at?.getTime() ?? 0)) / 60_000);
  expect([minutesSince(pending?.oldestAt), minutesSince(held?.oldestAt)]).toEqual([90, 5]);
  expect(comments?.hours).toHaveLength(24);
  expect(comments?.alarms).toEqual({ pages: 0, outbox: 0 });
});

test('mistakes that readers told of are counted for whoever may mend them', async () => {
  const { id } = await story('Có lỗi', games);
  await pool().query(
    `INSERT INTO reader_note (article_id, passage, proposal, fingerprint) VALUES ($1, 'một', 'hai', decode('00', 'hex')), ($1, 'ba', 'bốn', decode('01', 'hex'))`,
    [id],
  );
  expect((await workOf(ada))?.corrections).toMatchObject({ count: 2, oldestAt: expect.any(Date) });
  expect((await workOf(sport))?.corrections.count).toBe(2);
  expect((await workOf(rin))?.corrections).toEqual({ count: 0, oldestAt: null });
});

test('it takes four statements for whoever sees everything, fewer for the others', async () => {
  for (const [who, most] of [
    [ada, 4],
    [rin, 3],
    [milo, 2],
  ] as const)
    expect(await countStatements(() => findDashboard(who))).toBe(most);
});
