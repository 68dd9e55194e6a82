import { beforeAll, beforeEach, expect, test } from 'vitest';
import { assignArticle } from '#lib/articles/assignments/assign-article';
import { beginTranslation } from '#lib/articles/begin-translation';
import { changeArticles } from '#lib/articles/bulk/change-articles';
import { deleteRemovedDrafts } from '#lib/articles/bulk/removing/store';
import { changeArticlesInput } from '#lib/articles/bulk/schema';
import { undoChange } from '#lib/articles/bulk/undo-change';
import { readCalendar } from '#lib/articles/calendar/read-calendar';
import { createArticle } from '#lib/articles/create-article';
import { findArticleForEdit } from '#lib/articles/find-article-for-edit';
import { listArticles } from '#lib/articles/list-articles';
import { findStoriesToName } from '#lib/articles/named-stories/find-stories-to-name';
import { findNoteBoard } from '#lib/articles/notes/find-note-board';
import { countUnreadNotes, listOwnNotes } from '#lib/articles/notes/list-own-notes';
import { writeNote } from '#lib/articles/notes/write-note';
import { attendStory } from '#lib/articles/presence/attend-story';
import { publishArticle } from '#lib/articles/publish-article';
import { saveDraft } from '#lib/articles/save-draft';
import { planArticle } from '#lib/articles/schedules/plan-article';
import { listArticlesInput } from '#lib/articles/schema';
import { moveDraft } from '#lib/articles/stages/move-draft';
import { unpublishArticle } from '#lib/articles/unpublish-article';
import type { StaffMember } from '#lib/auth/roles';
import { findDashboard } from '#lib/dashboard/find-dashboard';
import { pool } from '#lib/db/pool';
import { aDraft } from '#tests/support/drafts';
import { aPicture, aSection, somebody } from '#tests/support/newsroom';

let ada: StaffMember;
let rin: StaffMember;
let minh: StaffMember;
let desk: StaffMember;
let news: number;
let culture: number;

beforeAll(async () => {
  [ada, rin, minh] = [await somebody('editor', 'Ada'), await somebody('reporter', 'Rin'), await somebody('reporter', 'Minh')];
  [news, culture] = [await aSection('thoi-su'), await aSection('van-hoa')];
  desk = { ...(await somebody('editor', 'Bàn văn hóa')), sectionIds: [culture] };
  await pool().query(`INSERT INTO person_section (person_id, section_id) VALUES ($1, $2)`, [desk.id, culture]);
});
beforeEach(() => pool().query('TRUNCATE rate_limit, removed_draft'));

async function aStory({ by = rin, title = 'Bài nháp', sectionId = news as number | null, pictureId = 0 } = {}): Promise<number> {
  const picture = pictureId ? { mediaId: pictureId, alt: 'Cầu', caption: '', credit: '' } : null;
  const created = await createArticle(by, { content: aDraft({ title, sectionId, picture }) });
  if (!created.ok) throw new Error(created.code);
  return created.value.id;
}
async function remove(who: StaffMember, ids: number[], version = 1) {
  const input = changeArticlesInput.parse({ items: ids.map((id) => ({ id, version })), change: { kind: 'remove' } });
  const answer = await changeArticles(who, input);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}
const undo = (who: StaffMember, act: { undo: string | null }) => undoChange(who, { undo: act.undo ?? '' });
const titles = async (who: StaffMember) => (await listArticles(who, {})).items.map(({ id }) => id);
/** Everything the database holds of a story. */
const wholeOf = async (id: number) =>
  (
    await pool().query(
      `SELECT to_jsonb(a) AS article, to_jsonb(d) AS draft, (SELECT jsonb_agg(r ORDER BY version) FROM revision r WHERE r.article_id = a.id) AS revisions,
         (SELECT jsonb_agg(n ORDER BY id) FROM story_note n WHERE n.article_id = a.id) AS notes, (SELECT to_jsonb(g) FROM assignment g WHERE g.article_id = a.id) AS given,
         (SELECT jsonb_agg(u ORDER BY item_id, place) FROM library_use u WHERE u.article_id = a.id) AS uses
       FROM article a LEFT JOIN draft d ON d.article_id = a.id WHERE a.id = $1`,
      [id],
    )
  ).rows[0];
const deedsOf = async (id: number): Promise<string[]> =>
  (await pool().query(`SELECT deed FROM audit_entry WHERE subject = $1 AND deed LIKE '%draft' ORDER BY id`, [`article:${id}`])).rows.map(
    ({ deed }) => deed,
  );
const isThere = async (id: number) => (await pool().query('SELECT FROM article WHERE id = $1', [id])).rowCount === 1;
const later = () => pool().query(`UPDATE removed_draft SET removed_at = removed_at - interval '31 minutes'`);

test('a reporter removes drafts of their own, finds none of them anywhere, and has them back exactly as they were', async () => {
  const pictureId = await aPicture(rin.id);
  const [one, two] = [await aStory({ pictureId }), await aStory({ title: 'Thứ hai' })];
  await saveDraft(rin, { articleId: one, version: 1, content: aDraft({ title: 'Sửa lần hai', sectionId: news, picture: null }) });
  await saveDraft(rin, {
    articleId: one,
    version: 2,
    content: aDraft({ title: 'Đê Bỏ Quên', sectionId: news, picture: { mediaId: pictureId, alt: 'Cầu', caption: 'Nhịp', credit: 'TS' } }),
  });
  await assignArticle(ada, { articleId: one, personId: rin.id, dueAt: new Date('2031-03-10T05:00:00Z'), note: 'Gấp', seen: null });
  const anchor = { field: 'story' as const, exact: '', prefix: '', suffix: '', block: 0 };
  await writeNote(ada, { articleId: one, version: 3, anchor, text: 'Thiếu nguồn', proposal: null });
  const other = await aStory({ title: 'Bài khác' });
  const places = async () => [
    JSON.stringify(await readCalendar(ada, 'day', '2031-03-10')),
    JSON.stringify(await findDashboard(rin)),
    JSON.stringify(await listArticles(ada, listArticlesInput.parse({ q: 'de bo quen' }))),
    JSON.stringify(await findStoriesToName(rin, { articleId: other, words: 'de bo quen' })),
  ];
  for (const place of await places()) expect(place).toContain('Đê Bỏ Quên');
  const before = [await wholeOf(one), await wholeOf(two)];

  const input = {
    items: [
      { id: one, version: 3 },
      { id: two, version: 1 },
    ],
    change: { kind: 'remove' },
  };
  const act = await changeArticles(rin, changeArticlesInput.parse(input));
  if (!act.ok) throw new Error(act.code);
  expect(act.value).toMatchObject({ done: 2, refused: [] });
  expect(await titles(ada)).not.toContain(one);
  expect(await titles(rin)).not.toContain(two);
  for (const place of await places()) expect(place).not.toContain('Đê Bỏ Quên');
  expect(await findArticleForEdit(ada, one)).toBeNull();
  expect(await findNoteBoard(ada, one)).toBeNull();
  expect([await countUnreadNotes(rin), (await listOwnNotes(rin, {})).items]).toEqual([0, []]);
  expect(await attendStory(rin, { articleId: one, tab: '0123456789abcdef', wants: 'pen', from: null })).toEqual({
    ok: false,
    code: 'not-found',
  });

  expect(await undo(rin, act.value)).toEqual({ ok: true, value: { done: 2, refused: [] } });
  expect([await wholeOf(one), await wholeOf(two)]).toEqual(before);
  expect(await undo(rin, act.value)).toEqual({ ok: false, code: 'not-found' });
  expect(await deedsOf(two)).toEqual(['remove-draft', 'put-back-draft']);
});

test('a desk removes drafts of its own sections, a reporter those they began, and nobody anything else', async () => {
  const [own, foreign] = [await aStory({ sectionId: culture, by: ada }), await aStory({ by: ada })];
  expect(await remove(desk, [own, foreign])).toMatchObject({ done: 1, refused: [{ id: foreign, code: 'not-found' }] });
  const given = await aStory({ by: ada });
  await assignArticle(ada, { articleId: given, personId: minh.id, dueAt: null, note: '', seen: null });
  const handedIn = await aStory({ by: minh });
  await moveDraft(minh, { articleId: handedIn, version: 1, stage: 'writing', deed: 'submit', reason: '' });
  expect((await remove(minh, [given, handedIn, await aStory()])).refused.map(({ code }) => code)).toEqual([
    'forbidden',
    'in-review',
    'not-found',
  ]);
  expect(await remove(ada, [given, handedIn])).toMatchObject({ done: 2 });
});

test('whoever has lost the rights does not put back what they removed', async () => {
  const id = await aStory({ sectionId: culture, by: ada });
  const act = await remove(desk, [id]);
  expect(await undo({ ...desk, sectionIds: [news] }, act)).toEqual({ ok: true, value: { done: 0, refused: [{ id, code: 'forbidden' }] } });
});

test('what readers have or had, what is planned, what somebody has open and what was saved since are left alone, each for its reason', async () => {
  const [live, past, planned, open, saved] = [await aStory(), await aStory(), await aStory(), await aStory(), await aStory()];
  for (const articleId of [live, past]) await publishArticle(ada, { articleId, version: 1, live: null });
  await unpublishArticle(ada, { articleId: past, live: 1, reason: '' });
  const at = new Date(Date.now() + 7_200_000);
  expect(await planArticle(ada, { deed: 'publish', articleId: planned, version: 1, seen: null, live: null, at })).toMatchObject({
    ok: true,
  });
  await attendStory(rin, { articleId: open, tab: 'fedcba9876543210', wants: 'pen', from: null });
  await saveDraft(rin, { articleId: saved, version: 1, content: aDraft({ title: 'Mới', sectionId: news }) });
  expect(await remove(ada, [live, past, planned, open, saved])).toEqual({
    done: 0,
    undo: null,
    refused: [
      { id: live, code: 'was-published' },
      { id: past, code: 'was-published' },
      { id: planned, code: 'planned' },
      { id: open, code: 'being-written' },
      { id: saved, code: 'moved' },
    ],
  });
  await attendStory(rin, { articleId: open, tab: 'fedcba9876543210', wants: 'leave', from: null });
  expect(await remove(ada, [open])).toMatchObject({ done: 1 });
});

test('a removed translation makes room for another one, and comes back as a story of its own when that was begun', async () => {
  const original = await aStory({ by: ada });
  const begin = async () => {
    const begun = await beginTranslation(ada, { articleId: original });
    return begun.ok ? begun.value : { id: 0, begun: false };
  };
  const first = await begin();
  const act = await remove(ada, [first.id]);
  expect((await findArticleForEdit(ada, original))?.translation).toBeNull();
  const second = await begin();
  expect(second.begun).toBe(true);
  expect(await undo(ada, act)).toMatchObject({ value: { done: 1, refused: [] } });
  expect((await findArticleForEdit(ada, original))?.translation?.id).toBe(second.id);
  expect((await findArticleForEdit(ada, first.id))?.translation).toBeNull();
  await remove(ada, [second.id]);
  await publishArticle(ada, { articleId: (await begin()).id, version: 1, live: null });
  expect((await remove(ada, [original])).refused).toEqual([{ id: original, code: 'translation-published' }]);
});

test('a removed original that was translated back meanwhile comes back as a story of its own: no story has two translations', async () => {
  const original = await aStory({ by: ada });
  const english = await beginTranslation(ada, { articleId: original });
  if (!english.ok) throw new Error(english.code);
  const act = await remove(ada, [original]);
  const back = await beginTranslation(ada, { articleId: english.value.id });
  if (!back.ok) throw new Error(back.code);
  expect(back.value.begun).toBe(true);
  expect(await undo(ada, act)).toMatchObject({ value: { done: 1, refused: [] } });
  const twinOf = async (id: number) => (await findArticleForEdit(ada, id))?.translation?.id;
  expect([await twinOf(original), await twinOf(english.value.id), await twinOf(back.value.id)]).toEqual([
    undefined,
    back.value.id,
    english.value.id,
  ]);
});

test('a draft comes back into what its section and topics have become meanwhile', async () => {
  const { rows } = await pool().query<{ id: number }>(
    `INSERT INTO section (slug, name, name_en, position) VALUES ('tam', 'Tạm', 'Tạm', 9) RETURNING id`,
  );
  const passing = rows[0]?.id ?? 0;
  const id = await aStory({ sectionId: passing });
  const act = await remove(ada, [id]);
  await pool().query('DELETE FROM section WHERE id = $1', [passing]);
  await pool().query('INSERT INTO section_gone (id, into_id) VALUES ($1, $2)', [passing, news]);
  expect(await undo(ada, act)).toMatchObject({ value: { done: 1 } });
  expect((await wholeOf(id)).draft.section_id).toBe(news);
});

test('of publishing and removing at once one happens, and the other is told why not; the same with a save, a plan, and two who remove', async () => {
  for (let round = 0; round < 4; round += 1) {
    const [out, kept, once] = [await aStory(), await aStory(), await aStory()];
    const [published, first] = await Promise.all([publishArticle(ada, { articleId: out, version: 1, live: null }), remove(ada, [out])]);
    expect(first.done).toBe(published.ok ? 0 : 1);
    if (!published.ok) expect(published.code).toBe('not-found');
    else expect(first.refused).toEqual([{ id: out, code: 'was-published' }]);

    const content = aDraft({ title: 'Lưu đúng lúc ấy', sectionId: news });
    const [saved, second] = await Promise.all([saveDraft(rin, { articleId: kept, version: 1, content }), remove(ada, [kept])]);
    expect(second.done).toBe(saved.ok ? 0 : 1);
    if (!saved.ok) expect(saved.code).toBe('not-found');
    else expect(second.refused).toEqual([{ id: kept, code: 'moved' }]);

    const soon = await aStory();
    const at = new Date(Date.now() + 7_200_000);
    const plan = planArticle(ada, { deed: 'publish', articleId: soon, version: 1, seen: null, live: null, at });
    const [planned, third] = await Promise.all([plan, remove(ada, [soon])]);
    expect(third.done).toBe(planned.ok ? 0 : 1);
    if (!planned.ok) expect(planned.code).toBe('not-found');
    else expect(third.refused).toEqual([{ id: soon, code: 'planned' }]);

    const both = await Promise.all([remove(ada, [once]), remove(rin, [once])]);
    expect(both.reduce((sum, { done }) => sum + done, 0)).toBe(1);
    expect(both.flatMap(({ refused }) => refused)).toEqual([{ id: once, code: 'not-found' }]);
  }
});

test('after half an hour removed drafts are gone for good with all that hangs on them, and younger ones stay', async () => {
  const [old, young] = [await aStory(), await aStory()];
  const act = await remove(rin, [old]);
  await later();
  await remove(rin, [young]);
  await deleteRemovedDrafts();
  expect([await isThere(old), await isThere(young)]).toEqual([false, true]);
  expect((await pool().query('SELECT FROM revision WHERE article_id = $1', [old])).rowCount).toBe(0);
  expect(await deedsOf(old)).toEqual(['remove-draft', 'delete-removed-draft']);
  expect(await undo(rin, act)).toEqual({ ok: true, value: { done: 0, refused: [{ id: old, code: 'not-found' }] } });
});

test('what is put back at the moment of its final removal is either back or gone, never half of it', async () => {
  const id = await aStory();
  const act = await remove(rin, [id]);
  await later();
  const [back] = await Promise.all([undo(rin, act), deleteRemovedDrafts()]);
  const isBack = back.ok && back.value.done === 1;
  expect(await isThere(id)).toBe(isBack);
  expect((await titles(rin)).includes(id)).toBe(isBack);
});
