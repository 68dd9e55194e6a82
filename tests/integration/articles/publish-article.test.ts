import { beforeAll, beforeEach, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { findArticleForEdit } from '#lib/articles/find-article-for-edit';
import { publishArticle } from '#lib/articles/publish-article';
import { saveDraft } from '#lib/articles/save-draft';
import type { DraftContent } from '#lib/articles/schema';
import { unpublishArticle } from '#lib/articles/unpublish-article';
import type { StaffMember } from '#lib/auth/roles';
import { tagClock } from '#lib/cache/tag-clock';
import { pool } from '#lib/db/pool';
import { dayOf } from '#lib/vietnamese/days';
import { aDraft, bodyOf } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';

let ada: StaffMember;
let rin: StaffMember;
let news: number;
let traffic: number;
let culture: number;

beforeAll(async () => {
  ada = await somebody('editor', 'Ada');
  rin = await somebody('reporter', 'Rin');
  news = await aSection('thoi-su');
  traffic = await aSection('giao-thong', news);
  culture = await aSection('van-hoa');
});

let articleId: number;
let version: number;
beforeEach(async () => {
  const created = await createArticle(rin, { content: aDraft({ sectionId: traffic }) });
  if (!created.ok) throw new Error(created.code);
  ({ id: articleId, version } = created.value);
});

async function save(changes: Partial<DraftContent>): Promise<void> {
  const saved = await saveDraft(rin, { articleId, version, content: aDraft({ sectionId: traffic, ...changes }) });
  if (!saved.ok) throw new Error(saved.code);
  version = saved.value.version;
}

const rows = async <Row>(statement: string) => (await pool().query(statement, [articleId])).rows as Row[];
const stories = () =>
  rows<{ version: number; slug: string; lead: string; published_at: Date; updated_at: Date; comment_count: number }>(
    'SELECT version, slug, lead, published_at, updated_at, comment_count FROM story WHERE article_id = $1',
  );
/** What the story shown anywhere makes old, whatever else is there. */
const shown = () => ['home', `story:${articleId}`, `card:${articleId}`, `neighbours:${articleId}`];
/** What it makes old as the newest story of these lists today. */
const newestIn = (...lists: string[]) => {
  const day = dayOf(new Date());
  return lists.flatMap((list) => [`head:vi:${list}`, `day:vi:${list}:${day}`, `month:vi:${list}:${day.slice(0, 7)}`]);
};
/** The version an editor who opens the article now sees before readers. */
const live = async () => (await stories())[0]?.version ?? null;
const publish = async () => publishArticle(ada, { articleId, version, live: await live() });
const unpublish = async () => unpublishArticle(ada, { articleId, live: await live() });
const audit = async () =>
  (
    await rows<{ deed: string }>(
      `SELECT deed FROM audit_entry WHERE subject = 'article:' || $1::int AND deed NOT IN ('create-article', 'save-draft') ORDER BY id`,
    )
  ).map(({ deed }) => deed);
const history = async () =>
  (await rows<{ slug: string; section_id: number }>('SELECT slug, section_id FROM slug_history WHERE article_id = $1 ORDER BY id')).map(
    ({ slug, section_id }) => [slug, section_id],
  );
const edition = async () => (await pool().query<{ number: number }>('SELECT number FROM edition')).rows[0]?.number ?? 0;
const expiredAt = async (number: number) =>
  (await pool().query<{ tag: string }>('SELECT tag FROM expired_tag WHERE edition = $1 ORDER BY tag', [number])).rows.map(({ tag }) => tag);

test('an editor publishes what the reporter wrote: readers get that version, and everything that lists it is old', async () => {
  const before = await edition();
  expect(await publish()).toEqual({ ok: true, value: { path: `/giao-thong/cau-lac-giang-2-hop-long-${articleId}`, changed: true } });
  const [story] = await stories();
  expect(story).toMatchObject({ version: 1, lead: aDraft().lead, comment_count: 0 });
  expect(story?.updated_at).toEqual(story?.published_at);
  expect(await edition()).toBe(before + 1);
  expect(await expiredAt(before + 1)).toEqual(expect.arrayContaining([...shown(), ...newestIn('all', `s${traffic}`, `s${news}`)]));
  expect((await expiredAt(before + 1)).filter((tag) => tag.startsWith('past:') || tag.includes(`s${culture}`))).toEqual([]);
  expect(tagClock().edition).toBe(before + 1);
  expect(tagClock().isOld([`head:vi:s${news}`], Date.now() - 1_000)).toBe(true);
  expect(await audit()).toEqual(['publish-article']);
  expect(await findArticleForEdit(rin, articleId)).toMatchObject({
    status: 'published',
    live: { version: 1, path: `/giao-thong/cau-lac-giang-2-hop-long-${articleId}` },
  });
});

test('twenty editors who publish at once make one publication, one edition and one line in the book', async () => {
  const before = await edition();
  const answers = await Promise.all(Array.from({ length: 20 }, () => publishArticle(ada, { articleId, version, live: null })));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(answers.filter((answer) => answer.ok && answer.value.changed)).toHaveLength(1);
  expect(await edition()).toBe(before + 1);
  expect(await audit()).toEqual(['publish-article']);
});

test('editors who publish, withdraw and save at the same time never leave a story half there', async () => {
  const deeds = Array.from({ length: 12 }, (_, index) =>
    index % 3 === 0 ? unpublish() : index % 3 === 1 ? publish() : save({ body: bodyOf(`Bản ${index}`) }).catch(() => {}),
  );
  await Promise.all(deeds);
  const [article] = await rows<{ status: string }>('SELECT status FROM article WHERE id = $1');
  expect(await stories()).toHaveLength(article?.status === 'published' ? 1 : 0);
});

test('an editor never publishes words that were saved after the editor looked', async () => {
  const seen = version;
  await save({ lead: 'Sửa sau lưng.' });
  const refused = await publishArticle(ada, { articleId, version: seen, live: null });
  expect(refused).toMatchObject({ ok: false, code: 'conflict', theirs: { lead: 'Sửa sau lưng.', version: 2, savedBy: 'Rin' } });
  expect(await stories()).toEqual([]);
  expect(await audit()).toEqual([]);
});

test('an editor of another section is shown nothing of a draft, whatever version they name', async () => {
  const stranger = { ...ada, sectionIds: [culture] };
  for (const named of [version, version + 1]) {
    expect(await publishArticle(stranger, { articleId, version: named, live: null })).toEqual({ ok: false, code: 'forbidden' });
  }
  expect(await stories()).toEqual([]);
});

test('readers keep the old words until the changes are published, and the first date stays', async () => {
  await publish();
  const [first] = await stories();
  await save({ lead: 'Lời mới.' });
  expect((await stories())[0]?.lead).toBe(aDraft().lead);
  await publish();
  const [second] = await stories();
  expect(second).toMatchObject({ version: 2, lead: 'Lời mới.', published_at: first?.published_at });
  expect(second?.updated_at.getTime()).toBeGreaterThan(first?.updated_at.getTime() ?? 0);
  expect(await audit()).toEqual(['publish-article', 'publish-changes']);
});

test('a story that is taken away is gone for readers, comes back at its old place, and has its comments', async () => {
  await publish();
  const [first] = await stories();
  await pool().query(
    `INSERT INTO comment (article_id, name, title, body, fingerprint) VALUES ($1, 'Rosa', 'a', 'b', '\\x01'), ($1, 'Rosa', 'a', 'c', '\\x02')`,
    [articleId],
  );
  await approveOne();
  const before = await edition();
  expect(await unpublish()).toEqual({ ok: true, value: { changed: true } });
  expect(await stories()).toEqual([]);
  expect(await expiredAt(before + 1)).toEqual(expect.arrayContaining([...shown(), ...newestIn('all', `s${traffic}`, `s${news}`)]));
  expect(await unpublish()).toEqual({ ok: true, value: { changed: false } });
  expect(await edition()).toBe(before + 1);
  expect(await findArticleForEdit(rin, articleId)).toMatchObject({ status: 'unpublished', live: null });
  await publish();
  expect((await stories())[0]).toMatchObject({ published_at: first?.published_at, comment_count: 1 });
  expect(await audit()).toEqual(['publish-article', 'unpublish-article', 'publish-article']);
});

test('an editor whose page still shows a story that was taken down meanwhile does not bring it back by publishing changes', async () => {
  await publish();
  const seen = await live();
  await unpublish();
  await save({ lead: 'Lời mới.' });
  expect(await publishArticle(ada, { articleId, version, live: seen })).toEqual({ ok: false, code: 'moved', live: null });
  expect(await stories()).toEqual([]);
  expect(await audit()).toEqual(['publish-article', 'unpublish-article']);
});

test('an editor whose page still shows the old version does not take down a correction published meanwhile', async () => {
  await publish();
  const seen = await live();
  await save({ slug: 'dinh-chinh' });
  await publish();
  const now = { version: 2, path: `/giao-thong/dinh-chinh-${articleId}` };
  expect(await unpublishArticle(ada, { articleId, live: seen })).toEqual({ ok: false, code: 'moved', live: now });
  expect(await unpublishArticle(ada, { articleId, live: null })).toEqual({ ok: false, code: 'moved', live: now });
  await save({ slug: 'dinh-chinh', lead: 'Lời mới.' });
  expect(await publishArticle(ada, { articleId, version, live: seen })).toEqual({ ok: false, code: 'moved', live: now });
  expect(await stories()).toMatchObject([{ version: 2 }]);
});

test('of an editor who takes a story down and one who publishes its correction at the same moment only one has the say', async () => {
  await publish();
  const seen = await live();
  await save({ lead: 'Lời mới.' });
  const answers = await Promise.all([
    unpublishArticle(ada, { articleId, live: seen }),
    publishArticle(ada, { articleId, version, live: seen }),
  ]);
  expect(answers.map((answer) => (answer.ok ? 'done' : answer.code)).sort()).toEqual(['done', 'moved']);
  expect(await stories()).toHaveLength(answers[1].ok ? 1 : 0);
});

test('a comment that is approved while its story comes back is counted once', async () => {
  await publish();
  await pool().query(`INSERT INTO comment (article_id, name, title, body, fingerprint) VALUES ($1, 'Rosa', 'a', 'b', '\\x01')`, [
    articleId,
  ]);
  await unpublish();
  await Promise.all([approveOne(), publish()]);
  expect((await stories())[0]?.comment_count).toBe(1);
});

test('an address that goes from A to B and back to A leaves B in the history and no loop', async () => {
  await publish();
  await save({ slug: 'hop-long-cau' });
  await publish();
  expect(await history()).toEqual([['cau-lac-giang-2-hop-long', traffic]]);
  await save({});
  await publish();
  expect(await history()).toEqual([['hop-long-cau', traffic]]);
  await save({ lead: 'Chỉ sửa lời dẫn.' });
  await publish();
  expect(await history()).toEqual([['hop-long-cau', traffic]]);
});

test('a story that moves to another section makes the old lists old as well', async () => {
  await publish();
  await save({ sectionId: culture });
  const before = await edition();
  expect(await publish()).toMatchObject({ ok: true, value: { path: `/van-hoa/cau-lac-giang-2-hop-long-${articleId}` } });
  expect(await expiredAt(before + 1)).toEqual(
    expect.arrayContaining([...shown(), ...newestIn('all', `s${traffic}`, `s${news}`, `s${culture}`)]),
  );
  expect(await history()).toEqual([['cau-lac-giang-2-hop-long', traffic]]);
});

test('a story that comes back under another address remembers the one it had', async () => {
  await publish();
  await unpublish();
  await save({ slug: 'hop-long-cau' });
  await publish();
  expect(await history()).toEqual([['cau-lac-giang-2-hop-long', traffic]]);
});

test('an editor is told what is missing, and nothing is published', async () => {
  await save({ sectionId: null, lead: '' });
  expect(await publish()).toEqual({ ok: false, code: 'incomplete', missing: ['section', 'lead'] });
  expect(await stories()).toEqual([]);
});

test('a reporter may write but neither publish nor take away, not even the own story', async () => {
  expect(await publishArticle(rin, { articleId, version, live: null })).toEqual({ ok: false, code: 'forbidden' });
  await publish();
  expect(await unpublishArticle(rin, { articleId, live: version })).toEqual({ ok: false, code: 'forbidden' });
  expect(await stories()).toHaveLength(1);
});

test('an editor who publishes what is not there is told so; what was never published is simply not there', async () => {
  expect(await publishArticle(ada, { articleId: 999_999, version: 1, live: null })).toEqual({ ok: false, code: 'not-found' });
  expect(await unpublishArticle(ada, { articleId: 999_999, live: null })).toEqual({ ok: false, code: 'not-found' });
  expect(await unpublish()).toEqual({ ok: true, value: { changed: false } });
  expect(await findArticleForEdit(ada, articleId)).toMatchObject({ status: 'draft' });
});

/** As a moderator's decision does it: the comment, then its decision; the story's count moves by itself. */
async function approveOne(): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    const {
      rows: [comment],
    } = await client.query<{ id: number }>(
      `UPDATE comment SET status = 'approved', version = 2 WHERE id = (SELECT min(id) FROM comment WHERE article_id = $1) RETURNING id`,
      [articleId],
    );
    await client.query(
      `INSERT INTO decision (comment_id, from_status, to_status, version, decided_by_id) VALUES ($1, 'pending', 'approved', 1, $2)`,
      [comment?.id, ada.id],
    );
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}
