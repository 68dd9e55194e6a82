import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import proxyAddr from 'proxy-addr';
import { ADDRESS_HEADER } from '../http/client.ts';

/** Headers that tell an application where a request came from, or steer Next inside; only ours and trusted proxies' are believed. */
const FORWARDED =
  /^(?:x-forwarded-.*|forwarded|x-real-ip|x-client-ip|x-cluster-client-ip|true-client-ip|cf-connecting-ip|fastly-client-ip|x-original-.*|x-rewrite-.*)$/;
const INTERNAL =
  /^(?:x-middleware-.*|x-nextjs-.*|x-next-.*|x-now-.*|x-invoke-.*|x-invocation-.*|x-action-.*|x-matched-path|x-prerender-.*|x-vercel-.*|next-resume|x-toa-soan-.*|x-request-id|content-security-policy.*)$/;

/**
 * Decides who a request comes from and removes every header by which a stranger could say otherwise.
 * @param trustedProxies addresses and networks (CIDR) whose `X-Forwarded-For` is believed
 */
export function makePeerCheck(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const isTrusted = proxyAddr.compile([...trustedProxies]);
  return (request) => {
    const peer = request.socket.remoteAddress ?? 'unknown';
    const claimed = peer === 'unknown' ? peer : proxyAddr(request, isTrusted);
    // A trusted proxy passes on what it was told, and that may be anything.
    const address = (isIP(claimed) ? claimed : peer).replace(/^::ffff:(?=\d+\.)/i, '');
    for (const name of Object.keys(request.headers)) {
      if (FORWARDED.test(name) || INTERNAL.test(name)) delete request.headers[name];
    }
    request.headers[ADDRESS_HEADER] = address;
    return address;
  };
}
