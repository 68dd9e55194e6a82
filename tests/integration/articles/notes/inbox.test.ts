import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { answerNote } from '#lib/articles/notes/answer-note';
import { deleteNote } from '#lib/articles/notes/delete-note';
import { editNote } from '#lib/articles/notes/edit-note';
import { countUnreadNotes, INBOX_PER_PAGE, listOwnNotes } from '#lib/articles/notes/list-own-notes';
import { readNote } from '#lib/articles/notes/read-note';
import { resolveNote } from '#lib/articles/notes/resolve-note';
import { inboxQuery } from '#lib/articles/notes/schema';
import { writeNote } from '#lib/articles/notes/write-note';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { env } from '#lib/env';
import { type QueuedMail, queuedMail } from '#lib/mail/schema';
import { sendQueuedMail } from '#lib/mail/send-queued-mail';
import { aDraft } from '#tests/support/drafts';
import { type Mailbox, openMailbox } from '#tests/support/mailbox';
import { somebody } from '#tests/support/newsroom';

let mailbox: Mailbox;
let ada: StaffMember;
let rin: StaffMember;
let minh: StaffMember;
let milo: StaffMember;
let article = 0;

beforeAll(async () => {
  mailbox = await openMailbox();
});
afterAll(() => mailbox.close());
beforeEach(async () => {
  mailbox.taken.length = 0;
  Object.assign(env(), { MAIL_URL: `smtp://127.0.0.1:${mailbox.port}`, MAIL_FROM: 'Tòa soạn <bai@toasoan.example>' });
  await pool().query('TRUNCATE rate_limit, outbox');
  [ada, rin] = [await somebody('editor', 'Ada'), await somebody('reporter', 'Rin')];
  [minh, milo] = [await somebody('reporter', 'Minh'), await somebody('moderator', 'Milo')];
  article = await anArticle('Cầu Lạc Giang 2 hợp long');
});

async function anArticle(title: string): Promise<number> {
  const created = await createArticle(rin, { content: aDraft({ title }) });
  if (!created.ok) throw new Error(created.code);
  return created.value.id;
}

async function aNote(staff: StaffMember, text: string, articleId = article): Promise<number> {
  const anchor = { field: 'body' as const, exact: 'nhiệt kế', prefix: 'Giờ hợp long do ', suffix: ' quyết định.', block: 0 };
  const outcome = await writeNote(staff, { articleId, version: 1, anchor, text, proposal: null });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.noteId;
}
const inboxOf = async (staff: StaffMember, query: { after?: string } = {}) => listOwnNotes(staff, inboxQuery.parse(query));
const idsOf = async (staff: StaffMember) => (await inboxOf(staff)).items.map(({ note }) => note.id);

test('a reporter hears of notes that name them and of those on their own stories, until each was read; an answer makes it new again', async () => {
  const others = await createArticle(ada, { content: aDraft({ title: 'Bài của Ada' }) });
  const elsewhere = await aNote(ada, 'Không ai cần biết.', others.ok ? others.value.id : 0);
  const onMine = await aNote(ada, 'Thiếu nguồn.');
  const naming = await aNote(ada, `@[${rin.id}] hỏi lại nhé.`);
  expect(await countUnreadNotes(rin)).toBe(2);
  const { items } = await inboxOf(rin);
  expect(items.map(({ note, isMention, story }) => [note.id, isMention, note.isUnread, story.title])).toEqual([
    [naming, true, true, 'Cầu Lạc Giang 2 hợp long'],
    [onMine, false, true, 'Cầu Lạc Giang 2 hợp long'],
  ]);
  await readNote(rin, { noteId: naming, upTo: naming });
  expect(await countUnreadNotes(rin)).toBe(1);
  expect(await idsOf(rin)).toEqual([onMine, naming]);
  await answerNote(ada, { articleId: article, noteId: naming, text: 'Gấp.' });
  expect(await countUnreadNotes(rin)).toBe(2);
  expect(await idsOf(rin)).toEqual([naming, onMine]);
  // Whoever answers has read, and whoever was answered hears of it.
  await readNote(ada, { noteId: naming, upTo: naming });
  await answerNote(rin, { articleId: article, noteId: naming, text: 'Xong rồi.' });
  expect(await countUnreadNotes(rin)).toBe(1);
  expect(await countUnreadNotes(ada)).toBe(1);
  expect(await idsOf(ada)).toEqual([naming, elsewhere, onMine].sort((a, b) => (a === naming ? -1 : b === naming ? 1 : b - a)));
  await resolveNote(ada, { articleId: article, noteId: naming, seen: 2_147_483_647, to: 'resolved' });
  expect(await idsOf(rin)).toEqual([onMine]);
  expect(await countUnreadNotes(ada)).toBe(0);
});

test('what was read stays read: an older page cannot make it new, and nobody reads ahead of what is there', async () => {
  const noteId = await aNote(ada, 'Thiếu nguồn.');
  await readNote(rin, { noteId, upTo: 2_147_483_647 });
  await readNote(rin, { noteId, upTo: 1 });
  expect(await countUnreadNotes(rin)).toBe(0);
  await answerNote(ada, { articleId: article, noteId, text: 'Vẫn thiếu.' });
  expect(await countUnreadNotes(rin)).toBe(1);
});

test('whoever is named but does not work on the story reads that note and no other, and cannot open the story', async () => {
  const noteId = await aNote(ada, 'Chuyện nội bộ của ban.');
  await answerNote(ada, { articleId: article, noteId, text: `Việc này @[${milo.id}] biết.` });
  const secret = await aNote(ada, 'Chuyện khác.');
  for (const stranger of [milo, minh]) {
    const items = (await inboxOf(stranger)).items;
    expect(items.map(({ note, mayOpen }) => [note.id, note.text, note.answers.map(({ text }) => text), mayOpen])).toEqual(
      stranger === milo ? [[noteId, '', [`Việc này @[${milo.id}] biết.`], false]] : [],
    );
    await readNote(stranger, { noteId: secret, upTo: secret });
  }
  expect(await countUnreadNotes(milo)).toBe(1);
  // Another answer is none of theirs.
  await readNote(milo, { noteId, upTo: 2_147_483_647 });
  await answerNote(ada, { articleId: article, noteId, text: 'Cảm ơn.' });
  expect(await countUnreadNotes(milo)).toBe(0);
  const { rows } = await pool().query('SELECT person_id FROM story_note_read WHERE note_id = $1', [secret]);
  expect(rows).toEqual([]);
});

test('a full inbox is read page by page, unread first, nothing twice and nothing left out', async () => {
  const ids: number[] = [];
  for (let index = 0; index < INBOX_PER_PAGE + 7; index += 1) ids.push(await aNote(ada, `Ghi chú ${index}`));
  for (const noteId of ids.slice(-4)) await readNote(rin, { noteId, upTo: noteId });
  const first = await inboxOf(rin);
  const second = await inboxOf(rin, { after: first.after ?? '' });
  expect(first.items).toHaveLength(INBOX_PER_PAGE);
  expect(second.after).toBeNull();
  const unread = ids.slice(0, -4).reverse();
  expect([...first.items, ...second.items].map(({ note }) => note.id)).toEqual([...unread, ...ids.slice(-4).reverse()]);
  expect((await inboxOf(rin, { after: 'nonsense' })).items).toEqual(first.items);
});

const queued = async (): Promise<QueuedMail[]> =>
  (await pool().query<{ payload: unknown }>(`SELECT payload FROM outbox WHERE kind = 'mail' ORDER BY id`)).rows.map(({ payload }) =>
    queuedMail.parse(payload),
  );
const sendAll = async () => {
  for (const mail of await queued()) await sendQueuedMail(mail);
};

describe('the mail about a mention', () => {
  test('reaches each who is named once, whatever their role, with the passage and the way there; never who named themselves', async () => {
    await aNote(ada, `@[${rin.id}] và @[${milo.id}], tôi (@[${ada.id}]) thấy số 0912345678 lạ. @[${rin.id}]!`);
    const { rows } = await pool().query(`SELECT due_at > now() + interval '50 seconds' AS later FROM outbox WHERE kind = 'mail'`);
    expect(rows).toEqual([{ later: true }, { later: true }]);
    await sendAll();
    expect(mailbox.taken.map(({ to }) => to)).toEqual([[rin.email], [milo.email]]);
    const [toRin] = await mailbox.lettersTo(rin.email);
    expect(toRin?.subject).toBe('Ada nhắc đến bạn trong ghi chú bài “Cầu Lạc Giang 2 hợp long”');
    expect(toRin?.text).toContain('> @Rin và @Milo, tôi (@Ada) thấy số [số] lạ. @Rin!');
    expect(toRin?.text).toContain('> nhiệt kế');
    expect(toRin?.text).toMatch(new RegExp(`/newsroom/articles/${article}\\?note=\\d+`));
    const [toMilo] = await mailbox.lettersTo(milo.email);
    expect(toMilo?.text).toMatch(/\/newsroom\/notes$/m);
    expect(toMilo?.text).not.toContain('/newsroom/articles/');
  });

  test('is not sent when the note was deleted, ended, read or changed to name somebody else before it goes out', async () => {
    const text = `@[${rin.id}] ơi`;
    await deleteNote(ada, { articleId: article, noteId: await aNote(ada, text) });
    const ended = await aNote(ada, text);
    await resolveNote(ada, { articleId: article, noteId: ended, seen: ended, to: 'resolved' });
    const read = await aNote(ada, text);
    await readNote(rin, { noteId: read, upTo: read });
    const changed = await aNote(ada, text);
    await editNote(ada, { articleId: article, noteId: changed, edits: 0, text: `@[${minh.id}] ơi` });
    expect(await queued()).toHaveLength(5);
    await sendAll();
    expect(mailbox.taken.map(({ to }) => to)).toEqual([[minh.email]]);
    // Named again after all: told already.
    await editNote(ada, { articleId: article, noteId: changed, edits: 1, text });
    expect(await queued()).toHaveLength(5);
  });

  test('is not written at all while the paper has no mail server', async () => {
    Object.assign(env(), { MAIL_URL: undefined });
    await aNote(ada, `@[${rin.id}] ơi`);
    expect(await queued()).toEqual([]);
    expect(await countUnreadNotes(rin)).toBe(1);
  });
});
