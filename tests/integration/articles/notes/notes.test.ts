import pg from 'pg';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { answerNote } from '#lib/articles/notes/answer-note';
import { deleteNote } from '#lib/articles/notes/delete-note';
import { editNote } from '#lib/articles/notes/edit-note';
import { findNoteBoard } from '#lib/articles/notes/find-note-board';
import { listMentionable } from '#lib/articles/notes/list-mentionable';
import { countUnreadNotes, listOwnNotes } from '#lib/articles/notes/list-own-notes';
import { resolveNote } from '#lib/articles/notes/resolve-note';
import { MAX_NOTE_GRAPHEMES, MAX_NOTES_OF_STORY, writeNoteInput } from '#lib/articles/notes/schema';
import { writeNote } from '#lib/articles/notes/write-note';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { aDraft } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';

let ada: StaffMember;
let eva: StaffMember;
let rin: StaffMember;
let minh: StaffMember;
let milo: StaffMember;
let article = 0;

beforeAll(async () => {
  [ada, eva] = [await somebody('editor', 'Ada'), await somebody('editor', 'Eva')];
  [rin, minh] = [await somebody('reporter', 'Rin'), await somebody('reporter', 'Minh')];
  milo = await somebody('moderator', 'Milo');
});
beforeEach(async () => {
  await pool().query('TRUNCATE rate_limit');
  article = await anArticleBy(rin);
});

async function anArticleBy(staff: StaffMember, changes = {}): Promise<number> {
  const created = await createArticle(staff, { content: aDraft(changes) });
  if (!created.ok) throw new Error(created.code);
  return created.value.id;
}

const PASSAGE = { field: 'body' as const, exact: 'do nhiệt kế quyết định', prefix: 'Giờ hợp long ', suffix: '.', block: 0 };
const noteOf = (text: string, changes = {}) => ({ articleId: article, version: 1, anchor: PASSAGE, text, proposal: null, ...changes });

async function aNote(staff: StaffMember, text = 'Hỏi lại ban quản lý.'): Promise<number> {
  const outcome = await writeNote(staff, noteOf(text));
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.noteId;
}
const boardOf = async (staff: StaffMember) => {
  const board = await findNoteBoard(staff, article);
  if (!board || board === 'same') throw new Error('no board');
  return board;
};
const threads = async (staff = ada) => (await boardOf(staff)).notes;
const auditOf = async (articleId: number) =>
  (
    await pool().query(`SELECT deed, person_id AS person, detail FROM audit_entry WHERE subject = $1 AND deed LIKE '%-note' ORDER BY id`, [
      `article:${articleId}`,
    ])
  ).rows;

test('an editor and a reporter talk about a passage: note, answer, end, and again open', async () => {
  const noteId = await aNote(ada, `Nhờ @[${rin.id}] hỏi lại.`);
  const answered = await answerNote(rin, { articleId: article, noteId, text: 'Đã hỏi, đúng như vậy.' });
  if (!answered.ok) throw new Error(answered.code);
  const [thread] = await threads();
  expect(thread).toEqual({
    id: noteId,
    text: `Nhờ @[${rin.id}] hỏi lại.`,
    by: { id: ada.id, name: 'Ada' },
    at: expect.any(String),
    edits: 0,
    isDeleted: false,
    version: 1,
    anchor: PASSAGE,
    proposal: null,
    resolved: null,
    answers: [expect.objectContaining({ id: answered.value.noteId, text: 'Đã hỏi, đúng như vậy.', by: { id: rin.id, name: 'Rin' } })],
    isUnread: true,
  });
  expect((await boardOf(ada)).names).toEqual({ [rin.id]: 'Rin' });

  expect(await resolveNote(ada, { articleId: article, noteId, seen: answered.value.noteId, to: 'resolved' })).toMatchObject({ ok: true });
  expect((await threads())[0]?.resolved).toEqual({ by: 'Ada', at: expect.any(String) });
  expect(await answerNote(rin, { articleId: article, noteId, text: 'Khoan.' })).toMatchObject({ ok: false, code: 'resolved', by: 'Ada' });
  expect(await resolveNote(rin, { articleId: article, noteId, seen: noteId, to: 'open' })).toMatchObject({ ok: true });
  expect(await answerNote(rin, { articleId: article, noteId, text: 'Khoan.' })).toMatchObject({ ok: true });
  expect(await auditOf(article)).toEqual([
    { deed: 'write-note', person: ada.id, detail: { note: noteId } },
    { deed: 'answer-note', person: rin.id, detail: { note: answered.value.noteId } },
    { deed: 'resolve-note', person: ada.id, detail: { note: noteId } },
    { deed: 'reopen-note', person: rin.id, detail: { note: noteId } },
    { deed: 'answer-note', person: rin.id, detail: { note: expect.any(Number) } },
  ]);
});

test('whoever does not work on the story neither reads its notes nor writes any', async () => {
  const noteId = await aNote(ada);
  const sports = await aSection('the-thao-ghi-chu');
  const far: StaffMember = { ...eva, sectionIds: [sports] };
  for (const stranger of [minh, milo, far]) {
    expect(await findNoteBoard(stranger, article)).toBeNull();
    for (const refused of [
      await writeNote(stranger, noteOf('Cho tôi xem.')),
      await answerNote(stranger, { articleId: article, noteId, text: 'Cho tôi xem.' }),
      await resolveNote(stranger, { articleId: article, noteId, seen: noteId, to: 'resolved' }),
    ])
      expect(refused).toEqual({ ok: false, code: 'not-found' });
  }
  // A note is reached through its own story only.
  const other = await anArticleBy(rin);
  expect(await answerNote(rin, { articleId: other, noteId, text: 'Lạc bài.' })).toEqual({ ok: false, code: 'not-found' });
  expect(await threads()).toHaveLength(1);
});

test('somebody mends and takes back their own words and nobody else’s, and what others answered stays', async () => {
  const noteId = await aNote(ada, 'Sai tên.');
  const edited = await editNote(ada, { articleId: article, noteId, edits: 0, text: 'Sai họ.' });
  expect(edited).toMatchObject({ ok: true, value: { board: { notes: [{ text: 'Sai họ.', edits: 1 }] } } });
  // From a page that was open before.
  expect(await editNote(ada, { articleId: article, noteId, edits: 0, text: 'Sai.' })).toEqual({ ok: false, code: 'changed' });
  expect(await editNote(rin, { articleId: article, noteId, edits: 1, text: 'Không sai.' })).toEqual({ ok: false, code: 'not-found' });
  expect(await deleteNote(rin, { articleId: article, noteId })).toEqual({ ok: false, code: 'not-found' });
  const answer = await answerNote(rin, { articleId: article, noteId, text: 'Đúng mà.' });
  expect(await deleteNote(ada, { articleId: article, noteId })).toMatchObject({ ok: true });
  expect(await threads()).toMatchObject([{ id: noteId, text: '', isDeleted: true, answers: [{ text: 'Đúng mà.' }] }]);
  expect(await deleteNote(rin, { articleId: article, noteId: answer.ok ? answer.value.noteId : 0 })).toMatchObject({ ok: true });
  expect(await threads()).toEqual([]);
  expect(await answerNote(rin, { articleId: article, noteId, text: 'Còn ai không?' })).toEqual({ ok: false, code: 'not-found' });
  const { rows } = await pool().query('SELECT text FROM story_note WHERE id = $1', [noteId]);
  expect(rows).toEqual([{ text: 'Sai họ.' }]);
});

test('an answer has no answers', async () => {
  const noteId = await aNote(ada);
  const answer = await answerNote(rin, { articleId: article, noteId, text: 'Vâng.' });
  expect(await answerNote(ada, { articleId: article, noteId: answer.ok ? answer.value.noteId : 0, text: 'Cảm ơn.' })).toEqual({
    ok: false,
    code: 'not-found',
  });
});

describe('when two do something at once', () => {
  test('an answer is either seen by whoever ends the thread, or its writer hears that it was ended', async () => {
    for (let round = 0; round < 5; round += 1) {
      const noteId = await aNote(ada);
      const [answered, resolved] = await Promise.all([
        answerNote(rin, { articleId: article, noteId, text: 'Tôi đang hỏi.' }),
        resolveNote(ada, { articleId: article, noteId, seen: noteId, to: 'resolved' }),
      ]);
      expect([answered.ok, resolved.ok].filter(Boolean)).toHaveLength(1);
      if (answered.ok) expect(resolved).toEqual({ ok: false, code: 'answered' });
      else expect(answered).toMatchObject({ code: 'resolved', by: 'Ada' });
    }
  });

  test('of two who end a thread the second hears who was first', async () => {
    const noteId = await aNote(rin);
    const seen = { articleId: article, noteId, seen: noteId, to: 'resolved' as const };
    const outcomes = await Promise.all([resolveNote(ada, seen), resolveNote(eva, seen)]);
    const [lost, ...others] = outcomes.filter(({ ok }) => !ok);
    expect(others).toEqual([]);
    expect(lost).toMatchObject({ code: 'resolved', by: outcomes[0].ok ? 'Ada' : 'Eva' });
  });

  test('both notes are kept, and each change moves the edition on', async () => {
    const before = (await boardOf(ada)).edition;
    await Promise.all(Array.from({ length: 6 }, (_, index) => aNote(index % 2 ? ada : rin, `Ghi chú ${index}`)));
    const board = await boardOf(ada);
    expect(board.notes.map(({ text }) => text).sort()).toEqual(Array.from({ length: 6 }, (_, index) => `Ghi chú ${index}`));
    expect(board.edition).toBe(before + 6);
    expect(await findNoteBoard(ada, article, board.edition)).toBe('same');
    expect(await findNoteBoard(ada, article, before)).toMatchObject({ edition: board.edition });
  });

  test('no story holds more notes than it may, however many write the last one', async () => {
    await aNote(ada);
    await pool().query(
      `INSERT INTO story_note (article_id, version, field, text, person_id) SELECT $1, 1, 'story', 'đầy', $2 FROM generate_series(1, $3)`,
      [article, ada.id, MAX_NOTES_OF_STORY - 2],
    );
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => writeNote(ada, noteOf('Một nữa.'))));
    expect(outcomes.map((outcome) => (outcome.ok ? 'kept' : outcome.code)).sort()).toEqual(['kept', 'too-many', 'too-many', 'too-many']);
    const { rows } = await pool().query('SELECT count(*)::int AS count FROM story_note WHERE article_id = $1', [article]);
    expect(rows).toEqual([{ count: MAX_NOTES_OF_STORY }]);
    expect(await answerNote(rin, { articleId: article, noteId: (await threads())[0]?.id ?? 0, text: 'Hết chỗ?' })).toEqual({
      ok: false,
      code: 'too-many',
    });
  });
});

test('a note that is too long, empty, or about no passage is refused before it is looked at', () => {
  const parse = (changes: object) => writeNoteInput.safeParse({ ...noteOf('ạ'), ...changes });
  expect(parse({ text: 'ạ'.repeat(MAX_NOTE_GRAPHEMES) }).success).toBe(true);
  expect(parse({ text: 'ạ'.repeat(MAX_NOTE_GRAPHEMES + 1) }).success).toBe(false);
  expect(parse({ text: ' \u200b ' }).success).toBe(false);
  expect(parse({ text: '', proposal: 'khác' }).success).toBe(true);
  expect(parse({ anchor: { ...PASSAGE, exact: ' ' } }).success).toBe(false);
  expect(parse({ anchor: { ...PASSAGE, field: 'story', exact: '' }, proposal: 'khác' }).success).toBe(false);
  expect(parse({ anchor: { ...PASSAGE, exact: 'a\0b' } }).success).toBe(false);
  expect(parse({ proposal: 'một\u0000 hai\nba ' })).toMatchObject({ success: true, data: { proposal: 'một hai ba ' } });
});

test('the version that a note speaks of stays, though it was saved automatically', async () => {
  await pool().query(`UPDATE revision SET kept = false, kind = 'auto' WHERE article_id = $1`, [article]);
  await writeNote(ada, noteOf('Bản này.', { version: 9 }));
  const { rows } = await pool().query('SELECT version, kept FROM revision WHERE article_id = $1', [article]);
  expect(rows).toEqual([{ version: 1, kept: true }]);
  expect(await threads()).toMatchObject([{ version: 1 }]);
});

test('everybody of the newsroom can be named, and it is known who cannot open the story', async () => {
  const inSection = await aSection('doi-song-ghi-chu');
  const [own, others] = [await somebody('editor', 'Đào'), await somebody('editor', 'Đông')];
  await pool().query('INSERT INTO person_section VALUES ($1, $2), ($3, $4)', [
    own.id,
    inSection,
    others.id,
    await aSection('kinh-te-ghi-chu'),
  ]);
  const gone = await somebody('editor', 'Đã nghỉ');
  await pool().query('UPDATE person SET disabled_at = now() WHERE id = $1', [gone.id]);
  article = await anArticleBy(rin, { sectionId: inSection });
  await pool().query('INSERT INTO assignment (article_id, person_id, assigned_by_id) VALUES ($1, $2, $3)', [article, minh.id, ada.id]);
  const people = await listMentionable(ada, article);
  const may = new Map(people.map(({ id, mayOpen }) => [id, mayOpen]));
  expect([eva, own, others, rin, minh, milo, gone, ada].map(({ id }) => may.get(id))).toEqual([
    true,
    true,
    false,
    true,
    true,
    false,
    undefined,
    undefined,
  ]);
});

/** How many statements something takes, BEGIN and COMMIT among them. */
async function statementsOf(doing: () => Promise<unknown>): Promise<number> {
  const asked = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await doing();
    return asked.mock.calls.length;
  } finally {
    asked.mockRestore();
  }
}

test('reading notes takes one statement, however many there are; writing one takes a handful', async () => {
  for (let index = 0; index < 5; index += 1) {
    const noteId = await aNote(ada, `@[${rin.id}] và @[${minh.id}], ${index}`);
    await answerNote(rin, { articleId: article, noteId, text: 'Vâng.' });
  }
  const { edition } = await boardOf(ada);
  expect(await statementsOf(() => findNoteBoard(ada, article))).toBe(1);
  expect(await statementsOf(() => findNoteBoard(ada, article, edition))).toBe(1);
  expect(await statementsOf(() => listMentionable(ada, article))).toBe(1);
  expect(await statementsOf(() => listOwnNotes(minh, {}))).toBe(1);
  expect(await statementsOf(() => countUnreadNotes(rin))).toBe(1);
  // The limit, the transaction's two, the board, the note, its version kept, whom it names, the book, and all notes for the answer.
  expect(await statementsOf(() => writeNote(ada, noteOf(`@[${rin.id}]`)))).toBeLessThanOrEqual(10);
});
