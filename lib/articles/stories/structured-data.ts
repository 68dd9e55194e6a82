import { renditionPath } from '../../media/formats.ts';
import type { StoryView } from './view.ts';

/**
 * A story as search engines read it.
 * @see https://schema.org/NewsArticle
 */
export function describeStory({
  story,
  siteName,
  siteUrl,
}: {
  story: StoryView;
  siteName: string;
  siteUrl: string;
}): Record<string, unknown> {
  const { picture } = story;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.title,
    description: story.lead,
    datePublished: story.publishedAt.toISOString(),
    dateModified: story.updatedAt.toISOString(),
    mainEntityOfPage: siteUrl + story.path,
    articleSection: story.section.name,
    author: { '@type': 'Person', name: story.byline },
    publisher: { '@type': 'NewsMediaOrganization', name: siteName, url: siteUrl },
    ...(picture ? { image: siteUrl + renditionPath(picture.picture.key, picture.picture.width, 'webp') } : {}),
  };
}
