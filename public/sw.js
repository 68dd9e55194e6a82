// Keeps the last stories that were read, for reading away from the net. Whatever the network answers comes first, always; a kept
// copy is shown only when there is no answer, and says so. Nothing of the newsroom, of interfaces or of search is kept.
// Types are checked with `worker` in the place of `self`, which the browser's own types take for a window.

/** @typedef {Event & { waitUntil(work: Promise<unknown>): void }} Lasting */
/** @typedef {Lasting & { request: Request, preloadResponse: Promise<Response | undefined>, respondWith(answer: Promise<Response>): void }} Fetching */
/** @typedef {Lasting & { data: unknown, source: { url?: string } | null }} Messaging */
/** @typedef {{ path: string, title: string, at: number }} Kept */

const worker =
  /** @type {{ addEventListener(type: string, listener: (event: never) => void): void, skipWaiting(): Promise<void>, clients: { claim(): Promise<void> }, registration: { navigationPreload?: { enable(): Promise<void> } } }} */ (
    /** @type {unknown} */ (self)
  );

/** A new number forgets all that older versions kept. */
const VERSION = 1;
const OURS = 'toa-soan-';
const SHELL = `${OURS}shell-${VERSION}`;
const BOOK = `${OURS}book-${VERSION}`;
const STORY = `${OURS}story-${VERSION} `;
const OFFLINE_PAGE = '/ngoai-tuyen';
const INDEX = '/__kept-stories';
const FETCHED_AT = 'x-kept-at';

const MOST_STORIES = 20;
const MOST_FILES = 60;
const MOST_BYTES = 2 * 1024 * 1024;
const SHELL_AGE_MS = 86_400_000;

/** `/{section}/{slug}-{id}`, as lib/articles/address.ts has it. */
const IS_STORY = /^(?:\/en)?\/[a-z0-9-]+\/[a-z0-9]+(?:-[a-z0-9]+)*-[1-9][0-9]{0,9}$/;
const IS_FILE = /^\/(?:_next\/static|reader|media|icons)\/|^\/favicon\.svg$/;
const IS_PRIVATE = /^\/(?:newsroom|sign-in|api|media|tep|binh-luan|duyet-thu|xem-truoc|tim-kiem|_next|reader)(?:\/|$)/;

worker.addEventListener('install', (/** @type {Lasting} */ event) => {
  event.waitUntil(keepShell().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (/** @type {Lasting} */ event) => {
  event.waitUntil(takeOver());
});

worker.addEventListener('message', (/** @type {Messaging} */ event) => {
  const data = event.data;
  if (typeof data !== 'object' || data === null || !('read' in data) || typeof data.read !== 'string' || !IS_STORY.test(data.read)) return;
  const title = 'title' in data && typeof data.title === 'string' ? data.title : '';
  const files = 'files' in data && Array.isArray(data.files) ? data.files.filter((file) => typeof file === 'string') : [];
  const { read } = data;
  event.waitUntil(inTurn(() => keepStory(read, title, files)));
});

worker.addEventListener('fetch', (/** @type {Fetching} */ event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') {
    if (!IS_PRIVATE.test(pathname)) event.respondWith(answerPage(event, pathname));
  } else if (IS_FILE.test(pathname)) {
    event.respondWith(fetch(request).catch(async () => (await fromDevice(request.url)) ?? Response.error()));
  }
});

/** @param {Fetching} event @param {string} path */
async function answerPage(event, path) {
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(event.request));
    if (IS_STORY.test(path)) {
      if (answer.status === 404 || answer.status === 410) event.waitUntil(inTurn(() => forget(path)));
      else if (isPage(answer)) {
        const copy = answer.clone();
        event.waitUntil(inTurn(() => renew(path, copy)));
      }
    }
    return answer;
  } catch {
    const kept = IS_STORY.test(path) ? await keptStory(path) : null;
    return kept ?? (await (await caches.open(SHELL)).match(OFFLINE_PAGE)) ?? Response.error();
  }
}

async function takeOver() {
  for (const name of await caches.keys()) {
    const isCurrent = name === SHELL || name === BOOK || name.startsWith(STORY);
    if (name.startsWith(OURS) && !isCurrent) await caches.delete(name);
  }
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}

/** The page for when there is nothing else, with its own style and scripts, all of one time. */
async function keepShell() {
  const page = await fetch(OFFLINE_PAGE, { cache: 'no-cache' });
  if (!isPage(page)) throw new TypeError(`${OFFLINE_PAGE} answers ${page.status}`);
  const html = await page.clone().text();
  const files = [...html.matchAll(/(?:href|src)="(\/(?:_next\/static|reader)\/[^"]+)"/g)].map(([, file = '']) => file);
  const answers = await Promise.all(files.map((file) => fetch(file)));
  const shell = await caches.open(SHELL);
  for (const [index, file] of files.entries()) {
    const answer = answers[index];
    if (answer?.ok) await shell.put(file, answer);
  }
  await shell.put(OFFLINE_PAGE, await stamped(page));
}

/** A page that was opened again is kept as it is now. @param {string} path @param {Response} page */
async function renew(path, page) {
  if (await caches.has(STORY + path)) await (await caches.open(STORY + path)).put(path, await stamped(page));
}

/** @param {string} path @param {string} title @param {string[]} files */
async function keepStory(path, title, files) {
  const cache = await caches.open(STORY + path);
  if (!(await cache.match(path))) {
    const page = await fetch(path, { cache: 'no-cache' });
    if (!isPage(page)) return forget(path);
    await cache.put(path, await stamped(page));
  }
  await note({ path, title, at: Date.now() });
  let room = MOST_FILES - (await cache.keys()).length;
  for (const file of files) {
    const { origin, pathname } = new URL(file);
    if (room <= 0 || origin !== location.origin || !IS_FILE.test(pathname) || (await cache.match(file))) continue;
    const answer = await fetch(file).catch(() => null);
    if (!answer?.ok || (await answer.clone().blob()).size > MOST_BYTES) continue;
    await cache.put(file, answer);
    room--;
  }
  const shell = await (await caches.open(SHELL)).match(OFFLINE_PAGE);
  if (Date.now() - Number(shell?.headers.get(FETCHED_AT)) > SHELL_AGE_MS) await keepShell();
}

/** Puts a story first in the list and forgets the one that falls off its end. @param {Kept} story */
async function note(story) {
  const others = (await readIndex()).filter(({ path }) => path !== story.path);
  await writeIndex([story, ...others].slice(0, MOST_STORIES));
  for (const { path } of others.slice(MOST_STORIES - 1)) await caches.delete(STORY + path);
}

/** @param {string} path */
async function forget(path) {
  await caches.delete(STORY + path);
  const index = await readIndex();
  if (index.some((one) => one.path === path)) await writeIndex(index.filter((one) => one.path !== path));
}

/** @returns {Promise<Kept[]>} */
async function readIndex() {
  const answer = await (await caches.open(BOOK)).match(INDEX);
  return answer ? answer.json() : [];
}

/** @param {Kept[]} index */
async function writeIndex(index) {
  await (await caches.open(BOOK)).put(INDEX, Response.json(index));
}

/** A kept story, marked as one: a form in it could not send, and its captcha is long gone. @param {string} path */
async function keptStory(path) {
  const page = (await caches.has(STORY + path)) ? await (await caches.open(STORY + path)).match(path) : undefined;
  if (!page) return null;
  const html = await page.text();
  const said = (/** @type {string} */ name) => new RegExp(`\\bdata-${name}="([^"]*)"`).exec(html)?.[1] ?? '';
  const language = /<html[^>]* lang="([a-z]+)"/.exec(html)?.[1] ?? 'vi';
  const at = new Date(Number(page.headers.get(FETCHED_AT)));
  const time = at.toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' });
  const marked = html
    .replace(/<html\b/, '<html data-offline=""')
    .replace(/<main\b[^>]*>/, (main) => `${main}<p class="offline-note" role="status">${said('offline-note').replace('{time}', time)}</p>`)
    .replace(/<comment-like\b[\s\S]*?<\/comment-like>/g, '')
    .replace(/<correction-link\b[\s\S]*?<\/correction-link>/g, '')
    .replace(/<comment-form\b[\s\S]*?<\/comment-form>/g, () => `<p class="empty">${said('offline-form')}</p>`);
  return new Response(marked, { headers: page.headers });
}

/** @param {string} url */
async function fromDevice(url) {
  return caches.match(url, { ignoreVary: true });
}

/** Its headers say when it was fetched, and no more what was true of its bytes on the wire. @param {Response} page */
async function stamped(page) {
  const headers = new Headers(page.headers);
  for (const name of ['content-encoding', 'content-length', 'etag']) headers.delete(name);
  headers.set(FETCHED_AT, String(Date.now()));
  return new Response(await page.blob(), { headers });
}

/** @param {Response} answer */
function isPage(answer) {
  return answer.ok && !answer.redirected && (answer.headers.get('content-type') ?? '').startsWith('text/html');
}

/** @type {Promise<unknown>} */
let last = Promise.resolve();

/** One change at a time: two tabs must not both write the list they both have read. @param {() => Promise<unknown>} work */
function inTurn(work) {
  last = last.then(work, work);
  return last;
}
