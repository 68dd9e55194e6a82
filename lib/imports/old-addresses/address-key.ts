const MAX_KEY = 1_000;
/** An index takes 2,704 bytes, and beside it stands the host. */
const MAX_KEY_BYTES = 2_000;

/** An address without what says only how somebody came there. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|zarsrc|ref|amp)$/i;

/**
 * An old address as it is kept and looked up: path and query alone, decoded and composed, in small letters, without a final slash, the
 * query in the order of its names. The host says nothing: whoever comes here has come to us.
 * @param address an absolute address, or a path
 * @returns null for what is none, or leads to the front page itself
 */
export function addressKey(address: string): string | null {
  const url = URL.parse(address, 'http://here.invalid');
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const query = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  const path = decoded(url.pathname)
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=.)\/$/, '')
    .replace(/^\/index\.(?:php|html?)$/i, '/');
  const key = `${path}${query.length > 0 ? `?${query.map(([name, value]) => `${name}=${value}`).join('&')}` : ''}`
    .normalize('NFC')
    .toLowerCase();
  const isTooLong = key.length > MAX_KEY || Buffer.byteLength(key) > MAX_KEY_BYTES;
  return key === '/' || isTooLong || key.includes('\0') ? null : key.toWellFormed();
}

/** The same address without its query, where it has one that may say nothing. */
export const withoutQuery = (key: string): string => key.split('?', 1)[0] || '/';

/** What an address was asked with beyond what is kept of it (`key`): all of its query, or how somebody came there. */
export function queryBeside(key: string, address: string): string {
  const query = URL.parse(address, 'http://here.invalid')?.search.slice(1) ?? '';
  if (!key.includes('?')) return query;
  return query
    .split('&')
    .filter((part) => TRACKING.test(part.split('=', 1)[0] ?? ''))
    .join('&');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
