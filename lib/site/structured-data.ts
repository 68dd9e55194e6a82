import type { BreadcrumbList, Graph, NewsMediaOrganization, Thing, WebSite } from 'schema-dts';
import { renditionPath } from '../media/formats.ts';
import type { Locale } from '../messages/translator.ts';
import { homePath, pathPrefix, pathWords } from './paths.ts';
import { type SiteSettings, wordsOf } from './view.ts';

/** Whose page it is, and below which address everything stands. */
export type Publication = {
  siteUrl: string;
  siteName: string;
  /** The paper's logo, once it has one. */
  logo?: { url: string; width: number; height: number } | null;
  /** How often the paper was renamed. */
  renamed?: number;
};

/** Whose pages those of an edition are. */
export function publicationOf(siteUrl: string, settings: SiteSettings, locale: Locale): Publication {
  const { renamed, masthead } = settings;
  const { key, width, height } = masthead.logo?.picture ?? { key: '', width: 0, height: 0 };
  const logo = masthead.logo && { url: siteUrl + renditionPath(key, width, 'webp'), width, height };
  return { siteUrl, siteName: wordsOf(settings, locale).name, logo, renamed };
}

/** Several descriptions of one page. */
export const graphOf = (...things: Thing[]): Graph => ({ '@context': 'https://schema.org', '@graph': things });

export const publisherOf = ({ siteUrl, siteName, logo }: Publication) =>
  ({
    '@type': 'NewsMediaOrganization',
    name: siteName,
    url: siteUrl,
    logo: logo
      ? { '@type': 'ImageObject', url: logo.url, width: `${logo.width}`, height: `${logo.height}` }
      : { '@type': 'ImageObject', url: `${siteUrl}/favicon.svg` },
  }) satisfies NewsMediaOrganization;

/** The paper as a whole, with the way to search it. */
export const describeSite = ({
  siteUrl,
  words,
  locale,
  logo,
}: Pick<Publication, 'siteUrl' | 'logo'> & { words: Pick<SiteSettings, 'name' | 'tagline'>; locale: Locale }) =>
  ({
    '@type': 'WebSite',
    name: words.name,
    ...(words.tagline && { description: words.tagline }),
    url: siteUrl + homePath(locale),
    inLanguage: locale,
    publisher: publisherOf({ siteUrl, siteName: words.name, logo }),
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${siteUrl}${pathPrefix(locale)}/${pathWords(locale).search}?q={search_term_string}`,
      },
      // What search engines call the reader's words; the schema has no name for the pair.
      ...{ 'query-input': 'required name=search_term_string' },
    },
  }) satisfies WebSite;

/** The way to a page from the front page, which itself is left out; the last step is the page. */
export const describeWay = (siteUrl: string, steps: { name: string; path: string }[]) =>
  ({
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name,
      item: siteUrl + path,
    })),
  }) satisfies BreadcrumbList;
