import type { Page } from 'playwright';
import { afterAll, describe, expect, test } from 'vitest';
import { closePool } from '#lib/db/pool';
import { findBarriers } from '#tests/support/axe';
import { publishStory } from '../support/demo.ts';
import { paper } from '../support/paper.ts';

const NO_SCRIPTS = { javaScript: false };
const titles = (page: Page) => page.locator('.search-hits h2').allTextContents();

afterAll(() => closePool());

describe('a reader without JavaScript', () => {
  test('searches from the head of any page, without marks, and reads what was found', async () => {
    const page = await paper.newPage(NO_SCRIPTS);
    await page.goto('/');
    await page.getByRole('search', { name: 'Tìm trong báo' }).getByRole('searchbox').fill('cau lac giang 2 hop long luc troi');
    await page.getByRole('search', { name: 'Tìm trong báo' }).getByRole('button', { name: 'Tìm' }).click();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/tim-kiem?q=cau+lac+giang+2+hop+long+luc+troi');
    expect(await page.title()).toMatch(/^Kết quả tìm “cau lac giang 2 hop long luc troi” – /);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Kết quả tìm “cau lac giang 2 hop long luc troi”');
    expect((await titles(page))[0]).toBe('Cầu Lạc Giang 2 hợp long lúc trời chưa sáng');
    expect(await page.locator('.search-hits h2 mark').first().textContent()).toBe('Cầu Lạc Giang 2 hợp long lúc trời');
    await page.locator('.search-hits h2 a').first().click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Cầu Lạc Giang 2 hợp long lúc trời chưa sáng');
  });

  test('narrows the answer to a section and to some days', async () => {
    const page = await paper.newPage(NO_SCRIPTS);
    await page.goto('/tim-kiem?q=lac+giang');
    const before = await page.locator('.search-count').textContent();
    await page.getByRole('combobox', { name: 'Chuyên mục' }).selectOption({ label: 'Kinh tế' });
    await page.getByLabel('Từ ngày').fill('2026-11-01');
    await page.getByLabel('Đến ngày').fill('2026-11-30');
    await page.getByRole('search', { name: 'Tìm bài đã đăng' }).getByRole('button', { name: 'Tìm' }).click();
    expect(page.url()).toContain('muc=kinh-te');
    expect(await page.getByRole('combobox', { name: 'Chuyên mục' }).inputValue()).toBe('kinh-te');
    expect(await page.getByLabel('Từ ngày').inputValue()).toBe('2026-11-01');
    expect(await page.locator('.search-count').textContent()).not.toBe(before);
    for (const time of await page.locator('.search-hits time').all())
      expect(await time.getAttribute('datetime')).toMatch(/^2026-(?:10-31|11)/);
  });

  test('pages through an answer and back', async () => {
    const page = await paper.newPage(NO_SCRIPTS);
    await page.goto('/tim-kiem?q=la');
    const first = await titles(page);
    expect(first).toHaveLength(20);
    await page.getByRole('link', { name: 'Trang sau' }).click();
    expect(page.url()).toContain('&sau=');
    const second = await titles(page);
    expect(second.length).toBeGreaterThan(0);
    expect(first.filter((title) => second.includes(title))).toEqual([]);
    await page.getByRole('link', { name: 'Trang trước' }).click();
    expect(page.url()).toContain('&truoc=');
    expect(await titles(page)).toEqual(first);
  });

  test('who finds nothing is asked what was meant, told how to search, and shown the sections', async () => {
    const page = await paper.newPage(NO_SCRIPTS);
    await page.goto('/tim-kiem?q=cau+lac+ginag+2+hop+lonng');
    expect(await page.locator('.search-count').textContent()).toBe('Không tìm thấy bài nào.');
    await page.getByRole('heading', { name: 'Cách tìm' }).waitFor();
    await page.getByRole('heading', { name: 'Hoặc xem theo chuyên mục' }).waitFor();
    const meant = page.getByRole('region', { name: 'Có phải bạn tìm' }).getByRole('link').first();
    expect(await meant.textContent()).toMatch(/Lạc Giang/);
    await meant.click();
    expect((await titles(page)).length).toBeGreaterThan(0);
  });

  test('finds a story as soon as it is published', async () => {
    const page = await paper.newPage(NO_SCRIPTS);
    await page.goto('/tim-kiem?q=%22ch%C3%ADch+ch%C3%B2e+l%E1%BB%ADa%22');
    expect(await page.locator('.search-count').textContent()).toBe('Không tìm thấy bài nào.');
    await publishStory({ title: 'Chích chòe lửa về công viên', words: 60 });
    await page.reload();
    expect(await titles(page)).toEqual(['Chích chòe lửa về công viên']);
  });
});

describe('an answer', () => {
  test('is not for search engines, and names its own address', async () => {
    const html = await (await fetch(`${paper.url}/tim-kiem?muc=kinh-te&x=1&q=lạc`)).text();
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(html).toContain(`<link rel="canonical" href="${paper.url}/tim-kiem?q=l%E1%BA%A1c&amp;muc=kinh-te"/>`);
    expect(html).not.toMatch(/<script(?! (?:type="module" )?src="\/reader\/)/);
  });

  test('says what is wrong with an address in the words of the paper', async () => {
    const nonsense = await fetch(`${paper.url}/tim-kiem?q=xe&tu=hom-nay`);
    expect([nonsense.status, await nonsense.text()]).toEqual([400, expect.stringContaining('Không hiểu địa chỉ tìm kiếm này')]);
    const nowhere = await fetch(`${paper.url}/tim-kiem?q=xe&muc=khong-co`);
    expect([nowhere.status, await nowhere.text()]).toEqual([404, expect.stringContaining('Không tìm thấy trang này')]);
    const short = await fetch(`${paper.url}/tim-kiem?q=a`);
    expect([short.status, await short.text()]).toEqual([200, expect.stringContaining('Hãy nhập ít nhất hai chữ cái')]);
  });

  test.each([
    ['markup', '<img src=x onerror=alert(1)>'],
    ['ten thousand letters', 'đ'.repeat(3_000)],
    ['quotes', '"'.repeat(2_000)],
    ['operators', "' & | ! <-> :* \\"],
  ])('to %s is a page like any other', async (_, question) => {
    const answer = await fetch(`${paper.url}/tim-kiem?q=${encodeURIComponent(question).slice(0, 12_000)}`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain('<img src=x');
  });
});

test.each([
  { width: 320, colorScheme: 'light' as const },
  { width: 768, colorScheme: 'dark' as const },
  { width: 1280, colorScheme: 'light' as const },
])('a reader with a screen reader, a magnifier or a narrow phone meets no barrier ($width px, $colorScheme)', async (window) => {
  const page = await paper.newPage({ ...window, expectedErrors: [/400/] });
  const long = encodeURIComponent('nghiêng'.repeat(28));
  for (const path of ['/tim-kiem', '/tim-kiem?q=lac+giang', '/tim-kiem?q=cau+lac+ginag+2', `/tim-kiem?q=${long}`, '/tim-kiem?q=xe&tu=x']) {
    await page.goto(path);
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth), path).toBe(false);
    const box = await page.getByRole('search', { name: 'Tìm trong báo' }).getByRole('searchbox').boundingBox();
    expect(box?.width).toBeGreaterThan(150);
  }
});
