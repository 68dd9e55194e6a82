import { toAtom } from './atom.ts';
import { toJsonFeed } from './json-feed.ts';
import { toRss } from './rss.ts';
import { FEED_FILES, type Feed, type FeedFormat } from './view.ts';

const WRITERS: Record<FeedFormat, (feed: Feed) => string> = { rss: toRss, atom: toAtom, json: toJsonFeed };

/** A feed in a format, with its media type. */
export const writeFeed = (feed: Feed, format: FeedFormat): { body: string; type: string } => ({
  body: WRITERS[format](feed),
  type: `${FEED_FILES[format].type}; charset=utf-8`,
});
