import { notFound } from 'next/navigation';
import { listKey } from '#lib/articles/lists/view';
import { readCommentedStory, readNewestComments } from '#lib/cache/read-comments';
import { readFeed } from '#lib/cache/read-lists';
import { readSettings } from '#lib/cache/reads';
import { feedOfComments, feedOfList } from '#lib/feeds/feed-of-list';
import { FEED_FILES, FEED_FORMATS, type Feed, type FeedFormat, formatOfFile } from '#lib/feeds/view';
import { writeFeed } from '#lib/feeds/write-feed';
import { type Locale, translator } from '#lib/messages/translator';
import { commentsPath, feedPath, latestPath, pathPrefix } from '#lib/site/paths';
import { frontPath, siteUrl } from '#lib/site/reader-side';
import { wordsOf } from '#lib/site/view';
import type { TermKind } from '#lib/terms/view';
import { answered } from './answered.ts';
import { type ListAddress, listAt } from './list-at.ts';
import { placedAt } from './story-page.tsx';

// The feeds of every list and of every story's comments, in every edition and format. A feed is kept like a page and leads
// from old addresses to new ones like a page.

type Params<Names extends string> = { params: Promise<Record<Names, string>> };

/** All file names that feeds have, for the build to try each. */
export const feedParams = <Rest extends Record<string, string>>(rest: Rest) =>
  FEED_FORMATS.map((format) => ({ ...rest, feed: FEED_FILES[format].file }));

export const siteFeed = (locale: Locale, format: FeedFormat) => answered(() => answerList({ kind: 'latest' }, locale, format));

export const sectionFeed = (locale: Locale, format: FeedFormat) =>
  answered(async (_request: Request, { params }: Params<'section'>) =>
    answerList({ kind: 'section', slug: (await params).section }, locale, format),
  );

export const termFeed = (kind: TermKind, locale: Locale) =>
  answered(async (_request: Request, { params }: Params<'slug' | 'feed'>) => {
    const { slug, feed } = await params;
    return answerList({ kind, slug }, locale, formatOfFile(feed) ?? notFound());
  });

async function answerList(address: ListAddress, locale: Locale, format: FeedFormat): Promise<Response> {
  const [listed, settings] = await Promise.all([listAt(address, locale, feedPath('', format)), readSettings()]);
  const { name, tagline } = wordsOf(settings, locale);
  const isSite = address.kind === 'latest';
  // The paper's own feed stands at its front door, not below the list of all its stories.
  const base = isSite ? pathPrefix(locale) : listed.path;
  return answer(
    feedOfList({
      siteUrl: siteUrl(),
      siteName: name,
      locale,
      format,
      title: isSite ? name : translator(locale, 'machines')('feedTitle', { list: listed.name, site: name }),
      description: isSite ? tagline : listed.description,
      list: { key: listKey(listed.list), path: listed.path === latestPath(locale) ? frontPath(locale) : listed.path, base },
      stories: await readFeed(listed.list),
    }),
    format,
  );
}

export const commentsFeed = (locale: Locale, format: FeedFormat) =>
  answered(async (_request: Request, { params }: Params<'section' | 'article'>) => {
    const { section, article } = await params;
    const story = await placedAt({ section, article, locale }, feedPath(commentsPath('', locale), format), readCommentedStory);
    const [comments, settings] = await Promise.all([readNewestComments(story.id), readSettings()]);
    const t = translator(locale, 'machines');
    return answer(
      feedOfComments({
        siteUrl: siteUrl(),
        siteName: wordsOf(settings, locale).name,
        locale,
        format,
        title: t('commentsFeedTitle', { title: story.title }),
        description: t('commentsFeedText', { title: story.title }),
        story,
        base: commentsPath(story.path, locale),
        comments,
      }),
      format,
    );
  });

function answer(feed: Feed, format: FeedFormat): Response {
  const { body, type } = writeFeed(feed, format);
  return new Response(body, { headers: { 'Content-Type': type } });
}
