// What the front door tells the app about a request; it removes these headers from whatever a client sends.

export const ADDRESS_HEADER = 'x-toa-soan-address';
export const PATH_HEADER = 'x-toa-soan-path';
export const REQUEST_ID_HEADER = 'x-request-id';

/** The address the request came from, or 'unknown' when no front door said so. */
export const clientAddress = (headers: Headers): string => headers.get(ADDRESS_HEADER) ?? 'unknown';

/** The id under which this request stands in the log. */
export const requestIdOf = (headers: Headers): string => headers.get(REQUEST_ID_HEADER) ?? 'unknown';

/** The page that was asked for, as path and query; null when no front door said so. */
export function requestPath(headers: Headers): string | null {
  const asked = headers.get(PATH_HEADER);
  if (!asked || !URL.canParse(asked, 'http://page.invalid')) return null;
  const page = new URL(asked, 'http://page.invalid');
  // Next's own mark on requests for a page's data.
  page.searchParams.delete('_rsc');
  return `${page.pathname}${page.search}`;
}

/** The nonce of this response's Content-Security-Policy, for inline scripts of ours; none without a front door. */
export const scriptNonce = (headers: Headers): string | undefined =>
  headers.get('content-security-policy')?.match(/'nonce-([\w+/=-]+)'/)?.[1];
