import pg from 'pg';
import { beforeAll, expect, test, vi } from 'vitest';
import { assignArticle } from '#lib/articles/assignments/assign-article';
import { createArticle } from '#lib/articles/create-article';
import { ARTICLES_A_PAGE, listArticles } from '#lib/articles/list-articles';
import { publishArticle } from '#lib/articles/publish-article';
import { saveDraft } from '#lib/articles/save-draft';
import { listArticlesInput } from '#lib/articles/schema';
import { moveDraft } from '#lib/articles/stages/move-draft';
import { STANDING_NAMES } from '#lib/articles/stages/standing';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { listSectionChoices } from '#lib/sections/list-section-choices';
import { aDraft } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';

let ada: StaffMember;
let rin: StaffMember;
let minh: StaffMember;
let sectionId: number;

beforeAll(async () => {
  ada = await somebody('editor', 'Ada');
  rin = await somebody('reporter', 'Rin');
  minh = await somebody('reporter', 'Minh');
  sectionId = await aSection('thoi-su');
  for (let index = 1; index <= ARTICLES_A_PAGE * 2 + 5; index++)
    await createArticle(index % 2 ? rin : minh, { content: aDraft({ title: `Tin ${index}`, sectionId }) });
  // Many saved at the very same moment: the page must not turn on the time alone.
  await pool().query(`UPDATE draft SET saved_at = '2026-11-23T08:00:00.123Z' WHERE article_id % 3 > 0`);
});

async function everyTitle(staff: StaffMember, filter: Record<string, string>): Promise<string[]> {
  const titles: string[] = [];
  for (let after: string | null | undefined = undefined; after !== null; ) {
    const page = await listArticles(staff, listArticlesInput.parse({ ...filter, ...(after && { after }) }));
    titles.push(...page.items.map(({ title }) => title));
    after = page.older;
  }
  return titles;
}

test('an editor who turns page after page sees every article once', async () => {
  const titles = await everyTitle(ada, {});
  expect(titles).toHaveLength(ARTICLES_A_PAGE * 2 + 5);
  expect(new Set(titles).size).toBe(titles.length);
});

test('a reporter sees only the own articles; an editor may ask for the own ones', async () => {
  const numbers = (await everyTitle(rin, {})).map((title) => Number(title.slice(4)));
  expect(numbers).toHaveLength(ARTICLES_A_PAGE + 3);
  expect(numbers.every((number) => number % 2 === 1)).toBe(true);
  expect(await everyTitle(ada, { who: 'mine' })).toEqual([]);
  expect(await everyTitle(await somebody('moderator', 'Milo'), {})).toEqual([]);
});

test('an editor finds what is published, and sees whether changes wait', async () => {
  const created = await createArticle(rin, { content: aDraft({ title: 'Tin đã đăng', sectionId }) });
  if (!created.ok) throw new Error(created.code);
  const { id: articleId, version } = created.value;
  await publishArticle(ada, { articleId, version, live: null });
  const published = () => listArticles(ada, { stage: 'published' });
  expect(await published()).toMatchObject({
    items: [{ id: articleId, title: 'Tin đã đăng', createdBy: 'Rin', hasChanges: false, section: { name: 'thoi-su' } }],
    older: null,
  });
  await saveDraft(ada, { articleId, version, content: aDraft({ title: 'Tin sửa', sectionId }) });
  expect(await published()).toMatchObject({ items: [{ title: 'Tin sửa', savedBy: 'Ada', hasChanges: true }] });
});

test('an editor chooses among sections in the order of the paper, each followed by its sub-sections', async () => {
  const culture = await aSection('van-hoa');
  await aSection('giao-thong', sectionId);
  await aSection('sach', culture);
  expect((await listSectionChoices()).map(({ slug }) => slug)).toEqual(['thoi-su', 'giao-thong', 'van-hoa', 'sach']);
});

test('an editor asks for what stands at a stage, in a section, whose it is, and by words of the title without their marks', async () => {
  const culture = await aSection('van-nghe');
  const sub = await aSection('san-khau', culture);
  const created = await createArticle(minh, { content: aDraft({ title: 'Đường chèo trở lại đình làng', sectionId: sub }) });
  if (!created.ok) throw new Error(created.code);
  const { id: articleId, version } = created.value;
  await moveDraft(minh, { articleId, deed: 'submit', version, stage: 'writing', reason: '' });
  await moveDraft(ada, { articleId, deed: 'return', version, stage: 'submitted', reason: 'Thiếu tên nghệ sĩ.' });
  await assignArticle(ada, { articleId, seen: null, personId: rin.id, dueAt: new Date('2026-11-01'), note: '' });
  const found = { title: 'Đường chèo trở lại đình làng' };
  for (const filter of [
    { stage: 'returned' },
    { section: String(culture) },
    { section: String(sub), who: String(minh.id) },
    { who: String(rin.id), q: 'lang DUONG' },
    { q: 'cheo tro', stage: '', section: '', who: '' },
  ] as Record<string, string>[])
    expect([filter, (await listArticles(ada, listArticlesInput.parse(filter))).items]).toMatchObject([filter, [found]]);
  expect((await listArticles(rin, listArticlesInput.parse({ who: 'assigned' }))).items).toMatchObject([
    {
      ...found,
      standing: { now: 'returned', next: null },
      returnReason: 'Thiếu tên nghệ sĩ.',
      assignment: { name: 'Rin', isLate: true },
    },
  ]);
  for (const filter of [{ stage: 'ready' }, { q: 'chèo 100%' }, { who: 'assigned' }, { section: '999' }] as Record<string, string>[])
    expect([filter, await everyTitle(ada, filter)]).toEqual([filter, []]);
});

test('each story is found at every stage the list shows for it, and at no other', async () => {
  const all = await listArticles(ada, {});
  for (const stage of STANDING_NAMES) {
    const there = new Set(await everyTitle(ada, { stage }));
    for (const { title, standing } of all.items)
      expect([title, stage, there.has(title)]).toEqual([title, stage, [standing.now, standing.next].includes(stage)]);
  }
});

test('an editor of some sections sees those, what is their own, and what they were given', async () => {
  const culture = await aSection('xa-hoi');
  for (const [title, section] of [
    ['Của mục này', culture],
    ['Của mục khác', sectionId],
    ['Được giao', sectionId],
  ] as const) {
    const created = await createArticle(minh, { content: aDraft({ title: `Riêng: ${title}`, sectionId: section }) });
    if (!created.ok) throw new Error(created.code);
  }
  const tam = { ...(await somebody('editor', 'Tâm')), sectionIds: [culture] };
  await createArticle(tam, { content: aDraft({ title: 'Riêng: Chưa có mục', sectionId: null }) });
  const [given] = (await listArticles(ada, listArticlesInput.parse({ q: 'riêng giao' }))).items;
  await assignArticle(ada, { articleId: given?.id ?? 0, seen: null, personId: tam.id, dueAt: null, note: '' });
  expect((await everyTitle(tam, {})).sort()).toEqual(['Riêng: Chưa có mục', 'Riêng: Của mục này', 'Riêng: Được giao']);
});

test('an editor asks for what nobody was given, for days, for a language, and turns the order around', async () => {
  const box = await aSection('hop-thu');
  const ids: number[] = [];
  for (const title of ['Thứ một', 'Thứ hai', 'Thứ ba']) {
    const created = await createArticle(rin, { content: aDraft({ title, sectionId: box }) });
    if (created.ok) ids.push(created.value.id);
  }
  for (const [index, day] of ['2026-10-01', '2026-10-02', '2026-10-03'].entries())
    await pool().query(`UPDATE draft SET saved_at = $2 WHERE article_id = $1`, [ids[index], `${day}T23:30:00+07:00`]);
  const due = { note: '', seen: null, personId: minh.id };
  await assignArticle(ada, { ...due, articleId: ids[0] ?? 0, dueAt: new Date('2026-12-03') });
  await assignArticle(ada, { ...due, articleId: ids[2] ?? 0, dueAt: new Date('2026-12-01') });
  const titles = (filter: Record<string, string>) => everyTitle(ada, { section: String(box), ...filter });
  expect(await titles({ sort: 'oldest' })).toEqual(['Thứ một', 'Thứ hai', 'Thứ ba']);
  expect(await titles({ sort: 'due' })).toEqual(['Thứ ba', 'Thứ một']);
  expect(await titles({ given: 'nobody' })).toEqual(['Thứ hai']);
  expect(await titles({ given: String(minh.id) })).toEqual(['Thứ ba', 'Thứ một']);
  expect(await titles({ from: '2026-10-02', until: '2026-10-02' })).toEqual(['Thứ hai']);
  expect(await titles({ lang: 'en' })).toEqual([]);
});

test('who turns back finds the page they came from, in every order', async () => {
  for (const sort of ['saved', 'oldest'] as const) {
    const first = await listArticles(ada, { sort });
    const second = await listArticles(ada, listArticlesInput.parse({ sort, after: first.older }));
    const back = await listArticles(ada, listArticlesInput.parse({ sort, before: second.newer }));
    expect(back.items.map(({ id }) => id)).toEqual(first.items.map(({ id }) => id));
    expect(back.newer).toBeNull();
  }
});

test('a page of the list is one statement, whatever is asked for', async () => {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  await listArticles(ada, listArticlesInput.parse({ q: 'tin', stage: 'writing', who: String(rin.id), section: String(sectionId) }));
  const asked = query.mock.calls.length;
  query.mockRestore();
  expect(asked).toBe(1);
});
