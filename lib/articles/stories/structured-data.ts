import type { Comment, CorrectionComment, ImageObject, NewsArticle, Person } from 'schema-dts';
import { commentPath } from '../../comments/thread/address.ts';
import type { PublicComment } from '../../comments/thread/view.ts';
import { renditionPath } from '../../media/formats.ts';
import type { Locale } from '../../messages/translator.ts';
import { SHARE_HEIGHT, SHARE_WIDTH, sharePicturePath } from '../../share-pictures/address.ts';
import { termPath } from '../../site/paths.ts';
import { type Publication, publisherOf } from '../../site/structured-data.ts';
import { localIso } from '../../vietnamese/days.ts';
import { documentText } from '../document.ts';
import type { StoryView } from './view.ts';

/** What search engines show of a headline. */
const HEADLINE_CHARS = 110;
/** A page's comments stand in it once already; machines need not have all of them twice. */
const COMMENTS_TOLD = 10;
const SMALLEST_PICTURE = 640;

const nameIn = (named: { name: string; nameEn: string }, locale: Locale): string => (locale === 'en' && named.nameEn) || named.name;

/**
 * A story as search engines read it.
 * @param said how many approved comments it has, and the newest of them, newest first
 * @see https://schema.org/NewsArticle
 */
export function describeStory(about: Publication & { story: StoryView; said: { count: number; newest: PublicComment[] } }) {
  const { siteUrl, story, said } = about;
  const { locale, translation } = story;
  const keywords = story.terms.filter(({ kind }) => kind !== 'author').map((term) => nameIn(term, locale));
  const headline = shortened(story.title);
  return {
    '@type': 'NewsArticle',
    '@id': siteUrl + story.path,
    mainEntityOfPage: siteUrl + story.path,
    headline,
    ...(headline !== story.title && { name: story.title }),
    ...(story.kicker && { alternativeHeadline: story.kicker }),
    description: story.lead,
    image: picturesOf(story, about),
    datePublished: localIso(story.publishedAt),
    dateModified: localIso(story.updatedAt),
    author: authorsOf(story, about),
    publisher: publisherOf(about),
    articleSection: nameIn(story.section, locale),
    ...(keywords.length > 0 && { keywords }),
    wordCount: wordsIn(`${story.lead} ${documentText(story.body)}`),
    inLanguage: locale,
    isAccessibleForFree: true,
    speakable: { '@type': 'SpeakableSpecification', cssSelector: ['h1', '.story-lead'] },
    ...(story.source?.url && { isBasedOn: story.source.url }),
    ...(translation && {
      [translation.isOriginal ? 'translationOfWork' : 'workTranslation']: {
        '@type': 'NewsArticle' as const,
        '@id': siteUrl + translation.path,
        inLanguage: translation.locale,
      },
    }),
    ...(story.corrections.length > 0 && {
      correction: story.corrections.map(
        ({ text, correctedAt }) =>
          ({ '@type': 'CorrectionComment', text, datePublished: localIso(correctedAt) }) satisfies CorrectionComment,
      ),
    }),
    commentCount: said.count,
    ...(said.newest.length > 0 && {
      comment: said.newest.slice(0, COMMENTS_TOLD).map((comment) => describeComment(comment, siteUrl + commentPath(story, comment))),
    }),
  } satisfies NewsArticle;
}

const describeComment = ({ name, title, body, createdAt }: PublicComment, url: string) =>
  ({
    '@type': 'Comment',
    url,
    name: title,
    text: body,
    dateCreated: localIso(createdAt),
    author: { '@type': 'Person', name },
  }) satisfies Comment;

/** A headline within its bounds, cut between words. */
export function shortened(title: string): string {
  if (title.length <= HEADLINE_CHARS) return title;
  const room = title.slice(0, HEADLINE_CHARS - 1).toWellFormed();
  const end = room.lastIndexOf(' ');
  return `${end > HEADLINE_CHARS / 2 ? room.slice(0, end) : room}…`;
}

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

function authorsOf(story: StoryView, about: Publication) {
  const { siteUrl } = about;
  const authors = story.terms.filter(({ kind }) => kind === 'author');
  if (authors.length === 0) return story.byline ? [{ '@type': 'Person', name: story.byline } satisfies Person] : [publisherOf(about)];
  return authors.map(
    (author) => ({ '@type': 'Person', name: nameIn(author, story.locale), url: siteUrl + termPath(author, story.locale) }) satisfies Person,
  );
}

/** The photo in its larger sizes, largest first; without one, the picture drawn for sharing. */
function picturesOf({ id, version, picture }: StoryView, { siteUrl, renamed = 0 }: Publication): ImageObject[] {
  if (!picture)
    return [
      {
        '@type': 'ImageObject',
        url: siteUrl + sharePicturePath(id, version, renamed),
        width: pixels(SHARE_WIDTH),
        height: pixels(SHARE_HEIGHT),
      },
    ];
  const { key, width: largest, renditions } = picture.picture;
  return renditions
    .filter(({ format, width }) => format === 'webp' && width >= Math.min(SMALLEST_PICTURE, largest))
    .sort((one, other) => other.width - one.width)
    .map(({ width, height }) => ({
      '@type': 'ImageObject',
      url: siteUrl + renditionPath(key, width, 'webp'),
      width: pixels(width),
      height: pixels(height),
    }));
}

/** A bare number stands for pixels, which the types of the schema do not know. */
const pixels = (number: number) => `${number}`;
