import { beforeAll, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { ARTICLES_A_PAGE, listArticles } from '#lib/articles/list-articles';
import { publishArticle } from '#lib/articles/publish-article';
import { saveDraft } from '#lib/articles/save-draft';
import { listArticlesInput } from '#lib/articles/schema';
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
    after = page.next;
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
  expect(await everyTitle(ada, { mine: '1' })).toEqual([]);
  expect(await everyTitle(await somebody('moderator', 'Milo'), {})).toEqual([]);
});

test('an editor finds what is published, and sees whether changes wait', async () => {
  const created = await createArticle(rin, { content: aDraft({ title: 'Tin đã đăng', sectionId }) });
  if (!created.ok) throw new Error(created.code);
  const { id: articleId, version } = created.value;
  await publishArticle(ada, { articleId, version, live: null });
  const published = () => listArticles(ada, { status: 'published' });
  expect(await published()).toMatchObject({
    items: [{ id: articleId, title: 'Tin đã đăng', createdBy: 'Rin', hasChanges: false, section: { name: 'thoi-su' } }],
    next: null,
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
