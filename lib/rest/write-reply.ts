import { createHash } from 'node:crypto';
import { siteUrl } from '../site/reader-side.ts';
import type { Operation, Reply } from './operation.ts';
import { API_PATH } from './operations.ts';

/**
 * An answer as it goes out: the bytes make the ETag, so that whoever has it already hears 304. A draft's names its version, for If-Match;
 * where it stands changes without one, so a draft is always told.
 * @param isAnonymous what everybody gets may be kept by anybody, who then asks each time whether it is still so
 */
export function writeReply(
  operation: Operation,
  reply: Reply<unknown>,
  request: Request,
  { isAnonymous }: { isAnonymous: boolean },
): Response {
  const text = JSON.stringify(reply.body);
  const headers = new Headers({ 'content-type': 'application/json; charset=utf-8', vary: 'Authorization' });
  if (reply.location) headers.set('location', `${API_PATH}${reply.location}`);
  if (reply.next) {
    const next = new URL(request.url);
    next.searchParams.set('after', reply.next);
    headers.set('link', `<${siteUrl()}${next.pathname}${next.search}>; rel="next"`);
  }
  if (operation.method !== 'GET') {
    if (reply.version) headers.set('etag', `"${reply.version}"`);
    headers.set('cache-control', 'no-store');
    return new Response(text, { status: operation.status, headers });
  }
  const isDraft = operation.tag === 'drafts';
  const tag = isDraft ? `"${reply.version}"` : `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  headers.set('etag', tag);
  headers.set('cache-control', isAnonymous ? 'public, no-cache' : 'private, no-cache');
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return !isDraft && (known.includes(tag) || known.includes('*'))
    ? new Response(null, { status: 304, headers })
    : new Response(text, { status: 200, headers });
}
