import { beforeEach, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { answerNote } from '#lib/articles/notes/answer-note';
import { listOwnNotes } from '#lib/articles/notes/list-own-notes';
import { markNotes } from '#lib/articles/notes/marking/mark-notes';
import { markNotesInput } from '#lib/articles/notes/marking/schema';
import { undoMarking } from '#lib/articles/notes/marking/undo-marking';
import { readNote } from '#lib/articles/notes/read-note';
import { inboxQuery } from '#lib/articles/notes/schema';
import { writeNote } from '#lib/articles/notes/write-note';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { aDraft } from '#tests/support/drafts';
import { somebody } from '#tests/support/newsroom';

let ada: StaffMember;
let rin: StaffMember;
let milo: StaffMember;
let bridge = 0;
let dyke = 0;

beforeEach(async () => {
  await pool().query('TRUNCATE rate_limit');
  [ada, rin, milo] = [await somebody('editor', 'Ada'), await somebody('reporter', 'Rin'), await somebody('moderator', 'Milo')];
  bridge = await aNote(ada, 'Hỏi lại ông Đặng.', await anArticle('Cầu Lạc Giang 2'));
  dyke = await aNote(ada, 'Thiếu nguồn.', await anArticle('Đường đê Hà Thanh'));
});

async function anArticle(title: string): Promise<number> {
  const created = await createArticle(rin, { content: aDraft({ title }) });
  if (!created.ok) throw new Error(created.code);
  return created.value.id;
}
async function aNote(staff: StaffMember, text: string, articleId: number): Promise<number> {
  const anchor = { field: 'story' as const, exact: '', prefix: '', suffix: '', block: 0 };
  const outcome = await writeNote(staff, { articleId, version: 1, anchor, text, proposal: null });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.noteId;
}
const inbox = async (staff: StaffMember, words: Record<string, string> = {}) =>
  (await listOwnNotes(staff, inboxQuery.parse(words))).items.map(({ note }) => note.id);
const unread = (staff: StaffMember) => inbox(staff, { show: 'unread' });
async function mark(staff: StaffMember, to: 'read' | 'unread', items: { id: number; version?: number }[]) {
  const answer = await markNotes(staff, markNotesInput.parse({ items, change: { to } }));
  if (!answer.ok) throw new Error('not marked');
  return answer.value;
}
const undo = (staff: StaffMember, act: { undo: string | null }) => undoMarking(staff, { undo: act.undo ?? '' });

test('a reporter finds notes by the title, by what was said and by who said it, with or without marks', async () => {
  expect(await inbox(rin)).toEqual([dyke, bridge]);
  expect(await inbox(rin, { q: 'duong de' })).toEqual([dyke]);
  expect(await inbox(rin, { q: 'Đường'.normalize('NFD') })).toEqual([dyke]);
  expect(await inbox(rin, { q: 'ong dang cau' })).toEqual([bridge]);
  expect(await inbox(rin, { q: 'ada' })).toEqual([dyke, bridge]);
  expect(await inbox(rin, { q: '%' })).toEqual(await inbox(rin, { q: ' ' }));
  expect(await inbox(rin, { q: 'khong co dau' })).toEqual([]);
  expect(await inbox(rin, { show: 'sometimes', after: 'x' })).toEqual([dyke, bridge]);
});

test('whoever may read only what names them does not find by words of the rest', async () => {
  const naming = await aNote(ada, `@[${milo.id}] xem giúp.`, await anArticle('Bài kín'));
  await answerNote(ada, { articleId: (await articleOf(naming)) ?? 0, noteId: naming, text: 'Nguồn giấu tên.' });
  expect(await inbox(milo, { q: 'xem giup' })).toEqual([naming]);
  expect(await inbox(milo, { q: 'giau ten' })).toEqual([]);
  expect(await inbox(rin, { q: 'giau ten' })).toEqual([naming]);
});
const articleOf = async (id: number) =>
  (await pool().query<{ article_id: number }>('SELECT article_id FROM story_note WHERE id = $1', [id])).rows[0]?.article_id;

test('notes are marked as read many at once, and as unread again; each is taken back for itself', async () => {
  const act = await mark(rin, 'read', [
    { id: bridge, version: bridge },
    { id: dyke, version: dyke },
  ]);
  expect(act).toMatchObject({ done: 2, refused: [] });
  expect([await unread(rin), await inbox(rin, { show: 'read' })]).toEqual([[], [dyke, bridge]]);
  expect(await undo(rin, act)).toEqual({ ok: true, value: { done: 2, refused: [] } });
  expect(await unread(rin)).toEqual([dyke, bridge]);
  expect(await undo(rin, act)).toEqual({ ok: false, code: 'not-found' });

  await readNote(rin, { noteId: bridge, upTo: bridge });
  const again = await mark(rin, 'unread', [{ id: bridge }, { id: dyke }]);
  expect(await unread(rin)).toEqual([dyke, bridge]);
  expect(await undo(rin, again)).toMatchObject({ value: { done: 1, refused: [] } });
  expect(await unread(rin)).toEqual([dyke]);
});

test('an answer that came after the list was opened stays unread', async () => {
  await answerNote(ada, { articleId: (await articleOf(bridge)) ?? 0, noteId: bridge, text: 'Gấp.' });
  await mark(rin, 'read', [{ id: bridge, version: bridge }]);
  expect(await unread(rin)).toContain(bridge);
});

test('what was read on since stays so; one’s own words alone and other people’s notes are left as they are', async () => {
  const act = await mark(rin, 'unread', [{ id: bridge }]);
  expect(act).toEqual({ done: 1, refused: [], undo: null });
  await readNote(rin, { noteId: bridge, upTo: bridge });
  const away = await mark(rin, 'unread', [{ id: bridge }]);
  await readNote(rin, { noteId: bridge, upTo: bridge });
  expect(await undo(rin, away)).toEqual({ ok: true, value: { done: 0, refused: [{ id: bridge, code: 'moved' }] } });
  const own = await aNote(rin, 'Để nhớ.', await anArticle('Bài của Rin'));
  expect((await mark(rin, 'unread', [{ id: own }])).refused).toEqual([{ id: own, code: 'own-words' }]);
  expect((await mark(milo, 'read', [{ id: bridge }])).refused).toEqual([{ id: bridge, code: 'not-found' }]);
});

test('marked on two screens at once, a thread ends as one of them said, and nothing breaks', async () => {
  for (let round = 0; round < 5; round += 1) {
    const acts = await Promise.all([mark(rin, 'read', [{ id: bridge }]), mark(rin, 'unread', [{ id: bridge }])]);
    expect(acts.map(({ refused }) => refused)).toEqual([[], []]);
  }
});
