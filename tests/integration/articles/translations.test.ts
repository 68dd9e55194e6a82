import { beforeAll, beforeEach, expect, test } from 'vitest';
import { beginTranslation } from '#lib/articles/begin-translation';
import { createArticle } from '#lib/articles/create-article';
import { setEmbargo } from '#lib/articles/embargo/set-embargo';
import { findArticleForEdit } from '#lib/articles/find-article-for-edit';
import { listArticles } from '#lib/articles/list-articles';
import { publishArticle } from '#lib/articles/publish-article';
import { findStoryPlans } from '#lib/articles/schedules/find-story-plans';
import { findStory } from '#lib/articles/stories/store';
import { unpublishArticle } from '#lib/articles/unpublish-article';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { findPaper } from '#lib/site/store';
import { aDraft } from '#tests/support/drafts';
import { aPicture, aSection, somebody } from '#tests/support/newsroom';

let ada: StaffMember;
let rin: StaffMember;
let news: number;
let traffic: number;

beforeAll(async () => {
  ada = await somebody('editor', 'Ada');
  rin = await somebody('reporter', 'Rin');
  news = await aSection('thoi-su');
  traffic = await aSection('giao-thong', news);
});

let original: number;
beforeEach(async () => {
  original = await written(rin);
});

function must<Value>(result: { ok: true; value: Value } | { ok: false; code: string }): Value {
  if (!result.ok) throw new Error(`Refused: ${result.code}`);
  return result.value;
}

async function written(staff: StaffMember, locale: 'vi' | 'en' = 'vi', sectionId = traffic): Promise<number> {
  return must(await createArticle(staff, { content: aDraft({ sectionId }), locale })).id;
}

const translated = async (): Promise<number> => must(await beginTranslation(ada, { articleId: original })).id;

const seenBy = async (staff: StaffMember, articleId: number) => {
  const article = await findArticleForEdit(staff, articleId);
  if (!article) throw new Error(`${staff.name} may not open ${articleId}.`);
  return article;
};

/** What a publication or a withdrawal made old. */
async function expiredBy(deed: () => Promise<unknown>): Promise<string[]> {
  await deed();
  const { rows } = await pool().query<{ tag: string }>(
    'SELECT tag FROM expired_tag WHERE edition = (SELECT number FROM edition) ORDER BY tag',
  );
  return rows.map(({ tag }) => tag);
}

async function publish(articleId: number): Promise<void> {
  const { draft, live } = await seenBy(ada, articleId);
  must(await publishArticle(ada, { articleId, version: draft.version, live: live?.version ?? null }));
}

async function withdraw(articleId: number): Promise<void> {
  const { live } = await seenBy(ada, articleId);
  must(await unpublishArticle(ada, { articleId, live: live?.version ?? null }));
}

const begun = (tags: string[]) => tags.filter((tag) => tag.startsWith('begun:'));

test('a translation begins with everything the story holds, and each leads to the other', async () => {
  const picture = { mediaId: await aPicture(rin.id), alt: 'Cầu', caption: 'Nhịp chính.', credit: 'Khôi Nguyên' };
  original = must(await createArticle(rin, { content: aDraft({ sectionId: traffic, picture, kicker: 'Hạ tầng' }) })).id;
  const { id, begun: isNew } = must(await beginTranslation(ada, { articleId: original }));
  expect(isNew).toBe(true);
  const english = await seenBy(ada, id);
  expect(english).toMatchObject({
    locale: 'en',
    status: 'draft',
    createdBy: 'Ada',
    draft: { picture, kicker: 'Hạ tầng', sectionId: traffic },
  });
  expect(english.draft.body).toEqual(aDraft().body);
  expect(english.translation).toEqual({ id: original, locale: 'vi', title: aDraft().title, mayOpen: true });
  // Rin wrote the original and may look at her own articles alone.
  expect((await seenBy(rin, original)).translation).toEqual({ id, locale: 'en', title: aDraft().title, mayOpen: false });
  expect(must(await beginTranslation(ada, { articleId: id }))).toEqual({ id: original, begun: false });
  const { items } = await listArticles(ada, {});
  expect(items.filter((item) => item.id === id || item.id === original).map(({ locale }) => locale)).toEqual(['en', 'vi']);
});

test('twenty people who begin a translation at once are all given one', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => beginTranslation(ada, { articleId: original })));
  const values = answers.map(must);
  expect(new Set(values.map(({ id }) => id)).size).toBe(1);
  expect(values.filter((value) => value.begun)).toHaveLength(1);
});

test('a reporter translates her own stories and nobody else’s, a moderator none', async () => {
  const foreign = await written(ada);
  expect(await beginTranslation(rin, { articleId: foreign })).toEqual({ ok: false, code: 'not-found' });
  expect(await beginTranslation(await somebody('moderator', 'Milo'), { articleId: original })).toEqual({ ok: false, code: 'forbidden' });
  expect(must(await beginTranslation(rin, { articleId: original })).begun).toBe(true);
});

test('publishing or withdrawing either language makes the page of the other old, which leads to it', async () => {
  const english = await translated();
  await publish(original);
  expect((await findStory(original))?.translation).toBeNull();
  expect(await expiredBy(() => publish(english))).toContain(`story:${original}`);
  expect((await findStory(original))?.translation).toMatchObject({ locale: 'en', path: `/en/giao-thong/${aDraft().slug}-${english}` });
  expect((await findStory(english))?.translation).toMatchObject({ locale: 'vi', path: `/giao-thong/${aDraft().slug}-${original}` });
  expect(await expiredBy(() => withdraw(original))).toContain(`story:${english}`);
  expect((await findStory(english))?.translation).toBeNull();
  await withdraw(english);
});

test('what one edition publishes leaves the front page and the lists of the other as they are', async () => {
  const expired = await expiredBy(() => publish(original));
  expect(expired).toContain('home');
  expect(expired.filter((tag) => /:en(?::|$)/.test(tag))).toEqual([]);
  const english = await written(ada, 'en');
  const inEnglish = await expiredBy(() => publish(english));
  expect(inEnglish).toContain('home:en');
  expect(inEnglish.filter((tag) => tag === 'home' || /:vi(?::|$)/.test(tag))).toEqual([]);
  await withdraw(original);
  await withdraw(english);
});

test('an edition begins with its first story and ends with its last, and no other story touches what every page knows of it', async () => {
  expect((await findPaper()).editions).not.toContain('en');
  const [first, second, third] = [await written(ada, 'en'), await written(ada, 'en'), await written(ada, 'en', news)];
  expect(begun(await expiredBy(() => publish(first)))).toEqual(['begun:en:all', `begun:en:s${news}`, `begun:en:s${traffic}`].sort());
  expect((await findPaper()).editions).toContain('en');
  expect(begun(await expiredBy(() => publish(second)))).toEqual([]);
  expect(begun(await expiredBy(() => publish(third)))).toEqual([]);
  expect(begun(await expiredBy(() => withdraw(second)))).toEqual([]);
  expect(begun(await expiredBy(() => withdraw(first)))).toEqual([`begun:en:s${traffic}`]);
  expect(begun(await expiredBy(() => withdraw(third)))).toEqual(['begun:en:all', `begun:en:s${news}`]);
  expect((await findPaper()).editions).not.toContain('en');
});

test('what nobody may publish yet is not published in the other language either', async () => {
  const until = new Date(Math.ceil((Date.now() + 3_600_000) / 60_000) * 60_000);
  must(await setEmbargo(ada, { articleId: original, seen: null, until, reason: 'theo yêu cầu của nguồn' }));
  const english = await translated();
  const { draft } = await seenBy(ada, english);
  expect(await publishArticle(ada, { articleId: english, version: draft.version, live: null })).toEqual({
    ok: false,
    code: 'embargoed',
    until,
  });
  expect((await findStoryPlans(english)).embargo).toEqual({ until, reason: 'theo yêu cầu của nguồn' });
  const { rows } = await pool().query(`SELECT detail FROM audit_entry WHERE deed = 'set-embargo' AND subject = $1`, [`article:${english}`]);
  expect(rows).toEqual([{ detail: { until: until.toISOString(), reason: 'theo yêu cầu của nguồn' } }]);
  // From there on the two live their own lives.
  must(await setEmbargo(ada, { articleId: english, seen: until.toISOString(), until: null, reason: '' }));
  await publish(english);
  expect((await findStoryPlans(original)).embargo?.until).toEqual(until);
  await withdraw(english);
});

test('the only story of an edition may move to another section without ending it', async () => {
  const only = await written(ada, 'en');
  await publish(only);
  await pool().query('UPDATE draft SET section_id = $2, version = version + 1 WHERE article_id = $1', [only, news]);
  expect(begun(await expiredBy(() => publish(only)))).toEqual([`begun:en:s${traffic}`]);
  await withdraw(only);
});
