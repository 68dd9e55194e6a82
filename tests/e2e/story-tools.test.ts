import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { findBarriers } from '#tests/support/axe';
import { type DemoStory, newestPicturedStory, newestStory, publishStory } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';
import { endSentence, giveVoice, said } from '#tests/support/voices';

const PHONE = 'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36';
const MAX_SCRIPT_BYTES = 8 * 1024;
const MAX_REQUESTS = 6;

let story: DemoStory;

beforeAll(async () => {
  story = await newestStory('thoi-su');
});

const tool = (page: Page, name: string) => page.locator(`story-tools [data-tool="${name}"]`);
const dataset = (page: Page) => page.evaluate(() => ({ ...document.documentElement.dataset }));

describe('a reader without JavaScript', () => {
  test('has what works by itself and sees no button that would not', async () => {
    const page = await paper.newPage({ javaScript: false });
    await page.goto(story.url);
    expect(await page.locator('story-tools button:visible').count()).toBe(0);
    await page.getByText('Chia sẻ', { exact: true }).click();
    const links = page.locator('story-tools details a');
    expect(await links.allInnerTexts()).toEqual(['Zalo', 'Facebook', 'X', 'Thư điện tử']);
    for (const link of await links.all()) {
      expect(await link.isVisible()).toBe(true);
      expect(decodeURIComponent((await link.getAttribute('href')) ?? '')).toMatch(
        /^(?:https:\/\/(?:button-share\.zalo\.me|www\.facebook\.com|x\.com)\/|mailto:)/,
      );
    }
    await page.getByRole('link', { name: 'In bài' }).click();
    await page.waitForURL(`${story.url}/in`);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  });

  test('is counted by the picture, once', async () => {
    const target = await publishStory({ title: 'Bài đếm lượt không cần mã', words: 60 });
    const page = await paper.newPage({ javaScript: false, userAgent: PHONE });
    for (let turn = 0; turn < 2; turn++) {
      const shown = page.waitForResponse((response) => response.url().endsWith(`/api/views/${target.id}.gif`));
      await page.goto(target.url);
      expect((await shown).status()).toBe(200);
      expect(await page.locator('.story-views').isVisible()).toBe(false);
    }
    const reader = await paper.newPage({ userAgent: PHONE.replace('131', '130') });
    await reader.goto(target.url);
    await reader.getByText('Lượt xem: 2').waitFor();
  });
});

test('a reader sees how often a story was read while the page itself stays the same bytes', async () => {
  const target = await publishStory({ title: 'Bài đếm lượt xem', words: 60 });
  const before = await (await fetch(target.url)).text();
  for (const [index, version] of ['120', '121', '122'].entries()) {
    const page = await paper.newPage({ userAgent: PHONE.replace('131', version) });
    await page.goto(target.url);
    await page.getByText(`Lượt xem: ${index + 1}`, { exact: true }).waitFor();
  }
  expect(await (await fetch(target.url)).text()).toBe(before);
});

describe('text size and contrast', () => {
  test('a reader’s choice holds on the next page, before anything is painted', async () => {
    const page = await paper.newPage();
    await page.goto(story.url);
    const size = () => page.evaluate(() => getComputedStyle(document.querySelector('.story-body') ?? document.body).fontSize);
    const normal = Number.parseFloat(await size());
    await tool(page, 'larger').click();
    await tool(page, 'larger').click();
    expect(await page.locator('story-tools [role=status]').textContent()).toBe('Cỡ chữ 125%');
    expect(Number.parseFloat(await size())).toBeCloseTo(normal * 1.25, 1);
    await tool(page, 'contrast').click();
    expect(await tool(page, 'contrast').getAttribute('aria-pressed')).toBe('true');
    await page.addInitScript(() => {
      // The body is the first thing that can be painted.
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        Object.assign(window, { atFirst: { ...document.documentElement.dataset } });
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(paper.url);
    expect(await page.evaluate(() => (window as unknown as { atFirst: unknown }).atFirst)).toMatchObject({
      script: '',
      textSize: '125',
      contrast: 'more',
    });
    await page.goto(story.url);
    expect(await tool(page, 'contrast').getAttribute('aria-pressed')).toBe('true');
    await tool(page, 'normal').click();
    await tool(page, 'contrast').click();
    expect(await dataset(page)).toEqual({ script: '', contrast: 'normal' });
    expect(Number.parseFloat(await size())).toBeCloseTo(normal, 1);
  });

  test('goes no further than it goes, in both directions', async () => {
    const page = await paper.newPage();
    await page.goto(story.url);
    for (let press = 0; press < 8; press++) await tool(page, 'larger').click();
    expect((await dataset(page)).textSize).toBe('150');
    for (let press = 0; press < 8; press++) await tool(page, 'smaller').click();
    expect((await dataset(page)).textSize).toBe('90');
  });

  test('a page that may remember nothing, or remembers nonsense, is as it comes', async () => {
    const page = await paper.newPage();
    await page.addInitScript(() => localStorage.setItem('reading', '{"textSize":"9999\\"","contrast":7}'));
    await page.goto(story.url);
    expect(await dataset(page)).toEqual({ script: '' });
    const blocked = await paper.newPage();
    await blocked.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    await blocked.goto(story.url);
    await tool(blocked, 'larger').click();
    expect((await dataset(blocked)).textSize).toBe('112');
  });

  test('a reader whose device asks for high contrast finds it pressed, and may do without', async () => {
    const page = await paper.newPage({ contrast: 'more' });
    await page.goto(story.url);
    const ink = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ink-soft').trim());
    expect(await tool(page, 'contrast').getAttribute('aria-pressed')).toBe('true');
    expect(await ink()).toMatch(/^#0{3,6}$/);
    await tool(page, 'contrast').click();
    expect(await ink()).not.toMatch(/^#0{3,6}$/);
  });
});

describe('listening', () => {
  test('is not offered where there is no voice, nor where the voice speaks another language', async () => {
    const mute = await paper.newPage();
    await mute.goto(story.url);
    await tool(mute, 'contrast').waitFor();
    expect(await tool(mute, 'listen').isVisible()).toBe(false);
    const foreign = await paper.newPage();
    await giveVoice(foreign, 'en-GB');
    await foreign.goto(story.url);
    await tool(foreign, 'contrast').waitFor();
    expect(await tool(foreign, 'listen').isVisible()).toBe(false);
  });

  test('a reader hears the title, the lead and every sentence, sees which one, pauses, goes on and stops', async () => {
    const page = await paper.newPage();
    await giveVoice(page, 'vi-VN');
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(story.url);
    const listen = tool(page, 'listen');
    await listen.waitFor();
    expect(loaded).not.toContain('/reader/listen.js');
    await listen.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Tạm dừng' }).waitFor();
    const title = (await page.locator('h1').evaluate((heading) => heading.firstChild?.textContent ?? '')).trim();
    const highlighted = () => page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map((range) => String(range)));
    expect(await said(page)).toEqual([title]);
    expect(await highlighted()).toEqual([title]);
    await endSentence(page);
    await endSentence(page);
    const heard = await said(page);
    expect(heard).toHaveLength(3);
    expect(((await page.locator('article.story').textContent()) ?? '').replaceAll(/\s+/g, ' ')).toContain(heard[2]);
    expect(await highlighted()).toEqual([heard[2]]);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Nghe tiếp' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await said(page)).toEqual([...heard, heard[2]]);
    await tool(page, 'stop').click();
    await page.getByRole('button', { name: 'Nghe bài' }).waitFor();
    expect(await highlighted()).toEqual([]);
    expect(await tool(page, 'stop').isVisible()).toBe(false);
    await listen.click();
    await until(async () => (await said(page)).at(-1) === title);
  });

  test('ends by itself with the last sentence, and says so', async () => {
    const target = await publishStory({ title: 'Bài ngắn để nghe', words: 12 });
    const page = await paper.newPage();
    await giveVoice(page, 'vi-VN');
    await page.goto(target.url);
    await tool(page, 'listen').click();
    await page.getByRole('button', { name: 'Tạm dừng' }).waitFor();
    for (let sentence = 0; sentence < 3; sentence++) await endSentence(page);
    await page.getByRole('button', { name: 'Nghe bài' }).waitFor();
    expect(await said(page)).toHaveLength(3);
    expect(await page.locator('story-tools [role=status]').textContent()).toBe('Đã đọc xong.');
  });
});

describe('sharing', () => {
  test('a reader copies the address of the story, whatever stands in the address bar', async () => {
    const page = await paper.newPage();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${story.url}?utm_source=thu#noi-dung`);
    await page.getByText('Chia sẻ', { exact: true }).click();
    expect(await tool(page, 'share').isVisible()).toBe(await page.evaluate(() => 'share' in navigator));
    await tool(page, 'copy').click();
    await page.getByRole('button', { name: 'Đã chép liên kết.' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(story.url);
  });

  test('a reader whose device has a way of its own to share is offered it', async () => {
    const page = await paper.newPage();
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'share', { value: async (data: unknown) => void Object.assign(window, { shared: data }) }),
    );
    await page.goto(story.url);
    await page.getByText('Chia sẻ', { exact: true }).click();
    await tool(page, 'share').click();
    expect(await page.evaluate(() => (window as unknown as { shared: { url: string } }).shared.url)).toBe(story.url);
  });
});

describe('paper and files', () => {
  test('a reader’s print command prints the story on the page it stands on', async () => {
    const page = await paper.newPage();
    await page.addInitScript(() => Object.assign(window, { print: () => Object.assign(window, { printed: true }) }));
    await page.goto(story.url);
    await tool(page, 'print').click();
    expect(await page.evaluate(() => (window as unknown as { printed?: boolean }).printed)).toBe(true);
    expect(page.url()).toBe(story.url);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('story-tools').isVisible()).toBe(false);
  });

  test('the page for paper says who published what and when, and has nothing to press', async () => {
    const page = await paper.newPage();
    await page.goto(`${story.url}/in`);
    for (const words of ['Nguồn:', 'Địa chỉ bài viết:', story.url, '(GMT+7)'])
      expect(await page.locator('body').textContent()).toContain(words);
    expect(await page.locator('form, nav:visible, button:visible, script, input:visible').count()).toBe(0);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(story.url);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex');
    expect(await findBarriers(page)).toEqual([]);
    const wrong = await fetch(`${paper.url}/thoi-su/sai-${story.id}/in`, { redirect: 'manual' });
    expect([wrong.status, wrong.headers.get('location')]).toEqual([308, `${story.path}/in`]);
    expect((await fetch(`${paper.url}/thoi-su/sai-999999/in`)).status).toBe(404);
  });

  test('a reader opens a saved story from the disk, with its pictures, and nobody is asked for anything', async () => {
    // The newest of a section may be one that another test published without a picture.
    const story = await newestPicturedStory();
    const page = await paper.newPage();
    await page.goto(story.url);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Lưu bài' }).click()]);
    expect(download.suggestedFilename()).toBe(`${story.path.split('/').at(-1)}.html`);
    const answer = await fetch(`${paper.url}/api/stories/${story.id}/file`);
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const directory = await mkdtemp(path.join(tmpdir(), 'toa-soan-saved-'));
    try {
      const file = path.join(directory, 'bai.html');
      await writeFile(file, await answer.text());
      const reader = await paper.newPage();
      const asked: string[] = [];
      reader.on('request', (request) => asked.push(request.url()));
      await reader.goto(`file://${file}`);
      expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([`file://${file}`]);
      expect(await reader.getByRole('heading', { level: 1 }).textContent()).toContain(
        (await page.locator('h1').evaluate((heading) => heading.firstChild?.textContent ?? '')).trim(),
      );
      const pictures = await reader.locator('img').evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
      expect(pictures.length).toBeGreaterThan(0);
      expect(pictures.every((width) => width > 0)).toBe(true);
      expect(await reader.evaluate(() => getComputedStyle(document.querySelector('.print-page') ?? document.body).maxWidth)).not.toBe(
        'none',
      );
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
    expect((await fetch(`${paper.url}/api/stories/999999/file`)).status).toBe(404);
  });
});

test('the tools fit a narrow phone with large text, each wide enough for a thumb', async () => {
  const page = await paper.newPage({ width: 320 });
  await page.goto(story.url);
  for (let press = 0; press < 4; press++) await tool(page, 'larger').click();
  await page.getByText('Chia sẻ', { exact: true }).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const sizes = await page.locator('story-tools :is(button, a, summary):visible').evaluateAll((all) =>
    all.map((one) => {
      const { width, height } = one.getBoundingClientRect();
      return [one.textContent, Math.min(width, height) >= 44];
    }),
  );
  expect(sizes.filter(([, isLarge]) => !isLarge)).toEqual([]);
  expect(await findBarriers(page)).toEqual([]);
});

test('a reader takes a link to a heading and arrives there', async () => {
  const page = await paper.newPage();
  const withHeading = await firstStoryWithHeading();
  await page.goto(withHeading);
  const link = page.locator('.story-heading a').first();
  await link.focus();
  expect(await link.evaluate((one) => getComputedStyle(one).opacity)).toBe('1');
  await page.keyboard.press('Enter');
  const id = new URL(page.url()).hash.slice(1);
  expect(id).toMatch(/^muc-/);
  expect(await page.locator(`#${id}`).count()).toBe(1);
  expect(await page.locator(`#${id}`).textContent()).not.toContain('#');
});

async function firstStoryWithHeading(): Promise<string> {
  for (const section of ['thoi-su', 'do-thi', 'kinh-te', 'van-hoa', 'moi-truong', 'giao-duc']) {
    const { url } = await newestStory(section).catch(() => story);
    if ((await (await fetch(url)).text()).includes('class="story-heading"')) return url;
  }
  throw new Error('No story of the demo has a heading.');
}

test('a story page keeps within its budget: scripts and requests', async () => {
  const target = await publishStory({ title: 'Bài cân trọng lượng', words: 600 });
  const page = await paper.newPage({ userAgent: PHONE });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(new URL(request.url()).pathname);
  });
  await page.goto(target.url, { waitUntil: 'networkidle' });
  await page.getByText('Lượt xem: 1').waitFor();
  expect(asked.length, asked.join(' ')).toBeLessThanOrEqual(MAX_REQUESTS);
  let bytes = 0;
  for (const script of asked.filter((one) => one.endsWith('.js'))) bytes += await compressedSize(script);
  expect(bytes).toBeLessThanOrEqual(MAX_SCRIPT_BYTES);
});

async function compressedSize(file: string): Promise<number> {
  const { get } = await import('node:http');
  const bytes = await new Promise<Buffer>((resolve, reject) => {
    get(paper.url + file, { headers: { 'accept-encoding': 'br' } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve(Buffer.concat(chunks)));
    }).on('error', reject);
  });
  expect(brotliDecompressSync(bytes).length).toBeGreaterThan(0);
  return bytes.length;
}
