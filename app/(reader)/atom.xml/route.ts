import { siteFeed } from '../_pages/feed.ts';

export const GET = siteFeed('vi', 'atom');
