/**
 * The absolute address behind `address` when it is on our own site, otherwise the site itself. Never throws, whatever comes in.
 * @param siteUrl the address of this paper, `env().SITE_URL`
 */
export function ownAddress(address: string, siteUrl: string): string {
  if (!URL.canParse(address, siteUrl)) return siteUrl;
  const url = new URL(address, siteUrl);
  return url.origin === new URL(siteUrl).origin ? url.href : siteUrl;
}

/** The newsroom page somebody wanted before signing in, as a path on our site; the newsroom's first page for anything else. */
export function newsroomPath(wanted: string | null | undefined, siteUrl: string): string {
  const url = new URL(ownAddress(wanted ?? '', siteUrl));
  const isNewsroom = url.pathname === '/newsroom' || url.pathname.startsWith('/newsroom/');
  return isNewsroom ? `${url.pathname}${url.search}` : '/newsroom';
}
