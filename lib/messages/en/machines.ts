import type { Catalogue } from '../catalogue.ts';

export default {
  feedTitle: '{list} – {site}',
  commentsFeedTitle: 'Comments: {title}',
  commentsFeedText: 'What readers say about “{title}”.',
} satisfies Catalogue['machines'];
