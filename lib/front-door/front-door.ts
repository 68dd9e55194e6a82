import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { env } from '../env.ts';
import { PATH_HEADER, REQUEST_ID_HEADER } from '../http/client.ts';
import type { PageAnswer, PageCache } from '../page-cache/page-cache.ts';
import { ELSEWHERE, pathOfQuery, readerPath } from '../page-cache/reader-path.ts';
import { apologyPage } from './apology.ts';
import { limitBody } from './limit-body.ts';
import { makePeerCheck } from './peer.ts';
import { bodyLimit, refusal } from './request-rules.ts';
import { readerPolicy, setCommonHeaders, staffPolicy } from './security-headers.ts';
import { sendVariant } from './send.ts';
import type { StaticFiles } from './static-files.ts';

/** Where the page for an unknown address lives; it is sent with 404. */
const MISSING_PAGE = '/khong-tim-thay';
/** A CDN may keep a page for a second, show an old one while it asks anew, and for a day when it gets no answer. */
const PAGE_CACHE_CONTROL = 'public, max-age=0, s-maxage=1, stale-while-revalidate=30, stale-if-error=86400';
const STAFF = /^\/(?:newsroom|sign-in)(?:\/|$)/;

type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Everything that happens to a request before Next sees it: hygiene, files, the page cache, policies.
 * @param next answers what is neither a file nor a reader page
 */
export function makeFrontDoor({ next, pages, files }: { next: NextHandler; pages: PageCache; files: StaticFiles }): RequestListener {
  const { SITE_URL, TRUSTED_PROXIES } = env();
  const https = SITE_URL.startsWith('https:');
  const host = new URL(SITE_URL).host;
  const checkPeer = makePeerCheck(TRUSTED_PROXIES);

  return async function frontDoor(request, response) {
    const requestId = randomUUID();
    setCommonHeaders(response, { https, requestId });
    checkPeer(request);
    request.headers[REQUEST_ID_HEADER] = requestId;
    // The public address comes from the configuration alone, so a forged Host cannot reach a link, a redirect or a check.
    request.headers.host = host;
    const { method = 'GET', url = '/' } = request;
    const pathname = url.split(/[?#]/, 1)[0] ?? '/';
    const status = url.startsWith('/') ? refusal({ method, path: pathname, headers: request.headers }) : 400;
    if (status) return refuse(request, response, status);
    try {
      if (await files(request, response, pathname)) return;
      if (ELSEWHERE.test(pathname)) return await passOn(request, response, pathname);
      if (method !== 'GET' && method !== 'HEAD') return refuse(request, response, 405);
      response.setHeader('Content-Security-Policy', readerPolicy());
      const asked = pathOfQuery(url);
      if (asked) {
        response.writeHead(303, { Location: asked, 'Cache-Control': 'public, max-age=0, s-maxage=1' }).end();
        return;
      }
      const path = readerPath(url);
      await sendPage(request, response, path ? await pages.get(path) : { kind: 'missing' }, requestId);
    } catch {
      apologise(response, requestId);
    }
  };

  async function passOn(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> {
    if (STAFF.test(pathname)) {
      const policy = staffPolicy(randomBytes(16).toString('base64'));
      // Next reads the nonce from the policy of the request and puts it on its scripts.
      request.headers['content-security-policy'] = policy;
      request.headers[PATH_HEADER] = request.url;
      if (!request.headers.rsc) request.headers['user-agent'] = `${request.headers['user-agent'] ?? ''} toa-soan-whole`;
      response.setHeader('Content-Security-Policy', policy);
    } else {
      response.setHeader('Content-Security-Policy', readerPolicy());
    }
    limitBody(request, bodyLimit(pathname), () => refuse(request, response, 413));
    await next(request, response);
  }

  async function sendPage(request: IncomingMessage, response: ServerResponse, answer: PageAnswer, requestId: string): Promise<void> {
    if (answer.kind === 'page') {
      const { page, state } = answer;
      response.setHeader('Cache-Control', PAGE_CACHE_CONTROL);
      response.setHeader('X-Page-Cache', state);
      sendVariant(request, response, { type: 'text/html; charset=utf-8', ...page });
    } else if (answer.kind === 'redirect') {
      response.writeHead(answer.status, { Location: answer.location, 'Cache-Control': 'public, max-age=0, s-maxage=1' }).end();
    } else if (answer.kind === 'missing') {
      response.setHeader('Cache-Control', 'no-store');
      const missing = await pages.get(MISSING_PAGE);
      if (missing.kind === 'page') sendVariant(request, response, { type: 'text/html; charset=utf-8', ...missing.page }, 404);
      else apologise(response, requestId);
    } else {
      apologise(response, requestId);
    }
  }
}

function apologise(response: ServerResponse, requestId: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(503, { 'Content-Type': 'text/html; charset=utf-8', 'Retry-After': '5', 'Cache-Control': 'no-store' });
  response.end(apologyPage(requestId));
}

const TITLES = {
  400: 'Bad Request',
  405: 'Method Not Allowed',
  411: 'Length Required',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  426: 'Upgrade Required',
} as const;

/** RFC 9457 problem details; the connection ends, since nobody reads the rest of the body. */
function refuse(request: IncomingMessage, response: ServerResponse, status: keyof typeof TITLES): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = JSON.stringify({ type: 'about:blank', title: TITLES[status], status });
  response.writeHead(status, {
    'Content-Type': 'application/problem+json',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    Connection: 'close',
    ...(status === 405 ? { Allow: 'GET, HEAD' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
