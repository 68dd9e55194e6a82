import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { makePeerCheck } from '#lib/front-door/peer';
import { ADDRESS_HEADER } from '#lib/http/client';

function aRequest(from: string | undefined, headers: Record<string, string> = {}): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: from });
  const request = new IncomingMessage(socket);
  Object.assign(request.headers, headers);
  return request;
}

const addressOf = (trusted: string[], from: string | undefined, forwarded?: string) =>
  makePeerCheck(trusted)(aRequest(from, forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }));

describe('where a request comes from', () => {
  test.each([
    ['nobody is trusted: the word of a stranger counts for nothing', [], '203.0.113.9', '1.2.3.4', '203.0.113.9'],
    ['the proxy is trusted: its word counts', ['10.0.0.0/8'], '10.1.2.3', '198.51.100.7', '198.51.100.7'],
    ['a stranger beside the proxy is not', ['10.0.0.0/8'], '11.1.2.3', '198.51.100.7', '11.1.2.3'],
    [
      'only the last untrusted address counts, not what was put before it',
      ['10.0.0.0/8'],
      '10.1.2.3',
      '1.1.1.1, 198.51.100.7, 10.9.9.9',
      '198.51.100.7',
    ],
    ['a trusted proxy that says nothing is itself the client', ['10.0.0.0/8'], '10.1.2.3', undefined, '10.1.2.3'],
    ['IPv4 inside IPv6 is IPv4', [], '::ffff:203.0.113.9', undefined, '203.0.113.9'],
    ['a proxy that is IPv4 inside IPv6 is trusted', ['10.0.0.0/8'], '::ffff:10.1.2.3', '198.51.100.7', '198.51.100.7'],
    ['a client that is IPv4 inside IPv6 is one with its plain form', ['10.0.0.1'], '10.0.0.1', '::ffff:198.51.100.7', '198.51.100.7'],
    ['IPv6', ['::1'], '::1', '2001:db8::7', '2001:db8::7'],
    ['nonsense passed on by a trusted proxy is not an address', ['10.0.0.0/8'], '10.1.2.3', '<script>', '10.1.2.3'],
    ['a port makes nonsense of an address', ['10.0.0.0/8'], '10.1.2.3', '198.51.100.7:5000', '10.1.2.3'],
    ['a client that has gone', ['10.0.0.0/8'], undefined, '1.2.3.4', 'unknown'],
  ])('%s', (_, trusted, from, forwarded, address) => expect(addressOf(trusted, from, forwarded)).toBe(address));

  test('the app is told, whatever the client said about it', () => {
    const request = aRequest('203.0.113.9', { [ADDRESS_HEADER]: '127.0.0.1' });
    makePeerCheck([])(request);
    expect(request.headers[ADDRESS_HEADER]).toBe('203.0.113.9');
  });

  test('a wrong entry in the list of proxies is an error at the start', () => {
    expect(() => makePeerCheck(['not an address'])).toThrow('not an address');
  });
});

describe('what no client may say to the app', () => {
  const steering = [
    'x-forwarded-for x-forwarded-host x-forwarded-proto x-forwarded-port x-forwarded-server x-forwarded-prefix forwarded x-real-ip',
    'x-client-ip x-cluster-client-ip true-client-ip cf-connecting-ip fastly-client-ip x-original-url x-rewrite-url',
    'x-middleware-subrequest x-middleware-rewrite x-middleware-prefetch x-middleware-set-cookie x-nextjs-data x-nextjs-cache',
    'x-next-revalidated-tags x-next-revalidate-tag-token x-next-resume-state-length x-next-cache-tags x-now-route-matches x-invoke-path',
    'x-invocation-id x-action-forwarded x-matched-path x-prerender-revalidate x-prerender-revalidate-if-generated x-vercel-id next-resume',
    'x-toa-soan-address x-toa-soan-path x-request-id content-security-policy content-security-policy-report-only',
  ].flatMap((line) => line.split(' '));

  test.each([[[]], [['127.0.0.1']]])('not even through a proxy (trusted: %o)', (trusted) => {
    const request = aRequest('127.0.0.1', Object.fromEntries(steering.map((name) => [name, '127.0.0.2'])));
    makePeerCheck(trusted)(request);
    expect(Object.keys(request.headers)).toEqual([ADDRESS_HEADER]);
  });

  test('what a browser says stays', () => {
    const said = {
      accept: '*/*',
      cookie: 'a=b',
      origin: 'http://x',
      rsc: '1',
      'next-action': 'abc',
      'next-router-state-tree': '[]',
      'x-csrf': '1',
    };
    const request = aRequest('127.0.0.1', said);
    makePeerCheck([])(request);
    expect(request.headers).toMatchObject(said);
  });
});
