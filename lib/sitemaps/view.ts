import type { TermKind } from '../terms/view.ts';

export type EditionLocale = 'vi' | 'en';

/** A story as a sitemap names it; `slug`, `sectionSlug`, `locale` and `id` make its path. */
export type StoryAddress = { id: number; locale: EditionLocale; slug: string; sectionSlug: string };
export type SitemapStory = StoryAddress & { updatedAt: Date; translation: StoryAddress | null };

export type NewsStory = StoryAddress & { title: string; publishedAt: Date };

/** A list with stories in one edition: which one, and when it last got a story. */
export type ListInEdition = { locale: EditionLocale; newest: Date };
export type SectionInEdition = ListInEdition & { slug: string };
export type TermInEdition = ListInEdition & { id: number; kind: TermKind; slug: string };
