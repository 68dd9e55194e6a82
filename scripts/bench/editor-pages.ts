import { chromium, type Page } from 'playwright';
import { findChromium } from '../../tests/support/chromium.ts';
import { someWords } from './long-story.ts';
import { type Watched, watchEditor } from './watch-editor.ts';

const KEYS = 60;
/** Milliseconds that somebody who writes fast leaves between two keys. */
const BETWEEN_KEYS = 80;
const PASTES = 5;
const PASTED = Array.from({ length: 10 }, (_, index) => `<p>${someWords(index)}</p>`);

/** How a page of the editor came about, in milliseconds; `shift` as Chromium counts it. */
export type Opened = { typeable: number; stands: number; longest: number; blocking: number; shift: number };
/** From each key, place by place, and from each pasting to the frame that shows it, in milliseconds. */
export type Written = { keys: number[][]; pastes: number[] };

type Editors = {
  /** Who is signed in. */
  cookie: string;
  /** Opens a draft in a window that knows nothing from before. */
  open: (id: number, figures: number) => Promise<Opened>;
  /** The same, and then writes behind these places (0: the first paragraph, 1: the last one) and pastes a thousand words. */
  write: (id: number, figures: number, places: readonly number[]) => Promise<Written>;
  close: () => Promise<void>;
};

/** A browser in which an editor of the demo newsroom is signed in. */
export async function openEditors({ url, password }: { url: string; password: string }): Promise<Editors> {
  const browser = await chromium.launch({
    ...(await findChromium()),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'],
  });
  const newPage = async (cookies: Awaited<ReturnType<typeof signIn>> = []) => {
    const window = await browser.newContext({
      baseURL: url,
      viewport: { width: 1_280, height: 900 },
      serviceWorkers: 'block',
      locale: 'vi-VN',
      storageState: { cookies, origins: [] },
    });
    return window.newPage();
  };
  try {
    const cookies = await signIn(await newPage(), password);
    const opened = async (id: number, figures: number): Promise<Page> => {
      const page = await newPage(cookies);
      await page.addInitScript(watchEditor, figures * 3);
      await page.goto(`/newsroom/articles/${id}`);
      await page.waitForFunction(() => {
        const { stands, tasks } = (window as unknown as { watched: Watched }).watched;
        const last = tasks.at(-1);
        return stands > 0 && performance.now() - Math.max(stands, last ? last.start + last.duration : 0) > 1_000;
      });
      return page;
    };
    return {
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
      async open(id, figures) {
        const page = await opened(id, figures);
        const { typeable, stands, tasks, shift } = await watched(page);
        await page.context().close();
        const times = tasks.map(({ duration }) => duration);
        return { typeable, stands, shift, longest: Math.max(0, ...times), blocking: times.reduce((sum, time) => sum + time - 50, 0) };
      },
      async write(id, figures, places) {
        const page = await opened(id, figures);
        const keys: number[][] = [];
        for (const place of places) keys.push(await typeAt(page, place));
        const pastes = await paste(page);
        await page.context().close();
        return { keys, pastes };
      },
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

const watched = (page: Page): Promise<Watched> => page.evaluate(() => (window as unknown as { watched: Watched }).watched);

async function signIn(page: Page, password: string) {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill('editor@toasoan.local');
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL(/\/newsroom/);
  const cookies = await page.context().cookies();
  await page.context().close();
  return cookies;
}

async function typeAt(page: Page, part: number): Promise<number[]> {
  await page.locator('#body').evaluate((body, at) => {
    const paragraphs = body.querySelectorAll(':scope > p');
    const paragraph = paragraphs[Math.round((paragraphs.length - 1) * at)];
    if (!paragraph) throw new Error('There is no paragraph to write in.');
    paragraph.scrollIntoView({ block: 'center' });
    (body as HTMLElement).focus({ preventScroll: true });
    getSelection()?.selectAllChildren(paragraph);
    getSelection()?.collapseToEnd();
  }, part);
  const before = (await watched(page)).keys.length;
  for (let key = 0; key < KEYS; key++) await page.keyboard.press('thanh '[key % 6] ?? 'a', { delay: BETWEEN_KEYS });
  await page.waitForFunction((all) => (window as unknown as { watched: Watched }).watched.keys.length >= all, before + KEYS);
  return (await watched(page)).keys.slice(before);
}

/** Pastes a thousand words where the caret is, some times over. */
async function paste(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < PASTES; turn++) {
    times.push(
      await page.locator('#body').evaluate(async (body, paragraphs) => {
        const before = body.querySelectorAll(':scope > p').length;
        const data = new DataTransfer();
        data.setData('text/html', paragraphs.join(''));
        const began = performance.now();
        body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        const took = performance.now() - began;
        if (body.querySelectorAll(':scope > p').length < before + paragraphs.length - 1) throw new Error('Nothing was pasted.');
        return took;
      }, PASTED),
    );
    await page.keyboard.press('Control+z');
  }
  return times;
}
