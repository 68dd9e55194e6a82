import { beforeAll, beforeEach, expect, test } from 'vitest';
import { addCorrection } from '#lib/articles/add-correction';
import { findLoggedCorrections } from '#lib/articles/corrections/log/store';
import { createArticle } from '#lib/articles/create-article';
import { publishArticle } from '#lib/articles/publish-article';
import { saveDraft } from '#lib/articles/save-draft';
import { carryOutPlan } from '#lib/articles/schedules/carry-out-plan';
import type { DraftContent } from '#lib/articles/schema';
import { unpublishArticle } from '#lib/articles/unpublish-article';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { aDraft } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';
import { liveVersion, planned } from '#tests/support/plans';

let ada: StaffMember;
let news: number;
let sport: number;
let articleId: number;
let version: number;
beforeAll(async () => {
  ada = await somebody('editor', 'Ada');
  [news, sport] = [await aSection('duong-thoi-su'), await aSection('duong-the-thao')];
});
beforeEach(async () => {
  const created = await createArticle(ada, { content: aDraft({ slug: 'duong-a', sectionId: news }) });
  if (!created.ok) throw new Error(created.code);
  ({ id: articleId, version } = created.value);
});

const byHand = async () => void (await publishArticle(ada, { articleId, version, live: await liveVersion(articleId) }));
const byPlan = async () => carryOutPlan((await planned(ada, articleId, { deed: 'publish', version })).id);
async function save(changes: Partial<DraftContent>): Promise<void> {
  const saved = await saveDraft(ada, { articleId, version, content: aDraft({ slug: 'duong-a', sectionId: news, ...changes }) });
  if (!saved.ok) throw new Error(saved.code);
  ({ version } = saved.value);
}
/** Where the story stands, and the addresses it has left, oldest first. */
async function addresses() {
  const rows = async (statement: string) =>
    (await pool().query<{ slug: string; section_id: number }>(statement, [articleId])).rows.map(({ slug, section_id }) => [
      slug,
      section_id,
    ]);
  const [now] = await rows('SELECT slug, section_id FROM story WHERE article_id = $1');
  return { now, left: await rows('SELECT slug, section_id FROM slug_history WHERE article_id = $1 ORDER BY id') };
}
const expired = async () =>
  (await pool().query<{ tag: string }>('SELECT tag FROM expired_tag WHERE edition = (SELECT number FROM edition)')).rows.map(
    ({ tag }) => tag,
  );

test.each([
  ['by hand', byHand],
  ['as planned', byPlan],
])('an address that goes from A to B and back to A, and a section that does, leads to itself at no time: %s', async (_, goOut) => {
  await goOut();
  expect(await addresses()).toEqual({ now: ['duong-a', news], left: [] });
  await save({ slug: 'duong-b' });
  await goOut();
  expect(await addresses()).toEqual({ now: ['duong-b', news], left: [['duong-a', news]] });
  await save({ slug: 'duong-a' });
  await goOut();
  expect(await addresses()).toEqual({ now: ['duong-a', news], left: [['duong-b', news]] });
  await save({ sectionId: sport });
  await goOut();
  await save({ sectionId: news });
  await goOut();
  expect(await addresses()).toEqual({
    now: ['duong-a', news],
    left: [
      ['duong-b', news],
      ['duong-a', sport],
    ],
  });
});

test('addresses of a draft that nobody saw are not kept; that of a story that went down is, until it comes back', async () => {
  await save({ slug: 'duong-b' });
  await byPlan();
  expect(await addresses()).toEqual({ now: ['duong-b', news], left: [] });
  await unpublishArticle(ada, { articleId, live: await liveVersion(articleId) });
  expect(await addresses()).toEqual({ now: undefined, left: [['duong-b', news]] });
  await byHand();
  expect(await addresses()).toEqual({ now: ['duong-b', news], left: [] });
});

test('the log of corrections tells what is before readers, newest first, and is old whenever that changes', async () => {
  const logged = async () => (await findLoggedCorrections('vi', null, 10)).map(({ text, story }) => [text, story.path]);
  await byHand();
  await addCorrection(ada, { articleId, text: 'Cầu dài 812 m, không phải 821 m.' });
  expect(await expired()).toContain('corrections:vi');
  await addCorrection(ada, { articleId, text: 'Tên cầu viết đúng là Lạc Giang 2.' });
  const path = `/duong-thoi-su/duong-a-${articleId}`;
  expect(await logged()).toEqual([
    ['Tên cầu viết đúng là Lạc Giang 2.', path],
    ['Cầu dài 812 m, không phải 821 m.', path],
  ]);
  const [newest] = await findLoggedCorrections('vi', null, 1);
  if (!newest) throw new Error('Nothing is in the log.');
  const before = { id: newest.id, publishedAt: newest.correctedAt };
  expect((await findLoggedCorrections('vi', before, 10)).map(({ text }) => text)).toEqual(['Cầu dài 812 m, không phải 821 m.']);
  expect(await findLoggedCorrections('en', null, 10)).toEqual([]);

  await save({ slug: 'duong-b' });
  await byPlan();
  expect(await expired()).toContain('corrections:vi');
  expect((await logged())[0]?.[1]).toBe(`/duong-thoi-su/duong-b-${articleId}`);
  await unpublishArticle(ada, { articleId, live: await liveVersion(articleId) });
  expect(await expired()).toContain('corrections:vi');
  expect(await logged()).toEqual([]);
});
