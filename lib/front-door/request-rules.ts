const KB = 1024;
const MB = 1024 * KB;

/** How large a body may be, first match wins; what has no line takes none. */
const BODY_LIMITS: readonly (readonly [RegExp, number])[] = [
  [/^\/api\/comments$/, 32 * KB],
  [/^\/api\/sign-in$/, 8 * KB],
  [/^\/api\/auth\//, 8 * KB],
  [/^\/api\/newsroom\/media$/, 15 * MB + 64 * KB],
  [/^\/api\/newsroom\//, 2 * MB],
  // Server Actions of the newsroom.
  [/^\/(?:newsroom|sign-in)(?:\/|$)/, 256 * KB],
];

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const BODILESS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The most bytes a request to this path may carry. */
export const bodyLimit = (path: string): number => BODY_LIMITS.find(([pattern]) => pattern.test(path))?.[1] ?? 0;

/** What is wrong with a request before anybody reads its body, as an HTTP status, or null. */
export function refusal({
  method,
  path,
  headers,
}: {
  method: string;
  path: string;
  headers: Record<string, string | string[] | undefined>;
}): 400 | 405 | 411 | 413 | 415 | 426 | null {
  if (!METHODS.has(method)) return 405;
  if (headers.upgrade) return 426;
  // Nobody compresses a form, and a compressed body could grow past any limit.
  if (headers['content-encoding'] && headers['content-encoding'] !== 'identity') return 415;
  const length = Number(headers['content-length'] ?? 0);
  const chunked = headers['transfer-encoding'] !== undefined;
  if (!Number.isSafeInteger(length) || length < 0) return 400;
  if (BODILESS.has(method)) return length > 0 || chunked ? 400 : null;
  const limit = bodyLimit(path);
  if (length > limit || (chunked && limit === 0)) return 413;
  return null;
}
