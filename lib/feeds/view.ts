export const FEED_FORMATS = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** What every feed is called, in every list that has one, and what it says it is. */
export const FEED_FILES: Record<FeedFormat, { file: string; type: string }> = {
  rss: { file: 'rss.xml', type: 'application/rss+xml' },
  atom: { file: 'atom.xml', type: 'application/atom+xml' },
  json: { file: 'feed.json', type: 'application/feed+json' },
};

/** The format of a feed by its file's name, or null. */
export const formatOfFile = (file: string): FeedFormat | null => FEED_FORMATS.find((format) => FEED_FILES[format].file === file) ?? null;

export type FeedAuthor = { name: string; url?: string };

/** A story or a comment in a feed; all addresses are absolute, all texts plain. */
export type FeedItem = {
  /** The same for ever, whatever becomes of title and address. */
  id: string;
  url: string;
  title: string;
  summary: string;
  authors: FeedAuthor[];
  categories: string[];
  publishedAt: Date;
  updatedAt: Date;
  picture: { url: string; type: string; bytes: number; width: number; height: number; alt: string } | null;
};

/** A feed in no format yet. */
export type Feed = {
  /** The same for ever, as an item's. */
  id: string;
  title: string;
  description: string;
  language: 'vi' | 'en';
  /** The page whose feed it is. */
  page: string;
  /** The feed's own address. */
  self: string;
  publisher: FeedAuthor;
  /** Newest first. */
  items: FeedItem[];
};
