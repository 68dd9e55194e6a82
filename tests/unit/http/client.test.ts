import { expect, test } from 'vitest';
import { requestPath, scriptNonce } from '#lib/http/client';
import { problem } from '#lib/http/problem';

test('the page somebody wanted is remembered without Next’s own mark', () => {
  expect(requestPath(new Headers({ 'x-toa-soan-path': '/newsroom/comments?lane=spam&_rsc=1a2b' }))).toBe('/newsroom/comments?lane=spam');
  expect(requestPath(new Headers())).toBeNull();
});

test('our inline script bears the nonce of the policy it is sent with', () => {
  const policy = "default-src 'self'; script-src 'self' 'nonce-a+/b0==' 'strict-dynamic'";
  expect(scriptNonce(new Headers({ 'content-security-policy': policy }))).toBe('a+/b0==');
  expect(scriptNonce(new Headers())).toBeUndefined();
});

test('a program reads what went wrong from the body alone', async () => {
  const response = problem(429, { type: 'too-many', title: 'Too many attempts.', seconds: 9 }, { 'retry-after': '9' });
  expect(response.status).toBe(429);
  expect(response.headers.get('retry-after')).toBe('9');
  expect(await response.json()).toEqual({ type: '/problems/too-many', title: 'Too many attempts.', status: 429, seconds: 9 });
});
