import pg from 'pg';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { publishHotFix } from '#lib/articles/hot-fix/publish-hot-fix';
import { publishArticle } from '#lib/articles/publish-article';
import { compareRevisions } from '#lib/articles/revisions/compare-revisions';
import { listHistory, VERSIONS_A_PAGE } from '#lib/articles/revisions/list-history';
import { restoreRevision } from '#lib/articles/revisions/restore-revision';
import { saveDraft } from '#lib/articles/save-draft';
import type { DraftContent } from '#lib/articles/schema';
import { unpublishArticle } from '#lib/articles/unpublish-article';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { aDraft, bodyOf } from '#tests/support/drafts';
import { aPicture, aSection, somebody } from '#tests/support/newsroom';

let ada: StaffMember;
let rin: StaffMember;
let news: number;
let culture: number;

beforeAll(async () => {
  ada = await somebody('editor', 'Ada');
  rin = await somebody('reporter', 'Rin');
  news = await aSection('thoi-su-su');
  culture = await aSection('van-hoa-su');
});

let articleId: number;
let version: number;
const content = (changes: Partial<DraftContent> = {}) => aDraft({ sectionId: news, ...changes });
beforeEach(async () => {
  const created = await createArticle(rin, { content: content() });
  if (!created.ok) throw new Error(created.code);
  ({ id: articleId, version } = created.value);
});

async function save(changes: Partial<DraftContent>): Promise<void> {
  const saved = await saveDraft(rin, { articleId, version, content: content(changes) });
  if (!saved.ok) throw new Error(saved.code);
  version = saved.value.version;
}
const restore = (past: number, field: keyof DraftContent | null = null, seen = version) =>
  restoreRevision(rin, { articleId, version: past, seen, field });
const history = async (before?: number) => {
  const found = await listHistory(rin, articleId, { before });
  if (!found) throw new Error('There is no history.');
  return found;
};

test('an editor sees every version, who made it and how, and when readers had which', async () => {
  await publishArticle(ada, { articleId, version: 1, live: null });
  await save({ lead: 'Lời dẫn mới.' });
  await publishHotFix(ada, { articleId, live: 1, content: content({ byline: 'Long' }) });
  await unpublishArticle(ada, { articleId, live: 3, reason: 'Đang kiểm tra.' });
  await publishArticle(ada, { articleId, version: 4, live: null });
  const { versions, steps, draftVersion, live } = await history();
  expect({ draftVersion, live: live?.version }).toEqual({ draftVersion: 4, live: 4 });
  expect(versions.map(({ version, kind, savedBy, published }) => [version, kind, savedBy, published.length])).toEqual([
    [4, 'merged', 'Ada', 1],
    [3, 'hotFix', 'Ada', 1],
    [2, 'hand', 'Rin', 0],
    [1, 'hand', 'Rin', 1],
  ]);
  const periodOf = (number: number) => versions.find((one) => one.version === number)?.published[0];
  const { rows } = await pool().query<{ at: Date }>(
    `SELECT at FROM audit_entry WHERE subject = 'article:' || $1::int AND deed LIKE '%publish%' ORDER BY id`,
    [articleId],
  );
  const [first, second, third, fourth] = rows.map(({ at }) => at);
  expect(periodOf(1)).toEqual({ from: first, until: second });
  expect(periodOf(3)).toEqual({ from: second, until: third });
  expect(periodOf(4)).toEqual({ from: fourth, until: null });
  expect(steps.map(({ kind, version, by }) => [kind, version, by])).toEqual([
    ['published', 4, 'Ada'],
    ['withdrawn', 3, 'Ada'],
    ['published', 3, 'Ada'],
    ['published', 1, 'Ada'],
  ]);
});

test('steps on the way to readers and plans stand in the history, too', async () => {
  await pool().query(
    `INSERT INTO stage_change (article_id, version, deed, from_stage, to_stage, person_id, reason)
     VALUES ($1, 1, 'return', 'reviewing', 'returned', $2, 'Thiếu nguồn.')`,
    [articleId, ada.id],
  );
  await pool().query(
    `INSERT INTO schedule (article_id, deed, version, due_at, person_id, created_at, cancelled_at, cancelled_by_id)
     VALUES ($1, 'publish', 1, '2026-12-01T00:00:00Z', $2, now() + interval '1 second', now() + interval '2 seconds', $3)`,
    [articleId, ada.id, rin.id],
  );
  expect((await history()).steps).toMatchObject([
    { kind: 'plan-cancelled', by: 'Rin', deed: 'publish', version: 1 },
    { kind: 'planned', by: 'Ada', deed: 'publish', version: 1, dueAt: new Date('2026-12-01T00:00:00Z') },
    { kind: 'stage', by: 'Ada', from: 'reviewing', to: 'returned', reason: 'Thiếu nguồn.' },
  ]);
});

test('whoever may not work on the story finds no history, no comparison and nothing to restore', async () => {
  const stranger = await somebody('reporter', 'Lạ');
  await save({ lead: 'Hai.' });
  expect(await listHistory(stranger, articleId)).toBeNull();
  expect(await compareRevisions(stranger, articleId, { from: 1, to: 2 })).toBeNull();
  expect(await restoreRevision(stranger, { articleId, version: 1, seen: 2, field: null })).toEqual({ ok: false, code: 'not-found' });
});

test('two versions side by side show every field, the picture and its words, and the text block by block', async () => {
  const [one, two] = [await aPicture(ada.id), await aPicture(ada.id)];
  await save({ picture: { mediaId: one, alt: 'Cầu', caption: '', credit: '' }, body: bodyOf('Một hai ba bốn.', 'Giữ nguyên.') });
  await save({
    title: 'Tên khác',
    slug: 'ten-khac',
    sectionId: culture,
    picture: { mediaId: two, alt: 'Sông', caption: 'Sông Hàn', credit: '' },
    sourceName: 'TTXVN',
    body: bodyOf('Một hai ba năm.', 'Giữ nguyên.'),
  });
  const compared = await compareRevisions(rin, articleId, { from: 2, to: 3 });
  expect(compared?.fields.map(({ field, part, before, after }) => [field, part, before, after])).toEqual([
    ['title', 'text', aDraft().title, 'Tên khác'],
    ['sectionId', 'text', 'thoi-su-su', 'van-hoa-su'],
    ['slug', 'text', aDraft().slug, 'ten-khac'],
    ['sourceName', 'text', '', 'TTXVN'],
    ['picture', 'alt', 'Cầu', 'Sông'],
    ['picture', 'caption', '', 'Sông Hàn'],
  ]);
  expect(compared?.pictures).toEqual({ before: one, after: two });
  expect(
    Object.keys(compared?.media ?? {})
      .map(Number)
      .sort(),
  ).toEqual([one, two].sort());
  expect(compared?.body?.map(({ kind }) => kind)).toEqual(['changed', 'same']);
  expect(await compareRevisions(rin, articleId, { from: 2, to: 99 })).toBeNull();
  expect((await compareRevisions(rin, articleId, { from: 2, to: 2 }))?.body).toBeNull();
});

test('an editor brings back one field, or the whole of a version, as a new version', async () => {
  await save({ lead: 'Lời dẫn hay.', kicker: 'Cũ' });
  await save({ lead: 'Lời dẫn dở.', kicker: 'Mới', body: bodyOf('Viết lại hết.') });
  expect(await restore(2, 'lead')).toEqual({ ok: true, value: { version: 4, changed: true } });
  const { versions } = await history();
  expect(versions[0]).toMatchObject({ version: 4, kind: 'restored', savedBy: 'Rin' });
  const draft = async () => (await pool().query('SELECT lead, kicker, body FROM draft WHERE article_id = $1', [articleId])).rows[0];
  expect(await draft()).toEqual({ lead: 'Lời dẫn hay.', kicker: 'Mới', body: bodyOf('Viết lại hết.') });
  expect(await restore(2, null, 4)).toEqual({ ok: true, value: { version: 5, changed: true } });
  expect(await draft()).toEqual({ lead: 'Lời dẫn hay.', kicker: 'Cũ', body: aDraft().body });
  expect(await restore(2, null, 5)).toEqual({ ok: true, value: { version: 5, changed: false } });
});

test('a restoration never writes over what was saved since somebody looked', async () => {
  await save({ lead: 'Hai.' });
  const seen = version;
  const [saved, restored] = await Promise.all([
    saveDraft(rin, { articleId, version: seen, content: content({ lead: 'Ba, cùng lúc.' }) }),
    restore(1, null, seen),
  ]);
  expect([saved.ok, restored.ok].filter(Boolean)).toHaveLength(1);
  if (!restored.ok) expect(restored).toEqual({ ok: false, code: 'saved-meanwhile' });
  expect(await restore(1, null, seen)).toEqual({ ok: false, code: 'saved-meanwhile' });
});

test('a version that names what is gone is not brought back whole, but its words are', async () => {
  const gone = await aSection('sap-dong');
  await save({ sectionId: gone, lead: 'Lời dẫn cũ.' });
  await save({ lead: 'Lời dẫn mới.' });
  await pool().query('DELETE FROM section WHERE id = $1', [gone]);
  expect(await restore(2)).toEqual({ ok: false, code: 'unknown-section' });
  expect(await restore(2, 'lead')).toMatchObject({ ok: true });
});

test('a story with five hundred versions lists page by page, in three statements a page that read no text, and compares any two', async () => {
  const long = Array.from({ length: 200 }, (_, place) => `Đoạn ${place}: ${'cầu đường nước và của '.repeat(10)}`);
  await pool().query(
    `INSERT INTO revision (article_id, version, content, saved_by_id, saved_at)
     SELECT $1, n, jsonb_set($2::jsonb, '{lead}', to_jsonb('Lời dẫn ' || n)), $3, now() + n * interval '1 minute' FROM generate_series(2, 500) AS n`,
    [articleId, JSON.stringify(content({ body: bodyOf(...long) })), rin.id],
  );
  await pool().query('UPDATE draft SET version = 500 WHERE article_id = $1', [articleId]);
  await pool().query(
    `INSERT INTO stage_change (article_id, version, deed, from_stage, to_stage, changed_at)
     SELECT $1, n, 'submit', 'writing', 'submitted', now() + n * interval '1 minute' + interval '1 second' FROM generate_series(10, 500, 10) AS n`,
    [articleId],
  );
  const seen: number[] = [];
  const steps: (number | null)[] = [];
  let before: number | undefined;
  do {
    const page = await history(before);
    expect(page.versions.length).toBeLessThanOrEqual(VERSIONS_A_PAGE);
    seen.push(...page.versions.map(({ version }) => version));
    steps.push(...page.steps.map(({ version }) => version));
    before = page.next ?? undefined;
  } while (before);
  expect(seen).toEqual(Array.from({ length: 500 }, (_, place) => 500 - place));
  expect(steps).toEqual(Array.from({ length: 50 }, (_, place) => 500 - place * 10));
  expect((await compareRevisions(rin, articleId, { from: 3, to: 444 }))?.fields).toEqual([
    { field: 'lead', part: 'text', before: 'Lời dẫn 3', after: 'Lời dẫn 444' },
  ]);

  const asked = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await history();
    const read = asked.mock.calls.map(([statement]) => JSON.stringify(statement));
    expect(read.filter((text) => /content|body/.test(text))).toEqual([]);
    expect(read).toHaveLength(3);
    asked.mockClear();
    await compareRevisions(rin, articleId, { from: 3, to: 444 });
    expect(asked.mock.calls.length).toBeLessThanOrEqual(6);
  } finally {
    asked.mockRestore();
  }
});
