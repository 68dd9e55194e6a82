import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishArticle } from '#lib/articles/publish-article';
import { tags } from '#lib/cache/tags';
import { db } from '#lib/db/client';
import { moveEdition } from '#lib/db/edition';
import { closePool } from '#lib/db/pool';
import { createSection } from '#lib/sections/changes/create-section';
import { removeSection } from '#lib/sections/changes/remove-section';
import { changeTerms } from '#lib/terms/bulk/change-terms';
import { createTerm } from '#lib/terms/create-term';
import { type DemoStory, demoEditor, publishStory, removedTopic, signIn, withdrawnStory } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

const get = (path: string, method: 'GET' | 'HEAD' = 'GET') => fetch(paper.url + path, { method, redirect: 'manual' });
const answerOf = async (path: string) => {
  const answer = await get(path);
  const location = answer.headers.get('location');
  return location === null ? String(answer.status) : `${answer.status} ${location.replace(paper.url, '')}`;
};

/** What renaming will do in the newsroom: a name, its history (by trigger), and everything that shows it. */
const rename = (change: (transaction: Parameters<typeof moveEdition>[0]) => Promise<unknown>) =>
  db().$transaction(async (transaction) => {
    await change(transaction);
    return moveEdition(transaction, [tags.sections, tags.terms, tags.home]);
  });
const renameSection = (from: string, to: string) =>
  rename((transaction) => transaction.section.update({ where: { slug: from }, data: { slug: to } }));
const renameTerm = (kind: 'topic' | 'author' | 'thread', from: string, to: string) =>
  rename((transaction) => transaction.term.update({ where: { kind_slug: { kind, slug: from } }, data: { slug: to } }));

let story: DemoStory;
beforeAll(async () => {
  story = await publishStory({ title: 'Địa chỉ còn mãi', words: 60 });
});
afterAll(closePool);

describe('a reader who follows an address that is not quite right', () => {
  test('is led to the story in one step from a wrong slug, a wrong section, or both', async () => {
    for (const wrong of [`/thoi-su/khac-${story.id}`, `/the-thao/bai-chi-co-chu-${story.id}`, `/khong-co/khac-${story.id}`])
      expect(await answerOf(wrong), wrong).toBe(`308 ${story.path}`);
  });

  test('is led on in one step where only capitals or slashes differ, and nowhere if there is nothing', async () => {
    expect(await answerOf('/thoi-su/')).toBe('308 /thoi-su');
    expect(await answerOf('/Thoi-Su')).toBe('308 /thoi-su');
    expect(await answerOf(`${story.path.toUpperCase()}/`)).toBe(`308 ${story.path}`);
    expect(await answerOf(`/Khong-Co/KHAC-${story.id}/`)).toBe(`308 ${story.path}`);
    expect(await answerOf('/thoi-su//')).toBe('308 /thoi-su');
    for (const missing of ['/Khong-Co', '/khong-co/', '/KHONG/CO/']) expect(await answerOf(missing), missing).toBe('404');
  });

  test('is told the same by HEAD as by GET', async () => {
    for (const path of ['/', '/thoi-su', story.path, `/x/khac-${story.id}`, '/Thoi-su', '/khong-co', `/gop-y/${story.id}`]) {
      const [whole, head] = await Promise.all([get(path), get(path, 'HEAD')]);
      expect([head.status, head.headers.get('location'), head.headers.get('content-type')], path).toEqual([
        whole.status,
        whole.headers.get('location'),
        whole.headers.get('content-type'),
      ]);
      expect(await head.text()).toBe('');
    }
  });
});

describe('a section that was renamed', () => {
  afterAll(async () => {
    await until(async () => (await answerOf('/the-thao')) === '200');
  });

  test('is found under its old names in one step, with everything below it, and never in a circle', async () => {
    const there = await db().story.findFirstOrThrow({
      where: { section: { slug: 'the-thao' } },
      orderBy: [{ publishedAt: 'asc' }, { articleId: 'asc' }],
      select: { articleId: true, slug: true, publishedAt: true },
    });
    const segment = `${there.slug}-${there.articleId}`;
    const day = there.publishedAt.toISOString().slice(0, 10);
    const cursor = `${there.publishedAt.getTime().toString(36)}-${there.articleId}`;
    await renameSection('the-thao', 'the-duc');
    await until(async () => (await answerOf('/the-thao')) === '308 /the-duc');
    for (const rest of [`/truoc/${cursor}`, `/ngay/${day}`, `/thang/${day.slice(0, 7)}`]) {
      expect(await answerOf(`/the-thao${rest}`), rest).toBe(`308 /the-duc${rest}`);
      expect(await answerOf(`/the-duc${rest}`), rest).toBe('200');
    }
    expect(await answerOf(`/the-thao/${segment}`)).toBe(`308 /the-duc/${segment}`);
    expect(await answerOf(`/the-duc/${segment}`)).toBe('200');
    expect(await answerOf('/The-Thao/')).toBe('308 /the-duc');

    await renameSection('the-duc', 'van-dong');
    await until(async () => (await answerOf('/the-duc')) === '308 /van-dong');
    expect(await answerOf('/the-thao')).toBe('308 /van-dong');
    expect(await answerOf(`/the-thao/${segment}`)).toBe(`308 /van-dong/${segment}`);

    // Back to its first name: A → B → C → A.
    await renameSection('van-dong', 'the-thao');
    await until(async () => (await answerOf('/the-thao')) === '200');
    for (const old of ['/the-duc', '/van-dong']) expect(await answerOf(old)).toBe('308 /the-thao');
    expect(await answerOf(`/the-duc/${segment}`)).toBe(`308 /the-thao/${segment}`);
    expect(await answerOf(`/the-thao/${segment}`)).toBe('200');
  });
});

describe('a topic, a thread, an author that was renamed', () => {
  test.each([
    { kind: 'topic', word: 'chu-de' },
    { kind: 'thread', word: 'dong-su-kien' },
    { kind: 'author', word: 'tac-gia' },
  ] as const)('($kind) is found under the old name in one step, there and back', async ({ kind, word }) => {
    const { slug } = await db().term.findFirstOrThrow({ where: { kind, stories: { some: {} } }, select: { slug: true } });
    await renameTerm(kind, slug, `${slug}-moi`);
    await until(async () => (await answerOf(`/${word}/${slug}`)) === `308 /${word}/${slug}-moi`);
    expect(await answerOf(`/${word}/${slug}-moi`)).toBe('200');
    await renameTerm(kind, `${slug}-moi`, slug);
    await until(async () => (await answerOf(`/${word}/${slug}`)) === '200');
    expect(await answerOf(`/${word}/${slug}-moi`)).toBe(`308 /${word}/${slug}`);
  });
});

describe('a section, a topic that was removed', () => {
  const admin = async () => {
    const { id, name } = await db().person.findFirstOrThrow({
      where: { role: 'admin', disabledAt: null },
      select: { id: true, name: true },
    });
    return { id, name, role: 'admin' as const, sectionIds: [] };
  };

  test('is gone in words of the edition, at its days and feeds too, and is there at once when its name is given again', async () => {
    const staff = await demoEditor();
    const keeper = { ...staff, ...(await admin()) };
    const slug = `bo-${crypto.randomUUID().slice(0, 6)}`;
    const parent = await db().section.findUniqueOrThrow({ where: { slug: 'thoi-su' }, select: { id: true } });
    const words = { name: 'Mục đã bỏ', nameEn: 'Gone away', description: '', descriptionEn: '' };
    const make = () => createSection(keeper, { ...words, slug, parentId: parent.id });
    const made = await make();
    if (!made.ok) throw new Error(made.code);
    const below = ['', '/rss.xml', '/feed.json', '/ngay/2026-11-19', '/thang/2026-11'];
    for (const rest of below) await until(async () => (await answerOf(`/${slug}${rest}`)) === '200');
    expect(await removeSection(keeper, made.value)).toMatchObject({ ok: true });
    for (const rest of [...below, '/truoc/mju8qn40-1']) await until(async () => (await answerOf(`/${slug}${rest}`)) === '410');
    for (const rest of ['', '/atom.xml', '/day/2026-11-19']) expect(await answerOf(`/en/${slug}${rest}`), rest).toBe('410');
    expect(await answerOf(`/${slug}/khong-co`)).toBe('404');
    const [page, english] = [await (await get(`/${slug}`)).text(), await (await get(`/en/${slug}`)).text()];
    expect(page).toContain('Địa chỉ này từng là của chuyên mục “Mục đã bỏ”');
    expect(page).toMatch(/<a href="\/thoi-su">Xem chuyên mục Thời sự<\/a>/);
    expect(english).toContain('This was the address of the section “Gone away”');
    expect((await get(`/${slug}`)).headers.get('cache-control')).toBe('no-store');
    const again = await make();
    if (!again.ok) throw new Error(again.code);
    for (const rest of below) await until(async () => (await answerOf(`/${slug}${rest}`)) === '200');
    await removeSection(keeper, again.value);

    const topic = await removedTopic('Chủ đề sẽ trở lại');
    for (const rest of ['', '/rss.xml']) await until(async () => (await answerOf(`${topic}${rest}`)) === '410');
    expect(await (await get(topic.replace('/chu-de/', '/en/topics/'))).text()).toContain('the topic “Chủ đề sẽ trở lại”');
    const back = await createTerm(staff, { kind: 'topic', name: 'Chủ đề sẽ trở lại' });
    for (const rest of ['', '/rss.xml']) await until(async () => (await answerOf(`${topic}${rest}`)) === '200');
    if (back.ok) await changeTerms(staff, { items: [{ id: back.value.term.id }], change: { do: 'remove' } });
  });
});

test('an address that somebody made up is unknown, whatever its shape, and says so with 404 and the right page', async () => {
  const made = [
    '/khong-co',
    '/khong-co/cung-khong',
    '/khong-co/cung-khong/va-khong',
    '/thoi-su/khong-co',
    '/thoi-su/khong-co-2000000000',
    '/thoi-su/khong-co-99999999999',
    '/thoi-su/khong-co-007',
    `${story.path}/khong-co`,
    '/thoi-su/ngay/2026-13-45',
    '/thoi-su/ngay/hom-qua',
    '/thoi-su/thang/2026-99',
    '/thoi-su/truoc/khong-phai',
    '/thoi-su/sau/khong-phai',
    '/khong-co/truoc/mju8qn40-1',
    '/khong-co/ngay/2026-11-19',
    '/ngay/2026-02-30',
    '/ngay/x',
    '/thang/2026-00',
    '/chu-de',
    '/chu-de/khong-co',
    '/chu-de/khong-co-12',
    '/chu-de/khong-co/truoc/mju8qn40-1',
    '/dong-su-kien/khong-co',
    '/tac-gia/khong-co',
    '/tin-moi/khong-co',
    '/gop-y',
    '/gop-y/x',
    '/gop-y/0',
    '/gop-y/2000000000',
    `/gop-y/${story.id}/khong-co`,
    '/da-go',
    '/da-go/x',
    `/da-go/${story.id}`,
    '/da-go/2000000000',
    '/khong-tim-thay',
    '/khong-co.xml',
    '/khong-co.php',
    '/wp-login.php',
    '/.env',
    '/api/khong-co',
    '/media/khong-co',
    '/binh-luan/khong-co',
    '/reader/khong-co.js',
    '/%74in-moi',
    '/thời-sự',
  ];
  for (const path of made) {
    const answer = await get(path);
    expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([path, 404, 'no-store']);
    expect(await answer.text(), path).toContain('Không tìm thấy trang này');
  }
});

describe('a story that was taken down', () => {
  test('is gone, with its reason and nothing of its text, and is back at once when an editor puts it back', async () => {
    const title = `Bài cần xem lại ${crypto.randomUUID().slice(0, 6)}`;
    const taken = await publishStory({ title, words: 60 });
    expect(await answerOf(taken.path)).toBe('200');
    const editor = await paper.newPage();
    await signIn(editor, 'editor');
    await editor.goto(`/newsroom/articles/${taken.id}`);
    await editor.getByRole('button', { name: 'Gỡ bài' }).click();
    const dialog = editor.getByRole('dialog');
    await dialog.getByLabel('Lý do gỡ, cho bạn đọc').fill('Nguồn tin <đã> rút lại lời.');
    await dialog.getByRole('button', { name: 'Gỡ bài' }).click();
    await editor.getByText('Bài đã gỡ.').first().waitFor();

    await until(async () => (await answerOf(taken.path)) === '410');
    const page = await (await get(taken.path)).text();
    expect(page).toContain('Bài đã được gỡ');
    expect(page).toContain('Lý do: Nguồn tin &lt;đã&gt; rút lại lời.');
    expect(page).not.toContain(title);
    expect(page).not.toContain('Lời dẫn của một bài chỉ có chữ');
    for (const path of [`/khac/khac-${taken.id}`, `${taken.path}/in`, `${taken.path}/rss.xml`, `${taken.path}/`, `/da-go/${taken.id}`])
      expect(await answerOf(path), path).toBe('410');
    const head = await get(taken.path, 'HEAD');
    expect([head.status, head.headers.get('cache-control')]).toEqual([410, 'no-store']);
    expect(await answerOf(`/gop-y/${taken.id}`)).toBe('404');
    expect((await get(`/api/captcha?articleId=${taken.id}`)).status).toBe(404);
    expect((await get(`/api/captcha?articleId=${taken.id}&purpose=note`)).status).toBe(404);

    await editor.getByRole('button', { name: 'Đăng bài', exact: true }).click();
    await editor.getByText('Bài đã đăng.').first().waitFor();
    await until(async () => (await answerOf(taken.path)) === '200');
    expect(await answerOf(`/da-go/${taken.id}`)).toBe('404');
  });

  test('is back when it is put back, wherever it was asked for before', async () => {
    const taken = await withdrawnStory({ title: 'Gỡ rồi đăng lại', reason: '' });
    await until(async () => (await answerOf(taken.path)) === '410');
    expect(await (await get(taken.path)).text()).not.toContain('Lý do:');
    const published = await publishArticle(await demoEditor(), { articleId: taken.id, version: 1, live: null });
    expect(published).toMatchObject({ ok: true });
    await until(async () => (await answerOf(taken.path)) === '200');
  });

  test('was never there if it was never published', async () => {
    const draft = await db().article.create({ data: { createdById: (await demoEditor()).id }, select: { id: true } });
    expect(await answerOf(`/thoi-su/ban-nhap-${draft.id}`)).toBe('404');
    expect(await answerOf(`/da-go/${draft.id}`)).toBe('404');
  });
});
