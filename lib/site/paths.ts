import { cursorOf } from '../articles/lists/cursor.ts';
import type { StoryPlace } from '../articles/stories/view.ts';
import { FEED_FILES, type FeedFormat } from '../feeds/view.ts';
import type { Locale } from '../messages/translator.ts';
import type { ListKind } from '../past-addresses/view.ts';
import type { Term, TermKind } from '../terms/view.ts';

// Where reader pages stand, but for stories (lib/articles/address.ts). The folders of app/ repeat these words.

/** What the paths of an edition begin with: the Vietnamese one stands at the root, the English one below `/en`. */
export const pathPrefix = (locale: Locale): string => (locale === 'vi' ? '' : `/${locale}`);

const VIETNAMESE = {
  latest: 'tin-moi',
  topic: 'chu-de',
  thread: 'dong-su-kien',
  author: 'tac-gia',
  earlier: 'truoc',
  later: 'sau',
  day: 'ngay',
  month: 'thang',
  search: 'tim-kiem',
  print: 'in',
  comments: 'binh-luan',
  oldest: 'cu-nhat',
  mostLiked: 'nhieu-thich',
  answer: 'tra-loi',
  note: 'gop-y',
  corrections: 'dinh-chinh',
  report: 'bao-vi-pham',
  received: 'da-nhan',
  receipts: 'bien-nhan',
  withdrawn: 'da-go',
} as const;
const ENGLISH: Record<keyof typeof VIETNAMESE, string> = {
  latest: 'latest',
  topic: 'topics',
  thread: 'threads',
  author: 'authors',
  earlier: 'before',
  later: 'after',
  day: 'day',
  month: 'month',
  search: 'search',
  print: 'print',
  comments: 'comments',
  oldest: 'oldest',
  mostLiked: 'most-liked',
  answer: 'reply',
  note: 'corrections',
  corrections: 'corrections',
  report: 'report',
  received: 'received',
  receipts: 'receipts',
  withdrawn: 'withdrawn',
};

/** The words of an edition's paths. */
export const pathWords = (locale: Locale): Record<keyof typeof VIETNAMESE, string> => (locale === 'vi' ? VIETNAMESE : ENGLISH);

export const homePath = (locale: Locale): string => pathPrefix(locale) || '/';

/** The search page of an edition. */
export const searchPath = (locale: Locale): string => `${pathPrefix(locale)}/${pathWords(locale).search}`;

/** All stories of an edition, newest first. */
export const latestPath = (locale: Locale): string => `${pathPrefix(locale)}/${pathWords(locale).latest}`;

export const sectionPath = (slug: string, locale: Locale): string => `${pathPrefix(locale)}/${slug}`;

export const termPath = ({ kind, slug }: Pick<Term, 'kind' | 'slug'>, locale: Locale): string =>
  `${pathPrefix(locale)}/${pathWords(locale)[kind satisfies TermKind]}/${slug}`;

/** The page of a list that begins after a place; `base` is the list's own path. */
export const earlierPath = (base: string, place: StoryPlace, locale: Locale): string =>
  `${base}/${pathWords(locale).earlier}/${cursorOf(place)}`;

/** The page of a list that ends before a place. */
export const laterPath = (base: string, place: StoryPlace, locale: Locale): string =>
  `${base}/${pathWords(locale).later}/${cursorOf(place)}`;

/** A list's page of a day, `YYYY-MM-DD`; `base` is a section's path, or the edition's prefix for all sections. */
export const dayPath = (base: string, day: string, locale: Locale): string => `${base}/${pathWords(locale).day}/${day}`;

/** A list's calendar of a month, `YYYY-MM`; `base` as for `dayPath`. */
export const monthPath = (base: string, month: string, locale: Locale): string => `${base}/${pathWords(locale).month}/${month}`;

/** The print page of a story. */
export const printPath = (storyPath: string, locale: Locale): string => `${storyPath}/${pathWords(locale).print}`;

/**
 * A feed of a list or of a story's comments.
 * @param base a section's or a term's path, `commentsPath`, or the edition's prefix for all its stories
 */
export const feedPath = (base: string, format: FeedFormat): string => `${base}/${FEED_FILES[format].file}`;

/** All comments of a story; their other pages (lib/comments/thread/address.ts) and their feeds stand below. */
export const commentsPath = (storyPath: string, locale: Locale): string => `${storyPath}/${pathWords(locale).comments}`;
/** Where a reader tells of a mistake in a story, and where they are thanked for it. */
export const notePath = (articleId: number, locale: Locale): string => `${pathPrefix(locale)}/${pathWords(locale).note}/${articleId}`;
export const noteThanksPath = (articleId: number, locale: Locale): string => `${notePath(articleId, locale)}/${pathWords(locale).received}`;

/** What the paper has corrected in its stories; later pages stand below, as those of lists (`earlierPath`). */
export const correctionLogPath = (locale: Locale): string => `${pathPrefix(locale)}/${pathWords(locale).corrections}`;

/** Where a reader reports a comment, and where they are thanked for it. */
export const reportPath = (articleId: number, commentId: number, locale: Locale): string =>
  `${pathPrefix(locale)}/${pathWords(locale).report}/${articleId}/${commentId}`;
export const reportThanksPath = (articleId: number, locale: Locale): string =>
  `${pathPrefix(locale)}/${pathWords(locale).report}/${articleId}/${pathWords(locale).received}`;
/** Where readers learn what a comment's receipt is; with a script, the comments sent from this device. */
export const receiptsPath = (locale: Locale): string => `${pathPrefix(locale)}/${pathWords(locale).receipts}`;

/** What stands in the place of a story that was taken down; the front door sends it with 410. */
export const withdrawnPath = (articleId: number, locale: Locale): string =>
  `${pathPrefix(locale)}/${pathWords(locale).withdrawn}/${articleId}`;

/** The same for a section, topic, thread or author that was removed. */
export const goneListPath = (kind: ListKind, slug: string, locale: Locale): string =>
  `${pathPrefix(locale)}/${pathWords(locale).withdrawn}/${kind}/${slug}`;
