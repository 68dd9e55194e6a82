import { randomBytes } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addCorrection } from '#lib/articles/add-correction';
import { createArticle } from '#lib/articles/create-article';
import { publishArticle } from '#lib/articles/publish-article';
import { unpublishArticle } from '#lib/articles/unpublish-article';
import type { StaffMember } from '#lib/auth/roles';
import { tagClock } from '#lib/cache/tag-clock';
import { pool } from '#lib/db/pool';
import { decideNote } from '#lib/reader-notes/decide-note';
import { listNotes, listNotesOfArticle, NOTES_PER_PAGE } from '#lib/reader-notes/list-notes';
import { decideNoteInput, notesQuery } from '#lib/reader-notes/schema';
import { findShell } from '#lib/shell/find-shell';
import { countRows } from '#tests/support/commented-story';
import { aDraft } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';

let ada: StaffMember;
let linh: StaffMember;
let rin: StaffMember;
let milo: StaffMember;
let section: number;
let articleId: number;

async function aPublishedStoryBy(author: StaffMember): Promise<number> {
  const created = await createArticle(author, { content: aDraft({ sectionId: section }) });
  if (!created.ok) throw new Error(created.code);
  const published = await publishArticle(ada, { articleId: created.value.id, version: 1, live: null });
  if (!published.ok) throw new Error(published.code);
  return created.value.id;
}

/** A note that waits; its id. */
async function aNote(about = articleId, at = 'now()'): Promise<number> {
  const { rows } = await pool().query<{ id: number }>(
    `INSERT INTO reader_note (article_id, passage, proposal, contact, fingerprint, created_at)
     VALUES ($1, 'Bốn mươi hai', 'Bốn mươi ba', 'rosa@example.com', $2, ${at}) RETURNING id`,
    [about, randomBytes(32)],
  );
  return rows[0]?.id ?? 0;
}

/** All notes that are found, page after page. */
async function everyNote(words: Record<string, string>): Promise<{ id: number }[]> {
  const notes: { id: number }[] = [];
  for (let after: string | null | undefined = undefined; after !== null; ) {
    const page = await listNotes(ada, notesQuery.parse({ ...words, ...(after && { after }) }));
    notes.push(...page.notes);
    after = page.after;
  }
  return notes;
}

const statusOf = async (noteId: number) =>
  (await pool().query<{ status: string; version: number }>('SELECT status, version FROM reader_note WHERE id = $1', [noteId])).rows[0];
const edition = async () => (await pool().query<{ number: number }>('SELECT number FROM edition')).rows[0]?.number ?? 0;
const tagsAt = async (number: number) =>
  (await pool().query<{ tag: string }>('SELECT tag FROM expired_tag WHERE edition = $1 ORDER BY tag', [number])).rows.map(({ tag }) => tag);

beforeAll(async () => {
  ada = await somebody('editor', 'Ada');
  linh = await somebody('admin', 'Linh');
  rin = await somebody('reporter', 'Rin');
  milo = await somebody('moderator', 'Milo');
  section = await aSection('thoi-su');
});
beforeEach(async () => {
  await pool().query('DELETE FROM reader_note');
  articleId = await aPublishedStoryBy(rin);
});

describe('an editor who decides on a note', () => {
  test('accepts it: nothing that readers see changes, and the book says who', async () => {
    const [noteId, before] = [await aNote(), await edition()];
    expect(await decideNote(ada, { noteId, version: 1, to: 'accepted' })).toEqual({ ok: true, value: { status: 'accepted' } });
    expect(await statusOf(noteId)).toEqual({ status: 'accepted', version: 2 });
    expect(await edition()).toBe(before);
    expect(await countRows('audit_entry', `deed = 'decide-note' AND subject = $1 AND person_id = $2`, [`note:${noteId}`, ada.id])).toBe(1);
    expect(await listNotesOfArticle(ada, articleId)).toEqual([]);
  });

  test('accepts it with a correction: readers are told in the same breath, on every page that shows the story', async () => {
    const [noteId, before] = [await aNote(), await edition()];
    expect(await decideNote(ada, { noteId, version: 1, to: 'accepted', correction: 'Đúng là bốn mươi ba.' })).toMatchObject({ ok: true });
    expect(await countRows('correction', `article_id = $1 AND text = 'Đúng là bốn mươi ba.' AND person_id = $2`, [articleId, ada.id])).toBe(
      1,
    );
    expect(await edition()).toBe(before + 1);
    expect(await tagsAt(before + 1)).toEqual([`card:${articleId}`, 'corrections:vi', `story:${articleId}`]);
    expect(tagClock().edition).toBe(before + 1);
  });

  test('cannot correct what readers no longer have, and then the note waits on', async () => {
    const noteId = await aNote();
    await unpublishArticle(ada, { articleId, live: 1 });
    expect(await decideNote(ada, { noteId, version: 1, to: 'accepted', correction: 'Quá muộn.' })).toEqual({
      ok: false,
      code: 'not-published',
    });
    expect(await statusOf(noteId)).toEqual({ status: 'open', version: 1 });
    expect(await countRows('correction', 'article_id = $1', [articleId])).toBe(0);
    expect(await countRows('audit_entry', `deed = 'decide-note' AND subject = $1`, [`note:${noteId}`])).toBe(0);
    expect(await decideNote(ada, { noteId, version: 1, to: 'dismissed' })).toMatchObject({ ok: true });
  });

  test('is one of twenty at once: one decision, one correction, and the others learn who was first', async () => {
    const noteId = await aNote();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        index % 2
          ? decideNote(ada, { noteId, version: 1, to: 'accepted', correction: 'Đúng là bốn mươi ba.' })
          : decideNote(linh, { noteId, version: 1, to: 'dismissed' }),
      ),
    );
    const winners = answers.flatMap((answer) => (answer.ok ? [answer.value.status] : []));
    expect(winners).toHaveLength(1);
    const [status] = winners;
    const by = status === 'accepted' ? 'Ada' : 'Linh';
    expect(answers.filter((answer) => !answer.ok)).toEqual(
      Array.from({ length: 19 }, () => ({ ok: false, code: 'conflict', status, by, at: expect.any(String) })),
    );
    expect(await countRows('correction', 'article_id = $1', [articleId])).toBe(status === 'accepted' ? 1 : 0);
    expect(await countRows('audit_entry', `deed = 'decide-note' AND subject = $1`, [`note:${noteId}`])).toBe(1);
  });

  test('cannot decide on what is not there, nor correct while dismissing', async () => {
    expect(await decideNote(ada, { noteId: 2_000_000_000, version: 1, to: 'accepted' })).toEqual({ ok: false, code: 'not-found' });
    const input = { noteId: 1, version: 1, to: 'dismissed', correction: 'Đúng là bốn mươi ba.' };
    expect(decideNoteInput.safeParse(input).success).toBe(false);
    expect(decideNoteInput.safeParse({ ...input, to: 'accepted', correction: ' \u200b' }).success).toBe(false);
  });
});

test('reporters and moderators decide nothing and correct nothing', async () => {
  const noteId = await aNote();
  for (const staff of [rin, milo]) {
    expect(await decideNote(staff, { noteId, version: 1, to: 'accepted' })).toEqual({ ok: false, code: 'forbidden' });
    expect(await addCorrection(staff, { articleId, text: 'Không được.' })).toEqual({ ok: false, code: 'forbidden' });
  }
  expect(await statusOf(noteId)).toEqual({ status: 'open', version: 1 });
});

test('a reporter sees the notes on their own stories, without the readers’ addresses; a moderator sees none', async () => {
  const others = await aPublishedStoryBy(ada);
  const [own, foreign] = [await aNote(), await aNote(others)];
  expect((await listNotes(rin, {})).notes).toMatchObject([{ id: own, contact: '' }]);
  expect(await listNotesOfArticle(rin, others)).toEqual([]);
  expect((await findShell(rin)).readerNotes).toBe(1);
  expect((await listNotes(ada, {})).notes.map(({ id, contact }) => [id, contact])).toEqual([
    [own, 'rosa@example.com'],
    [foreign, 'rosa@example.com'],
  ]);
  expect((await findShell(ada)).readerNotes).toBe(2);
  expect(await listNotes(milo, {})).toEqual({ notes: [], after: null });
  expect((await findShell(milo)).readerNotes).toBe(0);
});

test('an editor leafs through the notes, oldest first, and meets each once, also those of one moment', async () => {
  const ids: number[] = [];
  for (let index = 0; index < NOTES_PER_PAGE + 5; index++)
    ids.push(await aNote(articleId, `timestamptz '2026-11-2${index % 2} 05:00:00+00'`));
  const first = await listNotes(ada, {});
  expect(first.notes).toHaveLength(NOTES_PER_PAGE);
  const second = await listNotes(ada, notesQuery.parse({ after: first.after }));
  expect(second.after).toBeNull();
  const met = [...first.notes, ...second.notes];
  expect(met.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(ids);
  expect(met.map(({ createdAt }) => createdAt)).toEqual(met.map(({ createdAt }) => createdAt).toSorted());
  expect(met[0]?.story.path).toMatch(new RegExp(`^/thoi-su/.*-${articleId}$`));
  for (const after of ['x', '1.0', '99999999999999999.1'])
    expect((await listNotes(ada, notesQuery.parse({ after }))).notes[0]?.id).toBe(met[0]?.id);
});

test('a correction needs a published story, and moves the time at which its page changed', async () => {
  const updated = async () =>
    (await pool().query<{ at: Date }>('SELECT updated_at AS at FROM story WHERE article_id = $1', [articleId])).rows[0]?.at.getTime() ?? 0;
  const before = await updated();
  expect(await addCorrection(ada, { articleId, text: 'Cầu dài 1.200 m, không phải 1.100 m.' })).toEqual({
    ok: true,
    value: { added: true },
  });
  expect(await updated()).toBeGreaterThan(before);
  expect(await countRows('audit_entry', `deed = 'add-correction' AND subject = $1`, [`article:${articleId}`])).toBe(1);
  await unpublishArticle(ada, { articleId, live: 1 });
  expect(await addCorrection(ada, { articleId, text: 'Không ai đọc.' })).toEqual({ ok: false, code: 'not-published' });
  expect(await countRows('correction', 'article_id = $1', [articleId])).toBe(1);
});

test('a correction whose answer was lost is sent again, and stands under the story once; so does one that two readers asked for', async () => {
  const text = 'Cầu dài 1.200 m, không phải 1.100 m.';
  const sent = await Promise.all([1, 2, 3].map(() => addCorrection(ada, { articleId, text })));
  expect(sent.map(({ ok }) => ok)).toEqual([true, true, true]);
  const noteId = await aNote();
  expect(await decideNote(ada, { noteId, version: 1, to: 'accepted', correction: text })).toMatchObject({ ok: true });
  expect(await statusOf(noteId)).toMatchObject({ status: 'accepted' });
  expect(await countRows('correction', 'article_id = $1', [articleId])).toBe(1);
  expect(await countRows('audit_entry', `deed = 'add-correction' AND subject = $1`, [`article:${articleId}`])).toBe(1);
});

test('an editor finds notes by words of the story or of the reader, without marks, and by section', async () => {
  const id = await aNote();
  const found = async (words: Record<string, string>) => (await everyNote(words)).filter((note) => note.id === id).length;
  expect(await found({ q: 'hop long' })).toBe(1);
  expect(await found({ q: 'BON muoi ba' })).toBe(1);
  expect(await found({ q: 'khongdau' })).toBe(0);
  expect(await found({ section: String(section) })).toBe(1);
  expect(await found({ section: '9999' })).toBe(0);
});
