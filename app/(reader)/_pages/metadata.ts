import type { Metadata } from 'next';
import type { StoryCard, StoryView } from '#lib/articles/stories/view';
import { FEED_FILES, FEED_FORMATS, type FeedFormat } from '#lib/feeds/view';
import type { FrontPage } from '#lib/home/view';
import { cutIn, renditionPath, SHARED } from '#lib/media/formats';
import type { Locale } from '#lib/messages/translator';
import { SHARE_HEIGHT, SHARE_WIDTH, sharePicturePath } from '#lib/share-pictures/address';
import { alternatesOf, type EditionPage } from '#lib/site/alternates';
import { feedPath, homePath, pathPrefix, termPath } from '#lib/site/paths';
import { siteLocale, siteUrl } from '#lib/site/reader-side';
import type { SiteSettings } from '#lib/site/view';
import { localIso } from '#lib/vietnamese/days';

// What the head of a page says to machines: Open Graph for whoever shares it, Dublin Core for whoever catalogues it, the
// canonical address, other languages, feeds.

const OPEN_GRAPH_LOCALE = { vi: 'vi_VN', en: 'en_US' } as const;

/** What a search engine may show of a page: pictures in full width, as much text as it likes. */
export const ROBOTS = { 'max-image-preview': 'large', 'max-snippet': -1, 'max-video-preview': -1 } as const;

type Picture = { url: string; width: number; height: number; alt: string; type: string };

/** A card's photo as whoever shares a page shows it. */
function photoOf(picture: StoryCard['picture']): Picture | null {
  if (!picture) return null;
  const { alt } = picture;
  const { key, width, height } = cutIn(picture.picture, SHARED);
  return { url: renditionPath(key, width, 'webp'), width, height, alt, type: 'image/webp' };
}

const drawnFor = ({ id, version, title }: StoryView, renamed: number): Picture => ({
  url: sharePicturePath(id, version, renamed),
  width: SHARE_WIDTH,
  height: SHARE_HEIGHT,
  alt: title,
  type: 'image/png',
});

/** A feed that belongs to a page: what it stands below, what it is called, in which formats it is named. */
export type LinkedFeed = { base: string; title: string; formats?: readonly FeedFormat[] };

const feedLinks = (feeds: LinkedFeed[]) =>
  Object.fromEntries(
    FEED_FORMATS.map((format) => [
      FEED_FILES[format].type,
      feeds.flatMap(({ base, title, formats = FEED_FORMATS }) =>
        formats.includes(format) ? [{ url: feedPath(base, format), title }] : [],
      ),
    ]).filter(([, links]) => links?.length),
  );

type Page = {
  locale: Locale;
  siteName: string;
  title: string;
  description: string;
  path: string;
  /** The same page in the other language. */
  other: EditionPage | null;
  feeds: LinkedFeed[];
};

/** What stands in the head of a front page or a list. */
export function listHead(page: Page, stories: Pick<StoryCard, 'picture'>[]): Metadata {
  const { locale, siteName, title, description, path, other, feeds } = page;
  const photo = photoOf(stories.find(({ picture }) => picture)?.picture ?? null);
  return {
    ...(description && { description }),
    alternates: { ...alternatesOf(page, other, siteLocale()), types: feedLinks(feeds) },
    openGraph: {
      type: 'website',
      siteName,
      locale: OPEN_GRAPH_LOCALE[locale],
      ...(other && { alternateLocale: OPEN_GRAPH_LOCALE[other.locale] }),
      title,
      ...(description && { description }),
      url: path,
      ...(photo && { images: [photo] }),
    },
    twitter: { card: photo ? 'summary_large_image' : 'summary' },
    other: {
      'DC.title': title,
      'DC.publisher': siteName,
      'DC.language': locale,
      'DC.identifier': siteUrl() + path,
      ...(description && { 'DC.description': description }),
    },
  };
}

/** What stands in the head of an edition's front page. */
export const frontHead = (
  locale: Locale,
  { name, tagline }: Pick<SiteSettings, 'name' | 'tagline'>,
  { lead, beside }: FrontPage,
  other: EditionPage | null,
): Metadata =>
  listHead(
    {
      locale,
      siteName: name,
      title: name,
      description: tagline,
      path: homePath(locale),
      other,
      feeds: [{ base: pathPrefix(locale), title: name }],
    },
    [...(lead ? [lead] : []), ...beside],
  );

/** What stands in the head of a story. */
export function storyHead(story: StoryView, page: Pick<Page, 'siteName' | 'feeds'> & { renamed: number }): Metadata {
  const { locale, translation, title, lead, path } = story;
  const nameIn = (named: { name: string; nameEn: string }) => (locale === 'en' && named.nameEn) || named.name;
  const authors = story.terms.filter(({ kind }) => kind === 'author');
  const names = authors.length > 0 ? authors.map(nameIn) : [story.byline].filter(Boolean);
  const subjects = story.terms.filter(({ kind }) => kind !== 'author').map(nameIn);
  return {
    title,
    description: lead,
    alternates: { ...alternatesOf(story, translation, siteLocale()), types: feedLinks(page.feeds) },
    openGraph: {
      type: 'article',
      siteName: page.siteName,
      locale: OPEN_GRAPH_LOCALE[locale],
      ...(translation && { alternateLocale: OPEN_GRAPH_LOCALE[translation.locale] }),
      title,
      description: lead,
      url: path,
      images: [photoOf(story.picture) ?? drawnFor(story, page.renamed)],
      publishedTime: localIso(story.publishedAt),
      modifiedTime: localIso(story.updatedAt),
      authors: authors.map((author) => siteUrl() + termPath(author, locale)),
      section: nameIn(story.section),
      tags: subjects,
    },
    twitter: { card: 'summary_large_image' },
    other: {
      'DC.title': title,
      'DC.creator': names,
      'DC.date': localIso(story.publishedAt),
      'DC.description': lead,
      'DC.publisher': page.siteName,
      'DC.identifier': siteUrl() + path,
      'DC.language': locale,
      ...(subjects.length > 0 && { 'DC.subject': subjects }),
    },
  };
}
