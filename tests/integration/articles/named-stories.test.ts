import { beforeAll, describe, expect, test } from 'vitest';
import { addCorrection } from '#lib/articles/add-correction';
import { createArticle } from '#lib/articles/create-article';
import type { ArticleDocument } from '#lib/articles/document';
import { findPreview } from '#lib/articles/find-preview';
import { findStoriesToName } from '#lib/articles/named-stories/find-stories-to-name';
import { findStoryTitles } from '#lib/articles/named-stories/find-story-titles';
import { findNamedStories } from '#lib/articles/named-stories/store';
import { publishArticle } from '#lib/articles/publish-article';
import { saveDraft } from '#lib/articles/save-draft';
import type { DraftContent } from '#lib/articles/schema';
import { findStory } from '#lib/articles/stories/store';
import { unpublishArticle } from '#lib/articles/unpublish-article';
import type { StaffMember } from '#lib/auth/roles';
import { tags } from '#lib/cache/tags';
import { pool } from '#lib/db/pool';
import { aDraft, bodyOf } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';

let ada: StaffMember;
let rin: StaffMember;
let nam: StaffMember;
let news: number;

beforeAll(async () => {
  ada = await somebody('editor', 'Ada');
  rin = await somebody('reporter', 'Rin');
  nam = await somebody('reporter', 'Nam');
  news = await aSection('thoi-su');
});

function must<Value>(result: { ok: true; value: Value } | { ok: false; code: string }): Value {
  if (!result.ok) throw new Error(`Refused: ${result.code}`);
  return result.value;
}

async function written(by: StaffMember, changes: Partial<DraftContent>): Promise<{ id: number; version: number }> {
  return must(await createArticle(by, { content: aDraft({ sectionId: news, ...changes }) }));
}

async function published(changes: Partial<DraftContent>, live: number | null = null): Promise<number> {
  const { id, version } = await written(ada, changes);
  must(await publishArticle(ada, { articleId: id, version, live }));
  return id;
}

async function republish(articleId: number, version: number, changes: Partial<DraftContent>): Promise<void> {
  const saved = must(await saveDraft(ada, { articleId, version, content: aDraft({ sectionId: news, ...changes }) }));
  must(await publishArticle(ada, { articleId, version: saved.version, live: version }));
}

const boxOf = (...articleIds: number[]): ArticleDocument => ({
  type: 'doc',
  content: [...bodyOf('Mở đầu.').content, { type: 'related', attrs: { heading: 'Xem thêm', articleIds } }],
});

const expired = async (): Promise<string[]> => {
  const { rows } = await pool().query<{ tag: string }>('SELECT tag FROM expired_tag WHERE edition = (SELECT number FROM edition)');
  return rows.map(({ tag }) => tag);
};

describe('a reader of a story with a box of related ones', () => {
  test('is led to those that are published now, under the titles and addresses they have now, and to no other', async () => {
    const first = await published({ title: 'Cầu tạm thông xe', slug: 'cau-tam' });
    const { id: waiting } = await written(rin, { title: 'Chưa ai thấy' });
    const leading = await published({ title: 'Bài dẫn', body: boxOf(first, waiting, 2_000_000_000) });
    expect(Object.values((await findStory(leading))?.named ?? {})).toEqual([
      { id: first, locale: 'vi', path: `/thoi-su/cau-tam-${first}`, title: 'Cầu tạm thông xe', picture: null },
    ]);

    await republish(first, 1, { title: 'Cầu tạm đóng', slug: 'cau-tam-dong' });
    expect((await findStory(leading))?.named[first]).toMatchObject({ title: 'Cầu tạm đóng', path: `/thoi-su/cau-tam-dong-${first}` });

    must(await unpublishArticle(ada, { articleId: first, live: 2, reason: '' }));
    expect((await findStory(leading))?.named).toEqual({});
  });

  test('has an old page when a named story comes, changes or goes, and not when it is only commented on or corrected', async () => {
    const { id, version } = await written(ada, { title: 'Được nhắc tới' });
    must(await publishArticle(ada, { articleId: id, version, live: null }));
    expect(await expired()).toContain(tags.named(id));
    await republish(id, version, { title: 'Được nhắc tới, tít mới' });
    expect((await expired()).filter((tag) => tag.startsWith('named:'))).toEqual([tags.named(id)]);
    must(await unpublishArticle(ada, { articleId: id, live: 2, reason: '' }));
    expect(await expired()).toContain(tags.named(id));

    const corrected = await published({ title: 'Có đính chính' });
    must(await addCorrection(ada, { articleId: corrected, text: 'Đã sửa một con số.' }));
    expect(await expired()).toContain(tags.card(corrected));
    expect(await expired()).not.toContain(tags.named(corrected));
  });

  test('never gets a box in which no story was chosen: such a draft is saved and not published', async () => {
    const { id, version } = await written(ada, { body: boxOf() });
    expect(await publishArticle(ada, { articleId: id, version, live: null })).toEqual({
      ok: false,
      code: 'incomplete',
      missing: ['related-story'],
    });
  });
});

test('whoever previews a draft sees in its box what readers would see', async () => {
  const first = await published({ title: 'Đã đăng' });
  const { id: waiting } = await written(rin, { title: 'Chưa đăng' });
  const { id } = await written(rin, { body: boxOf(waiting, first) });
  expect(Object.keys((await findPreview(rin, id))?.story.named ?? {})).toEqual([String(first)]);
});

describe('a reporter who looks for stories to name', () => {
  const titles = async (staff: StaffMember, articleId: number, words: string) =>
    must(await findStoriesToName(staff, { articleId, words })).map(({ title }) => title);

  test('finds published ones and those of their own, with marks or without, the newest first, and nobody else’s drafts', async () => {
    const { id: own } = await written(rin, { title: 'Bài đang viết về Trường Sa' });
    await published({ title: 'Trường Sa đón xuân sớm' });
    await written(rin, { title: 'Trường Sa, sổ tay của tôi' });
    await written(nam, { title: 'Trường Sa, bài của người khác' });
    const found = ['Trường Sa, sổ tay của tôi', 'Trường Sa đón xuân sớm'];
    expect(await titles(rin, own, 'truong sa')).toEqual(found);
    expect(await titles(rin, own, 'SA Trường')).toEqual(found);
    expect(await titles(rin, own, 'xuân trường')).toEqual(['Trường Sa đón xuân sớm']);
    expect(await titles(rin, own, '%')).toEqual(expect.arrayContaining(found));
    expect(await titles(ada, own, 'trường sa')).toEqual(['Trường Sa đón xuân sớm']);
  });

  test('finds the very story whose address was pasted', async () => {
    const { id: own } = await written(rin, { title: 'Đang viết' });
    const id = await published({ title: 'Một tít chẳng giống địa chỉ', slug: 'dia-chi-khac' });
    expect(await titles(rin, own, `https://bao.example/thoi-su/dia-chi-khac-${id}?utm_source=x#binh-luan`)).toEqual([
      'Một tít chẳng giống địa chỉ',
    ]);
  });

  test('is not offered stories in another language than the article’s', async () => {
    const english = must(await createArticle(rin, { content: aDraft({ title: 'The bridge at dawn' }), locale: 'en' }));
    const { id: own } = await written(rin, { title: 'Cây cầu lúc rạng đông' });
    await written(rin, { title: 'The bridge, tiếng Việt' });
    expect(await titles(rin, own, 'the bridge')).toEqual(['The bridge, tiếng Việt']);
    expect(await titles(rin, english.id, 'the bridge')).toEqual([]);
  });

  test('reads the titles of a box, but never that of a draft that is not theirs', async () => {
    const first = await published({ title: 'Ai cũng đọc được' });
    const { id: hidden } = await written(nam, { title: 'Bí mật của Nam' });
    const read = async (staff: StaffMember) => must(await findStoryTitles(staff, { articleIds: [first, hidden] }));
    expect((await read(rin)).map(({ title }) => title)).toEqual(['Ai cũng đọc được']);
    expect((await read(nam)).map(({ isPublished }) => isPublished).toSorted()).toEqual([false, true]);
    expect(await findStoryTitles({ ...rin, role: 'moderator' }, { articleIds: [first] })).toMatchObject({ ok: false, code: 'forbidden' });
  });
});

test('a page without a box asks the database for nothing', async () => {
  expect(await findNamedStories([])).toEqual({});
});
