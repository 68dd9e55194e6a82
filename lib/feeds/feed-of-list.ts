import type { FeedStory } from '../articles/lists/view.ts';
import { commentPath } from '../comments/thread/address.ts';
import type { PublicComment } from '../comments/thread/view.ts';
import { cutIn, LISTED, type Picture, renditionPath } from '../media/formats.ts';
import { type Locale, translator } from '../messages/translator.ts';
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

/**
 * The feed of what readers said about a story.
 * @param comments newest first
 */
export function feedOfComments({
  story,
  base,
  comments,
  ...head
}: Head & { story: { id: number; path: string; locale: Locale; publishedAt: Date }; base: string; comments: PublicComment[] }): Feed {
  return {
    ...frame(head, `story-${story.id}-comments`, story.publishedAt),
    page: `${head.siteUrl}${story.path}#binh-luan`,
    self: head.siteUrl + feedPath(base, head.format),
    items: comments.map(({ id, name, title, body, createdAt, isRedacted }) => ({
      id: tagUri(head.siteUrl, createdAt, `comment-${id}`),
      url: head.siteUrl + commentPath(story, { id }),
      title,
      summary: isRedacted ? `${body}\n\n(${translator(story.locale, 'thread')('redacted')})` : body,
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

/** The picture as the paper's own lists cut it. */
function pictureOf({ picture, alt }: { picture: Picture; alt: string }, siteUrl: string): FeedItem['picture'] {
  const shown = cutIn(picture, LISTED);
  const largest = shown.renditions.find(({ width, format }) => width === shown.width && format === 'webp');
  if (!largest) return null;
  const { width, height, bytes } = largest;
  return { url: siteUrl + renditionPath(shown.key, width, 'webp'), type: 'image/webp', bytes, width, height, alt };
}
