// What an end-to-end test has in hand: the paper's address and pages of a real browser.
import pg from 'pg';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

export type PageOptions = {
  /** Whether the page's scripts run; the paper must be complete without them. */
  javaScript?: boolean;
  /** Width of the window in CSS pixels; below 500 it is a phone that is touched. */
  width?: number;
  height?: number;
  /** Whether it is touched; unless told otherwise, a narrow window is. */
  phone?: boolean;
  colorScheme?: 'light' | 'dark';
  contrast?: 'more' | 'no-preference';
  forcedColors?: 'active' | 'none';
  reducedMotion?: 'reduce' | 'no-preference';
  /** The name of a browser; by its own this one counts as a robot. */
  userAgent?: string;
  /** Whether the paper may keep stories on the device; only tests of that need what outlives a page. */
  keepsStories?: boolean;
  /** What the browser may complain of in this test, such as the 404 that the test provokes. */
  expectedErrors?: RegExp[];
};

// The newsroom's own deeds, called by a test, work on the paper's database and with its key.
process.env.DATABASE_URL = inject('paperDatabaseUrl');
process.env.APP_SECRET = inject('paperSecret');
process.env.SITE_URL = inject('paperUrl');

let browser: Browser | undefined;
let contexts: BrowserContext[] = [];
let complaints: string[] = [];

export const paper = {
  /** Address of the paper, without a slash at its end. */
  url: inject('paperUrl'),
  databaseUrl: inject('paperDatabaseUrl'),
  /** The password of everybody in the demo newsroom. */
  password: inject('paperPassword'),
  /** A page of a browser of its own, with no cookies; it closes after the test, which fails if the browser complained. */
  async newPage({
    javaScript = true,
    width = 1280,
    phone = width < 500,
    height = phone ? 800 : 900,
    keepsStories = false,
    expectedErrors = [],
    ...looks
  }: PageOptions = {}): Promise<Page> {
    browser ??= await chromium.connect(inject('browserAddress'));
    const context = await browser.newContext({
      baseURL: paper.url,
      javaScriptEnabled: javaScript,
      viewport: { width, height },
      hasTouch: phone,
      isMobile: phone,
      deviceScaleFactor: phone ? 2 : 1,
      colorScheme: 'light',
      ...looks,
      serviceWorkers: keepsStories ? 'allow' : 'block',
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
    });
    contexts.push(context);
    const complain = (text: string) => {
      if (!expectedErrors.some((expected) => expected.test(text))) complaints.push(text);
    };
    context.on('console', (message) => {
      if (message.type() === 'error') complain(`console: ${message.text()} (${message.location().url})`);
    });
    // As long as the busiest machine takes; what never comes is told all the same.
    context.setDefaultTimeout(60_000);
    await context.addInitScript(watchTitle);
    context.on('weberror', (error) => complain(`page: ${error.error().stack ?? error.error().message} (${error.page()?.url()})`));
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (/^https?:|^wss?:/.test(protocol) && origin !== paper.url) complain(`foreign request: ${request.url()}`);
    });
    return context.newPage();
  },
};

/**
 * Runs in the page: complains when the title goes while the page stays. Whoever is read to knows by it where they are. On the way to
 * another address Next shows the new page's frame first, and its title with what is in it.
 */
function watchTitle(): void {
  let titled = '';
  new MutationObserver(() => {
    if (document.title) titled = location.href;
    else if (titled === location.href) {
      titled = '';
      console.error('the page lost its title');
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

async function tellDatabase(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: paper.databaseUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}

// All browsers here are one address: what one file sent must not count against the next. And a browser that is shut down says to nobody that
// it writes no more.
beforeAll(() => tellDatabase('TRUNCATE rate_limit, article_pen, article_presence'));

afterEach(async ({ task }) => {
  const heard = complaints;
  const open = contexts;
  // What stood on the screen when a test failed says more than its message.
  if (task.result?.state === 'fail') {
    const name = task.name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
    const pages = open.flatMap((context) => context.pages());
    await Promise.all(
      pages.map((page, index) => page.screenshot({ path: `test-results/${name}-${index + 1}.png`, fullPage: true }).catch(() => {})),
    );
  }
  complaints = [];
  contexts = [];
  for (const context of open) await context.close();
  expect(heard, 'what the browser complained of').toEqual([]);
});

afterAll(async () => {
  await browser?.close();
});
