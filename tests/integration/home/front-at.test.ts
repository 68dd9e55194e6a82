import { beforeAll, beforeEach, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { setEmbargo } from '#lib/articles/embargo/set-embargo';
import { publishArticle } from '#lib/articles/publish-article';
import { saveDraft } from '#lib/articles/save-draft';
import { carryOutPlan } from '#lib/articles/schedules/carry-out-plan';
import type { DraftContent } from '#lib/articles/schema';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { arrangeHome } from '#lib/home/arrange-home';
import { findFrontAt } from '#lib/home/preview/find-front-at';
import { frontAtInput, nextMorning } from '#lib/home/preview/schema';
import { findBoard } from '#lib/home/store';
import { countStatements } from '#tests/support/asked-statements';
import { aDraft } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';
import { inHours, planned } from '#tests/support/plans';

let ada: StaffMember;
let news: number;
let sport: number;
beforeAll(async () => {
  ada = await somebody('editor', 'Ada');
  [news, sport] = [await aSection('truoc-thoi-su'), await aSection('truoc-the-thao')];
});
beforeEach(async () => {
  await pool().query('DELETE FROM schedule');
  await pool().query('DELETE FROM home_slot');
  await pool().query("DELETE FROM story; UPDATE article SET status = 'unpublished' WHERE status = 'published'");
});

const plain = { from: null, until: null, repeats: false, isLocked: false };

async function draft(title: string, changes: Partial<DraftContent> = {}, locale: 'vi' | 'en' = 'vi') {
  const created = await createArticle(ada, { content: aDraft({ title, sectionId: news, ...changes }), locale });
  if (!created.ok) throw new Error(created.code);
  return created.value;
}
async function story(title: string, changes: Partial<DraftContent> = {}) {
  const made = await draft(title, changes);
  const out = await publishArticle(ada, { articleId: made.id, version: made.version, live: null });
  if (!out.ok) throw new Error(out.code);
  return made;
}
async function changed({ id, version }: { id: number; version: number }, title: string, changes: Partial<DraftContent> = {}) {
  const saved = await saveDraft(ada, { articleId: id, version, content: aDraft({ title, sectionId: news, ...changes }) });
  if (!saved.ok) throw new Error(saved.code);
  return saved.value.version;
}
const front = async (at: Date, locale: 'vi' | 'en' = 'vi') => {
  const { page, plans } = await findFrontAt(locale, at);
  const blocks = Object.fromEntries(page.blocks.map(({ section, stories }) => [section.id, stories.map(({ title }) => title)]));
  return {
    lead: page.lead?.title ?? null,
    top: [page.lead, ...page.beside].flatMap((card) => (card ? [card.title] : [])),
    latest: page.latest.map(({ title }) => title),
    blocks,
    plans: plans.map(({ plan, comesAbout }) => [plan.title, comesAbout]),
  };
};

test('the front page of a moment has what goes out until then, in its new words, and not what goes down', async () => {
  const old = await story('Còn nguyên');
  const fixed = await story('Sẽ sửa');
  const ending = await story('Sẽ hạ');
  const coming = await draft('Sẽ ra lúc sáu giờ');
  await planned(ada, coming.id, { deed: 'publish', version: coming.version, at: inHours(2) });
  await planned(ada, fixed.id, { deed: 'publish', version: await changed(fixed, 'Đã sửa'), at: inHours(2) });
  await planned(ada, ending.id, { deed: 'unpublish', at: inHours(2) });
  const later = await draft('Ra sau đó');
  await planned(ada, later.id, { deed: 'publish', version: later.version, at: inHours(9) });

  expect((await front(inHours(1))).top).toEqual(['Sẽ hạ', 'Sẽ sửa', 'Còn nguyên']);
  const after = await front(inHours(3));
  expect(after.top).toEqual(['Sẽ ra lúc sáu giờ', 'Đã sửa', 'Còn nguyên']);
  expect(after.plans).toHaveLength(3);
  expect((await front(inHours(10))).lead).toBe('Ra sau đó');
  expect(old.id).toBeGreaterThan(0);
});

test('slots end, and those that are filled by a rule take what has come; a story that is moved leaves its old section', async () => {
  const chosen = await story('Được chọn');
  const moving = await story('Sẽ chuyển mục');
  await story('Vẫn ở lại');
  const board = await findBoard('vi');
  const arranged = await arrangeHome(ada, {
    locale: 'vi',
    seen: board.version,
    unlocked: [],
    slots: [
      { ...plain, position: 0, kind: 'story', articleId: chosen.id, until: inHours(2) },
      { ...plain, position: 1, kind: 'section', sectionId: sport, maxAgeHours: null, isPictured: false },
    ],
  });
  expect(arranged).toMatchObject({ ok: true });
  await planned(ada, moving.id, { deed: 'publish', version: await changed(moving, 'Đã chuyển mục', { sectionId: sport }), at: inHours(3) });
  const before = await front(inHours(1));
  expect(before.top).toEqual(['Được chọn', 'Vẫn ở lại', 'Sẽ chuyển mục']);
  const after = await front(inHours(4));
  expect(after.top).toEqual(['Vẫn ở lại', 'Đã chuyển mục', 'Được chọn']);
});

test('a rule judges what will have come by its age and its picture', async () => {
  await story('Có sẵn');
  const coming = await draft('Sắp ra, chưa có ảnh');
  await planned(ada, coming.id, { deed: 'publish', version: coming.version, at: inHours(1) });
  const section = { ...plain, kind: 'section' as const, sectionId: news, position: 1 };
  const slots = [
    { ...section, maxAgeHours: 2, isPictured: false, repeats: true },
    { ...section, position: 2, maxAgeHours: null, isPictured: true, repeats: true },
  ];
  const titles = async (at: Date) => {
    const { page } = await findFrontAt('vi', at, slots);
    return [page.lead, ...page.beside].map((card) => card?.title);
  };
  expect(await titles(inHours(1.5))).toEqual(['Có sẵn', 'Sắp ra, chưa có ảnh']);
  expect(await titles(inHours(9))).toEqual(['Sắp ra, chưa có ảnh', 'Có sẵn']);
});

test('what will not come about as things are is said, and is not shown', async () => {
  await story('Có sẵn');
  const secret = await draft('Bị cấm');
  await planned(ada, secret.id, { deed: 'publish', version: secret.version, at: inHours(2) });
  await setEmbargo(ada, { articleId: secret.id, seen: null, until: inHours(5), reason: '' });
  expect(await front(inHours(3))).toMatchObject({ top: ['Có sẵn'], plans: [['Bị cấm', false]] });
});

test('each edition has its own', async () => {
  const english = await draft('In English', {}, 'en');
  await planned(ada, english.id, { deed: 'publish', version: english.version, at: inHours(2) });
  expect((await front(inHours(3), 'en')).top).toEqual(['In English']);
  expect((await front(inHours(3))).top).toEqual([]);
});

test('what was foreseen is what comes about', async () => {
  await story('Một');
  const two = await story('Hai');
  const three = await draft('Ba');
  const plans = [
    await planned(ada, three.id, { deed: 'publish', version: three.version, at: inHours(1) }),
    await planned(ada, two.id, { deed: 'unpublish', at: inHours(2) }),
  ];
  const foreseen = await front(inHours(3));
  for (const plan of plans) await carryOutPlan(plan.id);
  const { plans: none, ...now } = await front(inHours(3));
  expect({ ...now, plans: foreseen.plans }).toEqual(foreseen);
  expect(none).toEqual([]);
});

test('it takes six statements however much is planned, and an address that says no moment is the next morning at six', async () => {
  for (let number = 0; number < 5; number++) {
    const { id, version } = await draft(`Bài ${number}`);
    await planned(ada, id, { deed: 'publish', version, at: inHours(1) });
  }
  expect(await countStatements(() => findFrontAt('vi', inHours(3)))).toBe(6);
  expect(frontAtInput.parse({ at: 'hôm qua', edition: 'fr' })).toEqual({ at: null, edition: 'vi', board: null });
  expect(nextMorning(new Date('2026-11-26T16:59:00Z'))).toEqual(new Date('2026-11-26T23:00:00Z'));
  expect(nextMorning(new Date('2026-11-26T17:01:00Z'))).toEqual(new Date('2026-11-27T23:00:00Z'));
});
