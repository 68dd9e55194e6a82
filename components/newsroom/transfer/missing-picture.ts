import type { Catalogue } from '#lib/messages/catalogue';
import type { useMessages } from '../messages.client.tsx';

type Said = keyof Catalogue['transfer']['missing'];
const KNOWN: ReadonlySet<string> = new Set<Said>([
  'not-there',
  'not-allowed',
  'bad-address',
  'private-address',
  'unknown-host',
  'too-many-redirects',
  'too-large',
  'too-slow',
  'wrong-type',
  'unreachable',
  'picture-size',
  'picture-type',
  'picture-pixels',
  'picture-broken',
  'picture-blank',
]);
const isKnown = (code: string): code is Said => KNOWN.has(code);

/** What a run tells of a missing picture, `address (code)`, with the reason in words. */
export function missingPicture(t: ReturnType<typeof useMessages<'transfer'>>, detail: string): string {
  const [, address = detail, code = ''] = /^(.*) \(([a-z0-9-]+)\)$/s.exec(detail) ?? [];
  const [, status] = /^http-(\d{3})$/.exec(code) ?? [];
  if (status) return `${address}: ${t('missing.http', { status })}`;
  return isKnown(code) && code !== 'http' ? `${address}: ${t(`missing.${code}`)}` : detail;
}
