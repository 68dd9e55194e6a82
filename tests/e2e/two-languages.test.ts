import type { Page } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import { db } from '#lib/db/client';
import { closePool } from '#lib/db/pool';
import vi from '#lib/messages/vi';
import { captchaAnswer, newestStory, signIn } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';
import { publishAgain, withdraw } from '#tests/support/withdraw';

afterAll(() => closePool());

const pathOf = (page: Page): string => new URL(page.url()).pathname;

/** Every Vietnamese text of the reader side that has letters no English text has. */
function vietnameseTexts(part: unknown): string[] {
  if (typeof part === 'string') return /[^\p{ASCII}“”–…’·]/u.test(part) && !part.includes('{') ? [part] : [];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(vietnameseTexts) : [];
}
const VIETNAMESE = vietnameseTexts([vi.reader, vi.comments, vi.thread]);

const alternatesOn = (page: Page) =>
  page
    .locator('head link[rel=alternate][hreflang]')
    .evaluateAll((links) => links.map((link) => [link.getAttribute('hreflang'), new URL((link as HTMLLinkElement).href).pathname]));

test('a reader goes from a story to its English version and back, without scripts', async () => {
  const english = await newestStory('giao-thong', 'en');
  const reader = await paper.newPage({ javaScript: false, width: 360 });
  await reader.goto(english.url);
  expect(await reader.locator('html').getAttribute('lang')).toBe('en');
  const toVietnamese = reader.getByRole('link', { name: 'Tiếng Việt' });
  expect([await toVietnamese.getAttribute('lang'), await toVietnamese.getAttribute('hreflang')]).toEqual(['vi', 'vi']);
  await toVietnamese.click();
  await reader.getByRole('heading', { level: 1, name: 'Cầu Lạc Giang 2 hợp long lúc trời chưa sáng' }).waitFor();
  expect(await reader.locator('html').getAttribute('lang')).toBe('vi');
  const vietnamese = pathOf(reader);
  const both = [
    ['vi', vietnamese],
    ['en', english.path],
    ['x-default', vietnamese],
  ];
  expect((await alternatesOn(reader)).sort()).toEqual(both.sort());
  const toEnglish = reader.getByRole('link', { name: 'English', exact: true });
  expect([await toEnglish.getAttribute('lang'), await toEnglish.getAttribute('hreflang')]).toEqual(['en', 'en']);
  await toEnglish.click();
  await reader.getByRole('heading', { level: 1, name: /Lạc Giang Bridge 2 closes its last gap/ }).waitFor();
  expect(pathOf(reader)).toBe(english.path);
  expect((await alternatesOn(reader)).sort()).toEqual(both.sort());
});

test('a list leads to the same list in the other language where that has stories, and to its front page where it has none', async () => {
  const reader = await paper.newPage({ javaScript: false });
  const switched = async (path: string, name: string) => {
    await reader.goto(path);
    return reader.getByRole('link', { name, exact: true }).getAttribute('href');
  };
  expect(await switched('/', 'English')).toBe('/en');
  expect(await alternatesOn(reader)).toContainEqual(['en', '/en']);
  expect(await switched('/en', 'Tiếng Việt')).toBe('/');
  expect(await switched('/do-thi', 'English')).toBe('/en/do-thi');
  expect(await alternatesOn(reader)).toContainEqual(['en', '/en/do-thi']);
  expect(await switched('/en/threads/cau-lac-giang-2', 'Tiếng Việt')).toBe('/dong-su-kien/cau-lac-giang-2');
  expect(await switched('/en/latest', 'Tiếng Việt')).toBe('/tin-moi');
  expect(await switched('/do-thi/ngay/2026-11-12', 'English')).toBe('/en/do-thi');
  expect(await switched('/giao-duc', 'English')).toBe('/en');
  expect(await alternatesOn(reader)).toEqual([]);
  expect(await switched((await newestStory('giao-duc')).path, 'English')).toBe('/en');
});

test('an English reader meets no Vietnamese but names: front page, section, story, topic, day, month, unknown address', async () => {
  const story = await newestStory('moi-truong', 'en');
  const reader = await paper.newPage({ expectedErrors: [/404/] });
  for (const path of [
    '/en',
    '/en/do-thi',
    story.path,
    '/en/latest',
    '/en/topics/ha-tang',
    '/en/day/2026-11-12',
    '/en/do-thi/day/2026-11-13',
    '/en/month/2026-11',
    '/en/khong-co',
  ]) {
    await reader.goto(path);
    expect(await reader.locator('html').getAttribute('lang'), path).toBe('en');
    // In what is read aloud and what scripts may say too.
    const text = (await reader.content()).toLowerCase();
    expect(
      VIETNAMESE.filter((message) => text.includes(message.toLowerCase())),
      path,
    ).toEqual([]);
    // Each link stays in the edition but the switch and the way into the newsroom.
    const links = await reader
      .locator('a[href^="/"]')
      .evaluateAll((anchors) => anchors.filter((anchor) => !anchor.hasAttribute('hreflang')).map((anchor) => anchor.getAttribute('href')));
    expect(
      links.filter((href) => !/^\/en(?:\/|$)|^\/newsroom$|^\/api\//.test(href ?? '')),
      path,
    ).toEqual([]);
  }
});

test('an address below /en that leads nowhere says so in English, and that page has no address of its own', async () => {
  for (const path of ['/en/do-thi/none-999999', '/en/none', '/en/not-found', '/en/day/2026-02-30', '/en/topics/none']) {
    const answer = await fetch(paper.url + path);
    expect([answer.status, answer.headers.get('cache-control')], path).toEqual([404, 'no-store']);
    expect(await answer.text(), path).toContain('We cannot find this page');
  }
  expect(await (await fetch(`${paper.url}/khong-co`)).text()).toContain('Không tìm thấy trang này');
});

test('a story asked for in the wrong edition is found in its own, for good', async () => {
  const [english, vietnamese] = [await newestStory('y-te', 'en'), await newestStory('y-te')];
  for (const [asked, right] of [
    [english.path.replace('/en', ''), english.path],
    [`/en${vietnamese.path}`, vietnamese.path],
  ]) {
    const answer = await fetch(paper.url + asked, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')], asked).toEqual([308, right]);
  }
});

test('an English reader without JavaScript picks a date and gets the stories of that day', async () => {
  const reader = await paper.newPage({ javaScript: false });
  await reader.goto('/en/do-thi');
  await reader.getByLabel('Stories published on').fill('2026-11-12');
  await reader.getByRole('button', { name: 'Show' }).click();
  expect(pathOf(reader)).toBe('/en/do-thi/day/2026-11-12');
  await reader.getByRole('heading', { level: 1, name: 'City: stories published on 12 November 2026' }).waitFor();
  await reader.getByRole('link', { name: /Lạc Giang Bridge 2 closes/ }).waitFor();
});

test('a reader comments under an English story without JavaScript, and is answered in English, up to its receipt', async () => {
  const story = await newestStory('giao-thong', 'en');
  const reader = await paper.newPage({ javaScript: false, width: 360, expectedErrors: [/422/] });
  await reader.goto(story.url);
  await reader.getByLabel('Full name').fill('Grace Miller');
  await reader.getByLabel('Comment', { exact: false }).last().fill(`A view from the ferry ${crypto.randomUUID()}`);
  await reader.getByLabel('Title').fill('From the river');
  await reader.getByRole('button', { name: 'Send comment' }).click();
  await reader.getByText('Last step: type the security code and send.').waitFor();
  expect(await reader.locator('html').getAttribute('lang')).toBe('en');
  await reader.getByRole('heading', { level: 1, name: /Lạc Giang Bridge 2 closes/ }).waitFor();
  await reader.getByLabel('Security code').fill(await captchaAnswer(await reader.locator('input[name=captchaToken]').inputValue()));
  await reader.getByRole('button', { name: 'Send comment' }).click();
  await reader.getByText('is waiting for a moderator').waitFor();
  expect(await reader.locator('html').getAttribute('lang')).toBe('en');
  await reader.getByText(/About “Lạc Giang Bridge 2 closes/).waitFor();
});

test('an editor translates a story, publishes it, and each language leads to the other until it is taken down', async () => {
  const original = await newestStory('giao-duc');
  const editor = await paper.newPage();
  await signIn(editor, 'editor');
  await editor.goto(`/newsroom/articles/${original.id}`);
  await editor.getByText('Ngôn ngữ: Tiếng Việt').waitFor();
  await editor.getByRole('button', { name: 'Dịch sang tiếng Anh' }).click();
  await editor.getByText('Ngôn ngữ: Tiếng Anh').waitFor();
  expect(await editor.getByRole('link', { name: /^Mở bản tiếng Việt/ }).getAttribute('href')).toBe(`/newsroom/articles/${original.id}`);
  const title = `A school by the river ${crypto.randomUUID().slice(0, 6)}`;
  await editor.getByLabel('Tiêu đề', { exact: true }).fill(title);
  await editor.getByText(/\/en\/giao-duc\/a-school-by-the-river/).waitFor();
  await editor.getByRole('button', { name: 'Đăng bài', exact: true }).click();
  await editor.getByText('Bài đã đăng.').first().waitFor();
  const address = (await editor.getByRole('link', { name: 'Xem trên báo' }).getAttribute('href')) ?? '';
  expect(address).toMatch(/^\/en\/giao-duc\/a-school-by-the-river/);

  const page = async (path: string) => (await fetch(paper.url + path)).text();
  await until(async () => (await page(original.path)).includes(`href="${address}"`));
  await until(async () => (await page('/en')).includes(title));
  // The section has begun in English.
  await until(async () => (await page('/giao-duc')).includes('href="/en/giao-duc"'));
  expect(await page(address)).toContain(`href="${original.path}"`);

  await editor.getByRole('button', { name: 'Gỡ bài' }).click();
  await editor.getByRole('dialog').getByRole('button', { name: 'Gỡ bài' }).click();
  await editor.getByText('Bài đã gỡ.').first().waitFor();
  await until(async () => !(await page(original.path)).includes(`href="${address}"`));
  await until(async () => !(await page('/giao-duc')).includes('href="/en/giao-duc"'));
});

test('when the last English story goes, the edition is gone and no page leads to it; when one comes back, it is there again', async () => {
  const articles = await db().story.findMany({ where: { locale: 'en' }, select: { articleId: true } });
  const page = async (path: string) => (await fetch(paper.url + path)).text();
  expect(await page('/')).toContain('hrefLang="en"');
  for (const { articleId } of articles) await withdraw(articleId);
  await until(async () => (await fetch(`${paper.url}/en`)).status === 404);
  for (const path of ['/', '/do-thi', (await newestStory('giao-thong')).path]) {
    await until(async () => !(await page(path)).includes('href="/en'));
  }
  expect((await fetch(`${paper.url}/en/latest`)).status).toBe(404);
  for (const { articleId } of articles) await publishAgain(articleId);
  await until(async () => (await fetch(`${paper.url}/en`)).status === 200);
  await until(async () => (await page('/')).includes('href="/en"'));
});
