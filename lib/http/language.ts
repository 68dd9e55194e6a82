import { LOCALES, type Locale } from '../messages/translator.ts';

/** The language a client prefers among ours; `fallback` when it names none of them. */
export function preferredLocale(headers: Headers, fallback: Locale): Locale {
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
