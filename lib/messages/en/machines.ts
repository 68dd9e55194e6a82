import type { Catalogue } from '../catalogue.ts';

export default {
  followPaper: 'Follow the paper by RSS',
  followList: 'Follow “{list}” by RSS',
  feedTitle: '{list} – {site}',
  commentsFeed: 'Comments on this story',
  commentsFeedTitle: 'Comments: {title}',
  commentsFeedText: 'What readers say about “{title}”.',
} satisfies Catalogue['machines'];
