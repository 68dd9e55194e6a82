import { LOCALES, type Locale } from '../messages/translator.ts';
import { readerPath } from '../page-cache/reader-path.ts';

/** The language a client prefers among ours; `fallback` when it names none of them. */
export function preferredLocale<Fallback extends Locale | null>(headers: Headers, fallback: Fallback): Locale | Fallback {
  const wishes = (headers.get('accept-language') ?? '')
    .split(',')
    .slice(0, 20)
    .map((wish) => {
      const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=(\d(?:\.\d+)?)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.split('-')[0], quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  for (const { language } of wishes) {
    const locale = LOCALES.find((ours) => ours === language);
    if (locale) return locale;
  }
  return fallback;
}

/** The language of the reader page at an address (a Referer), or null when that is none. */
export function localeOfPage(address: string | null): Locale | null {
  const page = address === null ? null : URL.parse(address);
  if (!page) return null;
  const path = readerPath(page.pathname);
  if (path === null) return null;
  return /^\/en(?:\/|$)/.test(path) ? 'en' : 'vi';
}
