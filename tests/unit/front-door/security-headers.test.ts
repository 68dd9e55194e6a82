import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { readerPolicy, setCommonHeaders, staffPolicy } from '#lib/front-door/security-headers';

const headersOf = (https: boolean) => {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  setCommonHeaders(response, { https, requestId: 'r-1' });
  return { ...response.getHeaders() };
};

describe('what every answer tells a browser', () => {
  test('over http', () =>
    expect(headersOf(false)).toEqual({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
      'x-request-id': 'r-1',
    }));

  test('over https, to stay with it', () => expect(headersOf(true)['strict-transport-security']).toBe('max-age=31536000'));
});

describe('what a page may load', () => {
  test("a reader's page: only what is ours, and nothing inline", () =>
    expect(readerPolicy()).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; frame-src https://www.youtube-nocookie.com https://player.vimeo.com https://www.tiktok.com https://www.facebook.com; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ));

  test("a page of the newsroom: only scripts with this response's nonce", () =>
    expect(staffPolicy('abc')).toBe(
      "default-src 'none'; script-src 'self' 'nonce-abc' 'strict-dynamic'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; media-src 'self'; connect-src 'self'; frame-src https://www.youtube-nocookie.com https://player.vimeo.com https://www.tiktok.com https://www.facebook.com; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ));

  test('nobody may put one into a frame or run strings as code', () => {
    for (const policy of [readerPolicy(), staffPolicy('abc')]) {
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe-eval');
      expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
    }
  });
});
