import { lastChange } from './rss.ts';
import type { Feed, FeedAuthor, FeedItem } from './view.ts';
import { element, textElement, xmlDocument } from './xml.ts';

/**
 * A feed as Atom.
 * @see RFC 4287
 */
export function toAtom(feed: Feed): string {
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
      textElement('id', feed.id),
      textElement('title', feed.title),
      feed.description !== '' && textElement('subtitle', feed.description),
      textElement('updated', lastChange(feed.items).toISOString()),
      element('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
      element('link', { rel: 'alternate', type: 'text/html', hreflang: feed.language, href: feed.page }),
      author(feed.publisher),
      ...feed.items.map((item) => entryOf(item, feed.language)),
    ),
  );
}

const author = ({ name, url }: FeedAuthor) =>
  element('author', {}, textElement('name', name), url !== undefined && textElement('uri', url));

const entryOf = (item: FeedItem, language: string) =>
  element(
    'entry',
    {},
    textElement('id', item.id),
    textElement('title', item.title),
    textElement('published', item.publishedAt.toISOString()),
    textElement('updated', item.updatedAt.toISOString()),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: item.url }),
    item.picture &&
      element('link', {
        rel: 'enclosure',
        type: item.picture.type,
        length: item.picture.bytes,
        href: item.picture.url,
        title: item.picture.alt || undefined,
      }),
    ...item.authors.map(author),
    ...item.categories.map((category) => element('category', { term: category })),
    textElement('summary', item.summary),
  );
