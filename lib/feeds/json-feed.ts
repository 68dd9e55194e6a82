import type { Feed, FeedItem } from './view.ts';

/**
 * A feed as JSON Feed 1.1.
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function toJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    ...(feed.description && { description: feed.description }),
    language: feed.language,
    authors: [feed.publisher],
    items: feed.items.map(itemOf),
  });
}

const itemOf = (item: FeedItem) => ({
  id: item.id,
  url: item.url,
  title: item.title,
  content_text: item.summary,
  date_published: item.publishedAt.toISOString(),
  date_modified: item.updatedAt.toISOString(),
  // A list that is there has to hold something.
  ...(item.authors.length > 0 && { authors: item.authors }),
  ...(item.categories.length > 0 && { tags: item.categories }),
  ...(item.picture && {
    image: item.picture.url,
    attachments: [{ url: item.picture.url, mime_type: item.picture.type, size_in_bytes: item.picture.bytes }],
  }),
});
