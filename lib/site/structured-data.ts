import type { BreadcrumbList, Graph, NewsMediaOrganization, Thing, WebSite } from 'schema-dts';
import type { Locale } from '../messages/translator.ts';
import { homePath, pathPrefix, pathWords } from './paths.ts';
import type { SiteSettings } from './view.ts';

/** Whose page it is, and below which address everything stands. */
export type Publication = { siteUrl: string; siteName: string };

/** Several descriptions of one page. */
export const graphOf = (...things: Thing[]): Graph => ({ '@context': 'https://schema.org', '@graph': things });

export const publisherOf = ({ siteUrl, siteName }: Publication) =>
  ({
    '@type': 'NewsMediaOrganization',
    name: siteName,
    url: siteUrl,
    logo: { '@type': 'ImageObject', url: `${siteUrl}/favicon.svg` },
  }) satisfies NewsMediaOrganization;

/** The paper as a whole, with the way to search it. */
export const describeSite = ({
  siteUrl,
  words,
  locale,
}: {
  siteUrl: string;
  words: Pick<SiteSettings, 'name' | 'tagline'>;
  locale: Locale;
}) =>
  ({
    '@type': 'WebSite',
    name: words.name,
    ...(words.tagline && { description: words.tagline }),
    url: siteUrl + homePath(locale),
    inLanguage: locale,
    publisher: publisherOf({ siteUrl, siteName: words.name }),
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
