import type { CollectionPage, ItemList, ProfilePage } from 'schema-dts';
import { type Picture, renditionPath } from '../../media/formats.ts';
import type { Locale } from '../../messages/translator.ts';
import type { StoryCard } from '../stories/view.ts';

type DescribedList = {
  siteUrl: string;
  locale: Locale;
  name: string;
  description: string;
  /** The page's own path. */
  path: string;
  stories: Pick<StoryCard, 'path'>[];
};

/** A page that lists stories, as search engines read it. */
export const describeList = ({ siteUrl, locale, name, description, path, stories }: DescribedList) =>
  ({
    '@type': 'CollectionPage',
    name,
    ...(description && { description }),
    url: siteUrl + path,
    inLanguage: locale,
    mainEntity: itemsOf(siteUrl, stories),
  }) satisfies CollectionPage;

/** An author's page: who it is, what they look like, and what they wrote. */
export const describeAuthor = ({
  siteUrl,
  locale,
  name,
  description,
  path,
  stories,
  portrait,
}: DescribedList & { portrait: Picture | null }) =>
  ({
    '@type': 'ProfilePage',
    url: siteUrl + path,
    inLanguage: locale,
    mainEntity: {
      '@type': 'Person',
      name,
      url: siteUrl + path,
      ...(description && { description }),
      ...(portrait && {
        image: {
          '@type': 'ImageObject' as const,
          url: siteUrl + renditionPath(portrait.key, portrait.width, 'webp'),
          width: String(portrait.width),
          height: String(portrait.height),
        },
      }),
    },
    hasPart: stories.map((story) => ({ '@type': 'NewsArticle' as const, url: siteUrl + story.path })),
  }) satisfies ProfilePage;

const itemsOf = (siteUrl: string, stories: Pick<StoryCard, 'path'>[]) =>
  ({
    '@type': 'ItemList',
    itemListElement: stories.map(({ path }, index) => ({ '@type': 'ListItem' as const, position: index + 1, url: siteUrl + path })),
  }) satisfies ItemList;
