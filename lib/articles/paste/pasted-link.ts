import { isSafeHref } from '../href.ts';

/** Addresses that only count the click and then lead on, with the parameter that says where. */
const DETOURS: readonly { host: RegExp; path: RegExp; parameters: readonly string[] }[] = [
  { host: /^(?:www\.)?google\.[a-z.]{2,6}$/, path: /^\/url$/, parameters: ['q', 'url'] },
  { host: /^l[m]?\.facebook\.com$|^l\.messenger\.com$|^l\.instagram\.com$/, path: /^\/l\.php$|^\/$/, parameters: ['u'] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\//, parameters: ['url'] },
];
const MAX_DETOURS = 3;

/**
 * Where a pasted link leads, past those who only count clicks.
 * @returns null for what no reader could open: files, scripts, places inside the document, paths of somebody else's site
 */
export function pastedLink(href: string): string | null {
  let address = href.trim();
  for (let detours = 0; detours < MAX_DETOURS; detours += 1) {
    const url = URL.parse(address);
    const detour = url && DETOURS.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname));
    const next = detour?.parameters.map((name) => url?.searchParams.get(name)).find((found) => found);
    if (!next) break;
    address = next;
  }
  // Spaces and letters with marks as people see them in the address bar.
  if (/^https?:/i.test(address) && !isSafeHref(address)) address = URL.parse(address)?.href ?? address;
  return !address.startsWith('/') && isSafeHref(address) ? address : null;
}
