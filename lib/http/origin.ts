/**
 * Whether a write comes from another site and must be refused. A browser names the page it comes from in `Origin`; where
 * that is absent, `Sec-Fetch-Site` decides. A client that sends neither is no browser and holds nobody's cookie by accident.
 * @param siteUrl the address of this paper, `env().SITE_URL`
 */
export function isForeignWrite(headers: Headers, siteUrl: string): boolean {
  const origin = headers.get('origin');
  if (origin !== null) return origin !== new URL(siteUrl).origin;
  const site = headers.get('sec-fetch-site');
  return site === 'cross-site' || site === 'same-site';
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * A paper that is tried out on one machine has several names there. An origin that is another of them becomes the paper's own.
 * @returns the site's origin in its place, or the origin as it came
 */
export function nameOnThisMachine(origin: string, siteUrl: string): string {
  const site = new URL(siteUrl);
  if (!LOOPBACK.has(site.hostname) || !URL.canParse(origin)) return origin;
  const { hostname, port, protocol } = new URL(origin);
  const isSame = LOOPBACK.has(hostname) && port === site.port && protocol === site.protocol;
  return isSame ? site.origin : origin;
}
