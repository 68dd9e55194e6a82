import type { Catalogue } from '../catalogue.ts';

export default {
  title: 'Articles',
} satisfies Catalogue['articles'];
