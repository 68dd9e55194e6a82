import { isbot } from 'isbot';

/**
 * Whether a request comes from somebody who reads now: no robot by its own account, no browser that fetches a page ahead in
 * case it is wanted, and no other site that shows our counting picture to its own readers.
 */
export function isReader(headers: Headers): boolean {
  const agent = headers.get('user-agent') ?? '';
  if (agent === '' || isbot(agent)) return false;
  const purpose = `${headers.get('sec-purpose') ?? ''} ${headers.get('purpose') ?? ''} ${headers.get('x-moz') ?? ''}`;
  if (/prefetch|prerender|preview/i.test(purpose)) return false;
  const site = headers.get('sec-fetch-site');
  return site === null || site === 'same-origin';
}
