import { expect, test } from 'vitest';
import { captchaAnswer, newestStory, secretsOfThePaper } from '#tests/support/demo';
import { paper } from '#tests/support/paper';

/** UTF-8 that somebody read as Latin-1: how the old portal broke its own label. */
const MOJIBAKE = /\u00c3[\u0080-\u00bf]|\u00e1[\u00ba\u00bb]|\u00c4[\u0080-\u00bf\u2018]|\u00c6\u00b0|\ufffd/;

/** Pages made alike, of which every comment, story or day has one: a dozen of each kind says as much as hundreds. */
const ALIKE = [
  /\/(?:tra-loi|reply)$/,
  /^(?:\/en)?\/(?:bao-vi-pham|report)\//,
  /\/(?:binh-luan|comments)\/\d+$/,
  /\/(?:in|print)$/,
  /^\/(?:en\/)?(?:gop-y|corrections)\/\d/,
  /\/(?:ngay|day)\//,
  /\/(?:thang|month)\//,
  /\/(?:rss\.xml|atom\.xml|feed\.json)$/,
];
const ENOUGH = 12;

/** Every page a reader can reach by links from the front page, with its bytes; of those made alike, a dozen of each kind. */
async function crawl(): Promise<Map<string, { status: number; html: string }>> {
  const pages = new Map<string, { status: number; html: string }>();
  const waiting = ['/'];
  const met: number[] = [];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (pages.has(path)) continue;
    const kind = ALIKE.findIndex((pattern) => pattern.test(path));
    if (kind !== -1 && (met[kind] ?? 0) >= ENOUGH) continue;
    if (kind !== -1) met[kind] = (met[kind] ?? 0) + 1;
    const answer = await fetch(paper.url + path, { redirect: 'manual' });
    const html = await answer.text();
    pages.set(path, { status: answer.status, html });
    for (const [, link = ''] of html.matchAll(/(?:href|src)="(\/[^"#?]*)/g)) {
      if (!/^\/(?:newsroom|api|_next|media|icons|tep)/.test(link)) waiting.push(link);
    }
  }
  return pages;
}

test('whoever reads every public page finds no dead link, no script of Next, no phone number and no comment that waits', async () => {
  const [pages, secrets] = [await crawl(), await secretsOfThePaper()];
  expect(pages.size).toBeGreaterThan(50);
  expect(secrets.phones.length).toBeGreaterThan(30);
  expect(secrets.texts.length).toBeGreaterThan(50);
  for (const [path, { status, html }] of pages) {
    // What is newer than a list's second page is its first, which has an address of its own; an answer is on its conversation's page.
    expect(status, path).toBe(/\/(?:sau|binh-luan|comments)\//.test(path) && status === 307 ? 307 : 200);
    expect(html, path).not.toMatch(/__next|self\.__next_f|\/_next\/static\/[^"]*\.js/);
    expect(html, path).not.toMatch(MOJIBAKE);
    expect(html.normalize('NFC') === html, path).toBe(true);
    for (const phone of secrets.phones) expect(html.includes(phone), `${phone} on ${path}`).toBe(false);
    for (const text of secrets.texts) expect(html.includes(text), `"${text}" on ${path}`).toBe(false);
  }
});

test('flight data and other side entrances to a page give nothing but the page', async () => {
  const story = await newestStory('thoi-su');
  const plain = await (await fetch(story.url)).text();
  const disguises: Record<string, string>[] = [
    { RSC: '1' },
    { 'Next-Router-Prefetch': '1', RSC: '1' },
    { 'x-nextjs-data': '1' },
    { 'x-middleware-subrequest': 'proxy' },
  ];
  for (const headers of disguises) {
    expect(await (await fetch(story.url, { headers })).text()).toBe(plain);
  }
  for (const path of [`${story.path}.rsc`, `${story.path}/__PAGE__.segment.rsc`, `/_next/data/x${story.path}.json`]) {
    const answer = await fetch(paper.url + path);
    expect(answer.status, path).toBe(404);
  }
});

test('nobody can read the captcha answer out of what the server sends', async () => {
  const story = await newestStory('thoi-su');
  const answer = await fetch(`${paper.url}/api/captcha?articleId=${story.id}`);
  const headers = JSON.stringify([...answer.headers]);
  const offered = (await answer.json()) as { token: string; image: string; sound: string; expiresAt: string };
  expect(Object.keys(offered).sort()).toEqual(['expiresAt', 'image', 'sound', 'token']);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(offered.image).toMatch(/^data:image\/png;base64,iVBORw0KGgo/);
  const secret = await captchaAnswer(offered.token);
  const picture = Buffer.from(offered.image.split(',')[1] ?? '', 'base64').toString('latin1');
  const tokenParts = offered.token.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'));
  for (const [place, text] of Object.entries({ headers, picture, token: tokenParts.join(' '), written: offered.token })) {
    expect(text.toUpperCase().includes(secret.toUpperCase()), place).toBe(false);
  }
  expect(picture).not.toMatch(/<svg|<path|tEXt|iTXt|zTXt/);
});
