export const MAX_HREF_CHARS = 2_000;

/** Spaces, controls, backslashes and characters that hide: browsers drop or turn some of them, so none is let through. */
const TRICKS = /[\s\\<>"`\p{Cc}\p{Cf}\p{Cs}]/u;

/**
 * Whether a link in an article may lead there: a web address, a mail address, or a path of this site.
 * A closed list of beginnings, compared with what a browser's own parser makes of the whole.
 */
export function isSafeHref(href: string): boolean {
  if (href.length > MAX_HREF_CHARS || TRICKS.test(href)) return false;
  if (href.startsWith('/')) return URL.parse(href, 'https://own.invalid')?.origin === 'https://own.invalid';
  if (/^mailto:[^@]+@[^@]+$/i.test(href)) return URL.parse(href)?.protocol === 'mailto:';
  if (!/^https?:\/\/[^/]/i.test(href)) return false;
  const url = URL.parse(href);
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '' && url.username === '' && url.password === '';
}

/**
 * What an editor typed into the link field, made an address: `bao.example/a` becomes `https://bao.example/a`.
 * @returns null when it cannot become an address that is allowed
 */
export function hrefFromTyped(typed: string): string | null {
  const text = typed.trim();
  if (isSafeHref(text)) return text;
  const guess = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text) ? `mailto:${text}` : `https://${text}`;
  return /^[^\s:/?#]+\.[^\s:/?#]+/.test(text) && isSafeHref(guess) ? guess : null;
}
