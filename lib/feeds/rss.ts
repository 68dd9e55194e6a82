import type { Feed, FeedItem } from './view.ts';
import { element, escapeXml, textElement, xmlDocument } from './xml.ts';

/**
 * A feed as RSS 2.0.
 * @see https://www.rssboard.org/rss-specification
 * @see https://www.rssboard.org/media-rss
 */
export function toRss(feed: Feed): string {
  const channel = element(
    'channel',
    {},
    textElement('title', feed.title),
    textElement('link', feed.page),
    textElement('description', feed.description || feed.title),
    textElement('language', feed.language),
    feed.items.length > 0 && textElement('lastBuildDate', lastChange(feed.items).toUTCString()),
    element('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.self }),
    ...feed.items.map(itemOf),
  );
  return xmlDocument(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:media': 'http://search.yahoo.com/mrss/',
      },
      channel,
    ),
  );
}

/** When anything in a feed was last changed; the beginning of time for an empty one. */
export const lastChange = (items: FeedItem[]): Date => new Date(Math.max(0, ...items.map(({ updatedAt }) => updatedAt.getTime())));

const itemOf = (item: FeedItem) =>
  element(
    'item',
    {},
    textElement('title', item.title),
    textElement('link', item.url),
    // Addresses change with a title; this never does, so nobody is shown a story twice.
    element('guid', { isPermaLink: 'false' }, { text: item.id }),
    textElement('pubDate', item.publishedAt.toUTCString()),
    textElement('atom:updated', item.updatedAt.toISOString()),
    // RSS's own author is an e-mail address.
    ...item.authors.map(({ name }) => textElement('dc:creator', name)),
    ...item.categories.map((category) => textElement('category', category)),
    // Read as HTML: plain text has to be escaped once for that, and once more for XML.
    textElement('description', escapeXml(item.summary)),
    ...(item.picture ? picture(item.picture) : []),
  );

const picture = ({ url, type, bytes, width, height, alt }: NonNullable<FeedItem['picture']>) => [
  element('enclosure', { url, length: bytes, type }),
  element(
    'media:content',
    { url, type, medium: 'image', fileSize: bytes, width, height },
    alt !== '' && element('media:description', { type: 'plain' }, { text: alt }),
  ),
];
