import { siteFeed } from '../../../(reader)/_pages/feed.ts';

export const GET = siteFeed('en', 'rss');
