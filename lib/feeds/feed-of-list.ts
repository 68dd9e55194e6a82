import type { FeedStory } from '../articles/lists/view.ts';
import type { PublicComment } from '../comments/approved/view.ts';
import { type Picture, renditionPath } from '../media/formats.ts';
import type { Locale } from '../messages/translator.ts';
import { feedPath, termPath } from '../site/paths.ts';
import { tagUri } from './feed-id.ts';
import type { Feed, FeedFormat, FeedItem } from './view.ts';

/** Lists have no beginning of their own; their names count from the day the paper's feeds began. */
const FEEDS_BEGAN = new Date('2026-11-25T00:00:00Z');

type Head = {
  siteUrl: string;
  siteName: string;
  locale: Locale;
  format: FeedFormat;
  title: string;
  description: string;
};

/**
 * The feed of a list of stories.
 * @param list `key` names it for ever, `path` is its page's, `base` what its feeds stand below
 */
export function feedOfList({
  list,
  stories,
  ...head
}: Head & { list: { key: string; path: string; base: string }; stories: FeedStory[] }): Feed {
  return {
    ...frame(head, `feed-${list.key.replaceAll(':', '-')}`, FEEDS_BEGAN),
    page: head.siteUrl + list.path,
    self: head.siteUrl + feedPath(list.base, head.format),
    items: stories.map((story) => itemOfStory(story, head.siteUrl)),
  };
}

const COMMENTS_IN_FEED = 50;

/**
 * The feed of what readers said about a story, newest first.
 * @param comments oldest first, as its page has them
 */
export function feedOfComments({
  story,
  base,
  comments,
  ...head
}: Head & { story: { id: number; path: string; publishedAt: Date }; base: string; comments: PublicComment[] }): Feed {
  const newest = comments.slice(-COMMENTS_IN_FEED).reverse();
  return {
    ...frame(head, `story-${story.id}-comments`, story.publishedAt),
    page: `${head.siteUrl}${story.path}#binh-luan`,
    self: head.siteUrl + feedPath(base, head.format),
    items: newest.map(({ id, name, title, body, createdAt }) => ({
      id: tagUri(head.siteUrl, createdAt, `comment-${id}`),
      url: `${head.siteUrl}${story.path}#binh-luan-${id}`,
      title,
      summary: body,
      authors: [{ name }],
      categories: [],
      publishedAt: createdAt,
      updatedAt: createdAt,
      picture: null,
    })),
  };
}

const frame = ({ siteUrl, siteName, locale, title, description }: Head, thing: string, since: Date) => ({
  id: tagUri(siteUrl, since, thing),
  title,
  description,
  language: locale,
  publisher: { name: siteName, url: siteUrl },
});

const nameIn = (named: { name: string; nameEn: string }, locale: Locale): string => (locale === 'en' && named.nameEn) || named.name;

function itemOfStory(story: FeedStory, siteUrl: string): FeedItem {
  const { locale, terms } = story;
  const authors = terms.filter(({ kind }) => kind === 'author');
  return {
    id: tagUri(siteUrl, story.publishedAt, `story-${story.id}`),
    url: siteUrl + story.path,
    title: story.title,
    summary: story.lead,
    authors:
      authors.length > 0
        ? authors.map((author) => ({ name: nameIn(author, locale), url: siteUrl + termPath(author, locale) }))
        : story.byline
          ? [{ name: story.byline }]
          : [],
    categories: [story.section, ...terms.filter(({ kind }) => kind !== 'author')].map((named) => nameIn(named, locale)),
    publishedAt: story.publishedAt,
    updatedAt: story.updatedAt,
    picture: story.picture && pictureOf(story.picture, siteUrl),
  };
}

function pictureOf({ picture, alt }: { picture: Picture; alt: string }, siteUrl: string): FeedItem['picture'] {
  const largest = picture.renditions.find(({ width, format }) => width === picture.width && format === 'webp');
  if (!largest) return null;
  const { width, height, bytes } = largest;
  return { url: siteUrl + renditionPath(picture.key, width, 'webp'), type: 'image/webp', bytes, width, height, alt };
}
