import { beforeAll, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { publishArticle } from '#lib/articles/publish-article';
import { saveDraft } from '#lib/articles/save-draft';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { createTerm } from '#lib/terms/create-term';
import { createTermInput } from '#lib/terms/schema';
import type { TermKind } from '#lib/terms/view';
import { aDraft } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';

let ada: StaffMember;
let rin: StaffMember;
let section: number;

beforeAll(async () => {
  ada = await somebody('editor', 'Ada');
  rin = await somebody('reporter', 'Rin');
  section = await aSection('thoi-su');
});

async function made(name: string, kind: TermKind = 'topic') {
  const answer = await createTerm(ada, { kind, name });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}
const slugOf = async (id: number) => (await pool().query<{ slug: string }>('SELECT slug FROM term WHERE id = $1', [id])).rows[0]?.slug;

test('an editor makes a topic by its name, and its page is there from then on', async () => {
  const before = (await pool().query<{ number: number }>('SELECT number FROM edition')).rows[0]?.number ?? 0;
  const { term, isNew } = await made('Chợ nổi');
  expect(isNew).toBe(true);
  expect(await slugOf(term.id)).toBe('cho-noi');
  const { rows } = await pool().query('SELECT tag FROM expired_tag WHERE edition = $1', [before + 1]);
  expect(rows).toEqual([{ tag: 'term:topic:cho-noi' }]);
});

test('the same name, in whatever letters, is the same topic, also for twenty editors at once', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, (_, index) => made(index % 2 ? 'Đèn lồng' : 'ĐÈN LỒNG')));
  expect(new Set(all.map(({ term }) => term.id)).size).toBe(1);
  expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
});

test('another name with the same letters gets an address of its own, and an address that was left leads where it led', async () => {
  const first = await made('Hội An');
  const second = await made('Hội ăn');
  expect(await slugOf(second.term.id)).toBe('hoi-an-2');
  await pool().query(`UPDATE term SET slug = 'pho-co' WHERE id = $1`, [first.term.id]);
  const third = await made('Hồi ân');
  expect(await slugOf(third.term.id)).toBe('hoi-an-3');
  const author = await made('Hội An', 'author');
  expect(await slugOf(author.term.id)).toBe('hoi-an');
  const long = 'một cái tên rất dài '.repeat(8).trim().slice(0, 80);
  const [one, other] = [await made(long), await made(`${long.slice(0, -1)}á`)];
  expect((await slugOf(one.term.id))?.length).toBeLessThanOrEqual(80);
  expect(await slugOf(one.term.id)).not.toBe(await slugOf(other.term.id));
});

test('a reporter makes none, and a name must say something', async () => {
  expect(await createTerm(rin, { kind: 'topic', name: 'Của phóng viên' })).toEqual({ ok: false, code: 'forbidden' });
  for (const name of ['', ' \u200b', 'ế'.repeat(81)]) expect(createTermInput.safeParse({ kind: 'topic', name }).success).toBe(false);
  expect(createTermInput.safeParse({ kind: 'section', name: 'Thời sự' }).success).toBe(false);
});

test('a draft that names a topic nobody has is refused and nothing of it is kept', async () => {
  const { term } = await made('Sông Lạc');
  const created = await createArticle(rin, { content: aDraft({ sectionId: section, termIds: [term.id] }) });
  if (!created.ok) throw new Error(created.code);
  const { id: articleId, version } = created.value;
  const content = aDraft({ sectionId: section, termIds: [term.id, 2_000_000_000] });
  expect(await saveDraft(rin, { articleId, version, content })).toEqual({ ok: false, code: 'unknown-term' });
  expect(await createArticle(rin, { content })).toEqual({ ok: false, code: 'unknown-term' });
});

test('a story with an author needs no byline; one that only has a topic does', async () => {
  const [topic, author] = [await made('Đường vành đai'), await made('Lê Thu An', 'author')];
  for (const [termIds, isReady] of [
    [[topic.term.id], false],
    [[topic.term.id, author.term.id], true],
  ] as const) {
    const created = await createArticle(ada, { content: aDraft({ sectionId: section, byline: '', termIds: [...termIds] }) });
    if (!created.ok) throw new Error(created.code);
    const answer = await publishArticle(ada, { articleId: created.value.id, version: 1, live: null });
    expect(answer).toMatchObject(isReady ? { ok: true } : { ok: false, code: 'incomplete', missing: ['byline'] });
  }
});
