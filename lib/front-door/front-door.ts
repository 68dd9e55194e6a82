import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { orderedNow } from '../clock.ts';
import { env } from '../env.ts';
import { ADDRESS_HEADER, PATH_HEADER, REQUEST_ID_HEADER } from '../http/client.ts';
import { nameOnThisMachine } from '../http/origin.ts';
import { takePageStatus } from '../http/page-status.ts';
import type { OldAddress } from '../imports/old-addresses/find-old-address.ts';
import { log, requestLog } from '../log.ts';
import type { Locale } from '../messages/translator.ts';
import type { PageCache } from '../page-cache/page-cache.ts';
import {
  ELSEWHERE,
  isAnswered,
  isMailLink,
  isPreviewLink,
  isReceipt,
  loggedPath,
  pathOfQuery,
  tidyPath,
} from '../page-cache/reader-path.ts';
import { homePath } from '../site/paths.ts';
import { apologyPage } from './apology.ts';
import { type FoundAnswer, isEnglish, makeFindAnswer } from './find-answer.ts';
import { keepQuery, queryOf } from './keep-query.ts';
import { limitBody } from './limit-body.ts';
import { nameCoding } from './name-coding.ts';
import { makePeerCheck } from './peer.ts';
import { refuse } from './refuse.ts';
import { bodyLimit, bodyTime, hasPlainPath, isStaffPage, isStream, refusal } from './request-rules.ts';
import { makeSearchDoor, type SearchReply } from './search-door.ts';
import { framingAt, readerPolicy, setCommonHeaders, staffPolicy } from './security-headers.ts';
import { sendVariant } from './send.ts';
import type { StaticFiles } from './static-files.ts';

/** A CDN may keep a page for a second, show an old one while it asks anew, and for a day when it gets no answer. */
const PAGE_CACHE_CONTROL = 'public, max-age=0, s-maxage=1, stale-while-revalidate=30, stale-if-error=86400';
/** A picture is never anything but a picture, whoever opens its address on its own. */
const PICTURE_POLICY = "default-src 'none'; sandbox";
/**
 * A file is shown by the browser's own viewer, which Chromium and Safari build as a page with styles and scripts inside: a
 * sandbox, or a source list that forbids them, leaves an empty window. What keeps a file from being a page is its type.
 */
const FILE_POLICY = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Behind = {
  next: NextHandler;
  pages: PageCache;
  searches: PageCache;
  files: StaticFiles;
  findOldAddress?: (url: string) => Promise<OldAddress | null>;
};

/**
 * Everything that happens to a request before Next sees it: hygiene, files, the page cache, policies.
 * @param next answers what is neither a file nor a reader page
 * @param searches pages of answers to searches, kept apart from `pages`
 * @param findOldAddress where what stood at an address of the paper's past life is now
 */
export function makeFrontDoor({ next, pages, searches, files, findOldAddress }: Behind): RequestListener {
  const { SITE_URL, SITE_LOCALE, TRUSTED_PROXIES, INDEXNOW_KEY } = env();
  const https = SITE_URL.startsWith('https:');
  const host = new URL(SITE_URL).host;
  const checkPeer = makePeerCheck(TRUSTED_PROXIES);
  const { findAnswer, missingAt } = makeFindAnswer(pages, findOldAddress);
  const answerSearch = makeSearchDoor({ pages, searches });

  return async function frontDoor(request, response) {
    const requestId = randomUUID();
    setCommonHeaders(response, { https, requestId });
    logAnswer(request, response, requestId);
    checkPeer(request);
    request.headers[REQUEST_ID_HEADER] = requestId;
    // The public address comes from the configuration alone, so a forged Host cannot reach a link, a redirect or a check.
    request.headers.host = host;
    request.headers['x-forwarded-proto'] = https ? 'https' : 'http';
    if (request.headers.origin) request.headers.origin = nameOnThisMachine(request.headers.origin, SITE_URL);
    const { method = 'GET', url = '/' } = request;
    const pathname = url.split(/[?#]/, 1)[0] ?? '/';
    const elsewhere = ELSEWHERE.test(pathname) && hasPlainPath(pathname);
    const status = refusal({ method, url, path: pathname, headers: request.headers, readOnly: !elsewhere });
    if (status) return refuse(request, response, status);
    limitBody(request, bodyLimit(pathname), () => refuse(request, response, 413));
    if (method !== 'GET' && method !== 'HEAD') limitBodyTime(request, response, bodyTime(pathname));
    try {
      if (await files.serve(request, response, pathname)) return;
      // The body may have been too large already.
      if (response.headersSent) return;
      if (elsewhere && isAnswered(pathname)) return await passOn(request, response, pathname, requestId);
      response.setHeader('Content-Security-Policy', readerPolicy());
      const asked = pathOfQuery(url);
      if (asked) {
        response.writeHead(303, { Location: asked, 'Cache-Control': 'public, max-age=0, s-maxage=1' }).end();
        return;
      }
      const found = await answerSearch(url, String(request.headers[ADDRESS_HEADER]));
      if (found) return await sendSearch(request, response, found, requestId);
      // Proves to search engines that the key they were told is this paper's.
      if (INDEXNOW_KEY && pathname === `/${INDEXNOW_KEY}.txt`) {
        response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' });
        response.end(method === 'HEAD' ? undefined : INDEXNOW_KEY);
        return;
      }
      if (tidyPath(url) === '/' && SITE_LOCALE !== 'vi') {
        // Which edition leads is a setting that may change any day.
        response.writeHead(307, { Location: keepQuery(homePath(SITE_LOCALE), queryOf(url)), 'Cache-Control': 'no-store' }).end();
        return;
      }
      await sendPage(request, response, await findAnswer(url), requestId);
    } catch (error) {
      requestLog(requestId).error({ err: error, path: loggedPath(pathname) }, 'a request could not be answered');
      apologise(response, { https, requestId, locale: localeOf(request) });
    }
  };

  function localeOf({ url = '/' }: IncomingMessage): Locale {
    return isEnglish(url) ? 'en' : SITE_LOCALE;
  }

  async function passOn(request: IncomingMessage, response: ServerResponse, pathname: string, requestId: string): Promise<void> {
    if (isStaffPage(pathname)) {
      const framing = framingAt(pathname);
      const policy = staffPolicy(randomBytes(16).toString('base64'), { framing });
      if (framing === 'framed') response.setHeader('X-Frame-Options', 'SAMEORIGIN');
      // Next reads the nonce from the policy of the request and puts it on its scripts.
      request.headers['content-security-policy'] = policy;
      request.headers[PATH_HEADER] = request.url;
      // What is fetched ahead is a page's frame, which is the same whole or not.
      const isAhead = request.headers['next-router-prefetch'] ?? request.headers['next-router-segment-prefetch'];
      if (isAhead === undefined) request.headers['user-agent'] = `${request.headers['user-agent'] ?? ''} toa-soan-whole`;
      response.setHeader('Content-Security-Policy', policy);
      // Next leaves a policy that is set already, and would let anybody keep a page of the newsroom that happens to be static.
      response.setHeader('Cache-Control', 'private, no-store');
      // A link that is over says so on a page of its own.
      if (isMailLink(pathname) || isPreviewLink(pathname)) takePageStatus(response, requestId);
      if (isMailLink(pathname)) {
        // Nobody is told the path, not even we ourselves; `no-referrer` would also take the origin from its form.
        response.setHeader('Referrer-Policy', 'strict-origin');
        response.setHeader('X-Robots-Tag', 'noindex');
      }
      if (isPreviewLink(pathname)) {
        response.setHeader('Referrer-Policy', 'no-referrer');
        response.setHeader('X-Robots-Tag', 'noindex, nofollow, noarchive');
      }
    } else {
      response.setHeader('Content-Security-Policy', policyOf(pathname));
      // Who knows the address of a receipt may change the comment. `no-referrer` would also take the origin from its forms.
      if (isReceipt(pathname)) response.setHeader('Referrer-Policy', 'same-origin');
    }
    nameCoding(response);
    if (isStream(pathname)) endWithConnection(response);
    await next(request, response);
  }

  async function sendSearch(request: IncomingMessage, response: ServerResponse, reply: SearchReply, requestId: string): Promise<void> {
    const { answer, status, retryAfterSeconds } = reply;
    if (answer.kind === 'missing') return sendPage(request, response, await missingAt(request.url ?? '/'), requestId);
    if (status === 200 || answer.kind !== 'page') return sendPage(request, response, { answer, status: 200 }, requestId);
    response.setHeader('Cache-Control', 'no-store');
    if (retryAfterSeconds) response.setHeader('Retry-After', String(retryAfterSeconds));
    sendVariant(request, response, answer.page, status);
  }

  async function sendPage(request: IncomingMessage, response: ServerResponse, found: FoundAnswer, requestId: string): Promise<void> {
    const { answer, status } = found;
    if (answer.kind === 'page' && status === 200) {
      const { page, state } = answer;
      response.setHeader('Cache-Control', PAGE_CACHE_CONTROL);
      response.setHeader('X-Page-Cache', state);
      sendVariant(request, response, page);
    } else if (answer.kind === 'page') {
      // Not for a moment longer: a story that is put back is there at once.
      response.setHeader('Cache-Control', 'no-store');
      sendVariant(request, response, answer.page, status);
    } else if (answer.kind === 'redirect') {
      // Where somebody's own query is taken along, the answer is for nobody else.
      const kept = answer.location.includes('?') ? 'no-store' : 'public, max-age=0, s-maxage=1';
      response.writeHead(answer.status, { Location: answer.location, 'Cache-Control': kept }).end();
    } else {
      apologise(response, { https, requestId, locale: localeOf(request) });
    }
  }
}

const policyOf = (path: string): string =>
  /^\/(?:media|chia-se)\//.test(path) ? PICTURE_POLICY : path.startsWith('/tep/') ? FILE_POLICY : readerPolicy();

/**
 * An answer that goes on ends with its connection, which a server that is stopped need then not wait for. Whoever takes nothing of it
 * for three heartbeats is gone.
 */
function endWithConnection(response: ServerResponse): void {
  response.setHeader('Connection', 'close');
  response.setTimeout(60_000, () => response.destroy());
}

/** A body that comes in drops must not hold a connection as long as a large photo may. */
function limitBodyTime(request: IncomingMessage, response: ServerResponse, ms: number): void {
  const late = setTimeout(() => {
    if (!request.complete) refuse(request, response, 408);
  }, ms);
  response.once('close', () => clearTimeout(late));
}

/** One line a request, without its query and its sender; what reader pages and files cost nothing to answer only at `debug`. */
function logAnswer(request: IncomingMessage, response: ServerResponse, requestId: string): void {
  const began = orderedNow();
  const path = request.url?.split(/[?#]/, 1)[0];
  response.once('finish', () => {
    const { statusCode } = response;
    const level = statusCode >= 500 ? 'error' : path && !ELSEWHERE.test(path) ? 'debug' : 'info';
    if (!log().isLevelEnabled(level)) return;
    requestLog(requestId)[level](
      { method: request.method, path: path && loggedPath(path), status: statusCode, ms: Math.round(orderedNow() - began) },
      'answered',
    );
  });
}

/** Says sorry in the place of whatever had been begun. */
function apologise(response: ServerResponse, { https, requestId, locale }: { https: boolean; requestId: string; locale: Locale }): void {
  if (response.headersSent) {
    if (!response.writableEnded) response.destroy();
    return;
  }
  // Whoever failed may have set a length, a cookie or an encoding already.
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  setCommonHeaders(response, { https, requestId });
  response.writeHead(503, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': readerPolicy(),
    'Retry-After': '5',
    'Cache-Control': 'no-store',
  });
  response.end(apologyPage(requestId, locale));
}
