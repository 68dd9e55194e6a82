import type { Locale } from '../messages/translator.ts';

/** A page of an edition. */
export type EditionPage = { locale: Locale; path: string };

/** What the head of a page says of its address: its own one, and where the same is in each language. */
export type Alternates = { canonical: string; languages?: Partial<Record<Locale | 'x-default', string>> };

/**
 * The addresses of a page for search engines (`alternates` of Next's metadata).
 * @param other the same page in the other language, or null
 * @param leading the edition for readers of neither language
 */
export function alternatesOf(own: EditionPage, other: EditionPage | null, leading: Locale): Alternates {
  if (!other) return { canonical: own.path };
  const inLeading = own.locale === leading ? own : other;
  return {
    canonical: own.path,
    languages: { [own.locale]: own.path, [other.locale]: other.path, 'x-default': inLeading.path },
  };
}
