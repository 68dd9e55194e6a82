import type { ServerResponse } from 'node:http';
import { FRAME_ORIGINS } from '../articles/embeds.ts';

/** Nothing is framed before a reader's click, and then only what a story may embed. */
const FRAMES = `frame-src ${FRAME_ORIGINS.join(' ')}`;

const READER_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  FRAMES,
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The policy of reader pages: no inline script and no inline style at all, so it can be the same for everybody. */
export const readerPolicy = (): string => READER_POLICY;

/** `frames`: the page that shows a preview in the sizes of screens; `framed`: the preview that it shows. */
export type Framing = 'frames' | 'framed';

/** Which of the two a page of the newsroom is; null for every other, which frames nothing of ours and stands in no frame. */
export function framingAt(path: string): Framing | null {
  const [, page] = /^\/newsroom\/(?:articles\/[1-9][0-9]{0,9}|home)\/preview\/(sizes|frame)$/.exec(path) ?? [];
  if (!page) return null;
  return page === 'sizes' ? 'frames' : 'framed';
}

/**
 * The policy of the newsroom: scripts only with this response's nonce. Its component library sets style attributes,
 * so styles are not held to the nonce.
 */
export function staffPolicy(
  nonce: string,
  { development = false, framing = null }: { development?: boolean; framing?: Framing | null } = {},
): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "media-src 'self'",
    "connect-src 'self'",
    // The preview shows a story as readers will see it.
    framing === 'frames' ? `${FRAMES} 'self'` : FRAMES,
    "form-action 'self'",
    "base-uri 'none'",
    framing === 'framed' ? "frame-ancestors 'self'" : "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Sets what every answer carries, whoever made it.
 * @param https whether the public address is https, so that browsers may be told to stay with it
 */
export function setCommonHeaders(response: ServerResponse, { https, requestId }: { https: boolean; requestId: string }): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('X-Frame-Options', 'DENY');
  response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()');
  response.setHeader('X-Request-Id', requestId);
  if (https) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
}
