import { beforeAll, beforeEach, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { findArticleForEdit } from '#lib/articles/find-article-for-edit';
import { findHotFix } from '#lib/articles/hot-fix/find-hot-fix';
import { findVersionsBeside } from '#lib/articles/hot-fix/find-versions-beside';
import { publishHotFix } from '#lib/articles/hot-fix/publish-hot-fix';
import { publishArticle } from '#lib/articles/publish-article';
import { saveDraft } from '#lib/articles/save-draft';
import type { DraftContent } from '#lib/articles/schema';
import { unpublishArticle } from '#lib/articles/unpublish-article';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { aDraft, bodyOf } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';

const PARAGRAPHS = [
  'Giờ hợp long do nhiệt kế quyết định.',
  'Công trình sớm hơn ba tháng so với kế hoạch đầu năm.',
  'Cầu thông xe trước Tết.',
];

let ada: StaffMember;
let rin: StaffMember;
let news: number;
let culture: number;

beforeAll(async () => {
  ada = await somebody('editor', 'Ada');
  rin = await somebody('reporter', 'Rin');
  news = await aSection('thoi-su-nong');
  culture = await aSection('van-hoa-nong');
});

let articleId: number;
let version: number;
const live = (changes: Partial<DraftContent> = {}) => aDraft({ sectionId: news, body: bodyOf(...PARAGRAPHS), ...changes });

beforeEach(async () => {
  const created = await createArticle(rin, { content: live() });
  if (!created.ok) throw new Error(created.code);
  ({ id: articleId, version } = created.value);
  await publishArticle(ada, { articleId, version, live: null });
});

const rows = async <Row>(statement: string) => (await pool().query(statement, [articleId])).rows as Row[];
const story = async () =>
  (await rows<{ version: number; lead: string; body: unknown }>('SELECT version, lead, body FROM story WHERE article_id = $1'))[0];
const revisions = () =>
  rows<{ version: number; kind: string; conflicts: string[] }>(
    'SELECT version, kind, conflicts FROM revision WHERE article_id = $1 ORDER BY version',
  );
const draft = async () => {
  const found = await findArticleForEdit(rin, articleId);
  if (!found) throw new Error('The draft is gone.');
  return found.draft;
};
async function save(content: DraftContent, from = version): Promise<void> {
  const saved = await saveDraft(rin, { articleId, version: from, content });
  if (!saved.ok) throw new Error(saved.code);
  version = saved.value.version;
}
const fix = (content: DraftContent, on = 1, who = ada) => publishHotFix(who, { articleId, live: on, content });

test('an editor’s hot fix is before readers at once, and the draft that had nothing of its own is that fix', async () => {
  expect(await fix(live({ lead: 'Lời dẫn đã sửa.' }))).toMatchObject({
    ok: true,
    value: { version: 2, draft: 'is-the-fix', draftVersion: 2, conflicts: [], path: expect.stringContaining('/thoi-su-nong/') },
  });
  expect(await story()).toMatchObject({ version: 2, lead: 'Lời dẫn đã sửa.' });
  expect(await draft()).toMatchObject({ version: 2, lead: 'Lời dẫn đã sửa.' });
  expect(await revisions()).toMatchObject([{ kind: 'hand' }, { kind: 'hot-fix' }]);
});

test('readers get the fix and nothing of the draft that waits; the draft gets the fix and keeps its own words', async () => {
  const [first = '', second = '', third = ''] = PARAGRAPHS;
  await save(live({ title: 'Tên mới đang chờ duyệt', body: bodyOf(first, second, third, 'Đoạn thêm đang chờ.') }));
  const fixed = second.replace('ba tháng', 'bốn tháng');
  expect(await fix(live({ byline: 'Long', body: bodyOf(first, fixed, third) }))).toMatchObject({
    ok: true,
    value: { version: 3, draft: 'carries-the-fix', draftVersion: 4, conflicts: [] },
  });
  expect(await story()).toMatchObject({ version: 3, body: bodyOf(first, fixed, third) });
  expect(await draft()).toMatchObject({
    version: 4,
    title: 'Tên mới đang chờ duyệt',
    byline: 'Long',
    body: bodyOf(first, fixed, third, 'Đoạn thêm đang chờ.'),
  });
  expect(await revisions()).toMatchObject([{ kind: 'hand' }, { kind: 'hand' }, { kind: 'hot-fix' }, { kind: 'merged' }]);
  expect(JSON.stringify(await story())).not.toContain('chờ');
  const published = await publishArticle(ada, { articleId, version: 4, live: 3 });
  expect(published).toMatchObject({ ok: true, value: { changed: true } });
});

test('where fix and draft changed the same, the draft keeps its words and its editor is told until somebody saves by hand', async () => {
  await save(live({ lead: 'Lời dẫn của bản nháp.', byline: 'Rin' }));
  expect(await fix(live({ lead: 'Sửa gấp trên báo.' }))).toMatchObject({ ok: true, value: { conflicts: ['lead'], draftVersion: 4 } });
  expect(await draft()).toMatchObject({ lead: 'Lời dẫn của bản nháp.' });
  expect(await findVersionsBeside(ada, articleId)).toEqual({
    mayHotFix: true,
    unsettled: { fixVersion: 3, draftVersion: 4, fields: ['lead'] },
  });
  expect(await findVersionsBeside(rin, articleId)).toMatchObject({ mayHotFix: false, unsettled: { fields: ['lead'] } });
  await save(live({ lead: 'Lời dẫn đã xem lại.', byline: 'Rin' }), 4);
  expect(await findVersionsBeside(ada, articleId)).toMatchObject({ unsettled: null });
});

test('an editor opens what readers have now, not the draft, whether that version was kept or not', async () => {
  await save(live({ lead: 'Nháp.' }));
  for (const forget of ['SELECT $1::int', 'DELETE FROM revision WHERE article_id = $1 AND version = 1']) {
    await pool().query(forget, [articleId]);
    const { lead, body } = live();
    expect(await findHotFix(ada, articleId)).toMatchObject({
      waiting: 2,
      article: { draft: { version: 1, lead, body }, live: { version: 1 } },
    });
  }
  expect(await fix(live({ byline: 'Long' }))).toMatchObject({ ok: true, value: { draft: 'carries-the-fix' } });
  expect(await draft()).toMatchObject({ lead: 'Nháp.', byline: 'Long' });
});

test('only who publishes in that section may change it past the draft; nobody may where there is nothing', async () => {
  const stranger = { ...(await somebody('editor', 'Vân')), sectionIds: [culture] };
  expect(await fix(live({ lead: 'Lạ.' }), 1, stranger)).toMatchObject({ ok: false, code: 'forbidden' });
  expect(await fix(live({ lead: 'Lạ.' }), 1, rin)).toMatchObject({ ok: false, code: 'forbidden' });
  expect(await findHotFix(stranger, articleId)).toBeNull();
  expect(await findHotFix(rin, articleId)).toBeNull();
  expect(await fix(live({ sectionId: null }))).toMatchObject({ ok: false });
  expect(await fix(live({ lead: '' }))).toMatchObject({ ok: false, code: 'incomplete', missing: ['lead'] });
  await unpublishArticle(ada, { articleId, live: 1 });
  expect(await findHotFix(ada, articleId)).toBeNull();
  expect(await fix(live({ lead: 'Muộn.' }))).toMatchObject({ ok: false, code: 'moved', live: null });
  expect(await revisions()).toHaveLength(1);
  expect(await draft()).toMatchObject({ version: 1 });
});

test('of two editors who fix at once one is told that readers have another version; the same fix sent twice is one', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, (_, place) => fix(live({ lead: `Sửa lần ${place}.` }))));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok && answer.code === 'moved' && answer.live?.version === 2)).toHaveLength(7);
  expect(await revisions()).toHaveLength(2);
  await save(live({ kicker: 'Nháp', lead: (await draft()).lead }), 2);
  const again = live({ lead: 'Sửa tiếp.' });
  const twice = [await fix(again, 2), await fix(again, 2)];
  expect(twice[1]).toEqual(twice[0]);
  expect(twice[0]).toMatchObject({ ok: true, value: { version: 4, draftVersion: 5 } });
  expect(await revisions()).toHaveLength(5);
});

test('a fix and a save of the draft at the same time: the save is in the draft or is told of a conflict, and the fix is in both', async () => {
  for (let round = 0; round < 6; round += 1) {
    const now = await draft();
    const shown = await findHotFix(ada, articleId);
    const { version: _v, savedBy: _b, savedAt: _a, ...mine } = now;
    const { version: on = 0, savedBy: _sb, savedAt: _sa, ...shownContent } = shown?.article.draft ?? now;
    const [saved, fixed] = await Promise.all([
      saveDraft(rin, { articleId, version: now.version, content: { ...mine, kicker: `Nháp ${round}` } }),
      fix({ ...shownContent, byline: `Long ${round}` }, on),
    ]);
    expect(fixed).toMatchObject({ ok: true });
    const after = await draft();
    expect(after.byline).toBe(`Long ${round}`);
    if (saved.ok) expect(after.kicker).toBe(`Nháp ${round}`);
    else expect(saved).toMatchObject({ code: 'conflict', theirs: { byline: `Long ${round}` } });
    expect(JSON.stringify(await story())).not.toContain('Nháp');
  }
});

test('a fix and a publication at the same time: one of them is told that readers have another version', async () => {
  await save(live({ title: 'Bản nháp lên báo' }));
  const [published, fixed] = await Promise.all([publishArticle(ada, { articleId, version: 2, live: 1 }), fix(live({ byline: 'Long' }))]);
  const outcomes = [published.ok ? 'done' : published.code, fixed.ok ? 'done' : fixed.code];
  expect([
    ['done', 'moved'],
    ['conflict', 'done'],
  ]).toContainEqual(outcomes);
  expect((await story())?.version).toBe(fixed.ok ? 3 : 2);
});

test('a plan to publish the waiting draft takes the fix along; a plan for another version is named', async () => {
  await save(live({ title: 'Bản hẹn giờ' }));
  const plan = (planned: number) =>
    pool().query(
      `INSERT INTO schedule (article_id, deed, version, due_at, person_id) VALUES ($1, 'publish', $2, now() + interval '1 day', $3)`,
      [articleId, planned, ada.id],
    );
  await plan(2);
  expect(await fix(live({ byline: 'Long' }))).toMatchObject({ ok: true, value: { draftVersion: 4, isPlanBehind: false } });
  const planned = () => rows<{ version: number }>('SELECT version FROM schedule WHERE article_id = $1');
  expect(await planned()).toEqual([{ version: 4 }]);
  await save(live({ title: 'Bản hẹn giờ, viết tiếp', byline: 'Long' }), 4);
  expect(await fix(live({ byline: 'Long, Rin' }), 3)).toMatchObject({ ok: true, value: { isPlanBehind: true } });
  expect(await planned()).toEqual([{ version: 4 }]);
});
