import { MAX_IMPORT_BYTES } from '../imports/uploads/limits.ts';

const KB = 1024;
const MB = 1024 * KB;

/** How large a body may be, first match wins; what has no line takes none. */
const BODY_LIMITS: readonly (readonly [RegExp, number])[] = [
  [/^\/api\/(?:comments|corrections|comments\/receipts\/edit)$/, 32 * KB],
  [/^\/api\/(?:comments\/receipts\/withdraw|mail-links)$/, 1 * KB],
  [/^\/api\/comments\/\d{1,10}\/like$/, 1 * KB],
  [/^\/api\/comments\/\d{1,10}\/report$/, 16 * KB],
  [/^\/api\/views$/, 1 * KB],
  [/^\/api\/sign-in(?:\/|$)/, 8 * KB],
  [/^\/api\/auth\//, 8 * KB],
  [/^\/api\/(?:newsroom|v1)\/media$/, 15 * MB + 64 * KB],
  [/^\/api\/newsroom\/attachments$/, 40 * MB + 64 * KB],
  [/^\/api\/newsroom\/library\/\d{1,10}\/file$/, 40 * MB + 64 * KB],
  [/^\/api\/newsroom\/imports$/, MAX_IMPORT_BYTES + 64 * KB],
  [/^\/api\/newsroom\/(?:desk|articles\/\d{1,10})\/presence$/, 1 * KB],
  [/^\/api\/(?:newsroom|v1)\//, 2 * MB],
  // Server Actions of the newsroom.
  [/^\/(?:newsroom|sign-in)(?:\/|$)/, 256 * KB],
];

/** Pages of the newsroom, and those that lead into it. */
const STAFF = /^\/(?:newsroom|sign-in|duyet-thu|dat-mat-khau|loi-moi|xem-truoc)(?:\/|$)/;
export const isStaffPage = (path: string): boolean => STAFF.test(path);

const FORM = /^multipart\/form-data;.*\bboundary=/i;

/**
 * What a page is asked with: reading it, an action that its scripts call by name, or a form that calls one without scripts, which browsers
 * send in parts. Any other body Next takes for a fault of its own.
 */
const isAskedAsPage = (method: string, headers: Readonly<Record<string, unknown>>): boolean =>
  method === 'GET' ||
  method === 'HEAD' ||
  (method === 'POST' && (headers['next-action'] !== undefined || FORM.test(String(headers['content-type']))));

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const BODILESS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** How long a body may take to arrive, in milliseconds: a photo or a file comes slowly from the field, everything else is short. */
export const bodyTime = (path: string): number =>
  /^\/api\/(?:newsroom\/(?:media|attachments|imports|library\/\d{1,10}\/file)|v1\/media)$/.test(path) ? 300_000 : 30_000;

/** Whether the answer at this path goes on for as long as somebody listens. */
export const isStream = (path: string): boolean => path === '/api/newsroom/desk/events';

/** The most bytes a request to this path may carry. */
export const bodyLimit = (path: string): number => BODY_LIMITS.find(([pattern]) => pattern.test(path))?.[1] ?? 0;

/** Whether a path means the same to everybody who reads it: no dot segments, no doubled or hidden separators, no control characters. */
export function hasPlainPath(path: string): boolean {
  if (!/^[!-~]*$/.test(path) || /%2f/i.test(path)) return false;
  try {
    return !/[\p{Cc}\\]|\/\/|\/\.{1,2}(?:\/|$)/u.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

/**
 * What is wrong with a request before anybody reads its body, as an HTTP status, or null.
 * @param url the request target as it came; only one that begins with the path is for us
 * @param readOnly whether there is nothing at this path but something to read
 */
export function refusal({
  method,
  url,
  path,
  headers,
  readOnly,
}: {
  method: string;
  url: string;
  path: string;
  headers: Record<string, string | string[] | undefined>;
  readOnly: boolean;
}): 400 | 405 | 413 | 415 | 426 | null {
  if (!METHODS.has(method) || (readOnly && method !== 'GET' && method !== 'HEAD')) return 405;
  if (isStaffPage(path) && !isAskedAsPage(method, headers)) return 405;
  if (!url.startsWith('/')) return 400;
  // An offer of HTTP/2 in the clear, which some clients make with every request, may be passed over; the rest want an answer.
  if (headers.upgrade && headers.upgrade !== 'h2c') return 426;
  // Nobody compresses a form, and a compressed body could grow past any limit.
  if (headers['content-encoding'] && headers['content-encoding'] !== 'identity') return 415;
  const length = Number(headers['content-length'] ?? 0);
  const coding = headers['transfer-encoding'];
  const chunked = coding !== undefined;
  if (!Number.isSafeInteger(length) || length < 0 || (chunked && coding !== 'chunked')) return 400;
  if (BODILESS.has(method)) return length > 0 || chunked ? 400 : null;
  const limit = bodyLimit(path);
  if (length > limit || (chunked && limit === 0)) return 413;
  return null;
}
