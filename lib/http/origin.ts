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
