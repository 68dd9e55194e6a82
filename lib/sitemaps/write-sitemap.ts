import { storyPath } from '../articles/address.ts';
import { element, textElement, XML_DECLARATION, type Xml } from '../feeds/xml.ts';
import { isOpen } from '../site/open-editions.ts';
import { homePath, latestPath, pathPrefix, sectionPath, termPath } from '../site/paths.ts';
import { frontPath, siteLocale } from '../site/reader-side.ts';
import { type SiteSettings, wordsOf } from '../site/view.ts';
import {
  findEditions,
  findNews,
  findSectionsWithStories,
  findStoriesOfFile,
  findStoryFiles,
  findTermsWithStories,
  STORIES_A_FILE,
} from './store.ts';
import type { EditionLocale, ListInEdition, SitemapStory, StoryAddress } from './view.ts';

// Sitemaps, piece by piece: whoever reads one decides how fast, and a batch of rows is all that is held at a time.
// https://www.sitemaps.org/protocol.html

/** Rows read at a time. */
const BATCH = 1_000;
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const ALTERNATES = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"';

async function* urlset(namespaces: string, urls: AsyncIterable<string>): AsyncGenerator<string> {
  yield `${XML_DECLARATION}<urlset xmlns="${NAMESPACE}" ${namespaces}>\n`;
  yield* urls;
  yield '</urlset>\n';
}

/** The list of all sitemaps. */
export async function* writeIndex(siteUrl: string): AsyncGenerator<string> {
  const files = await findStoryFiles();
  const sitemap = (name: string, changed?: Date): Xml =>
    element('sitemap', {}, textElement('loc', `${siteUrl}/sitemaps/${name}.xml`), changed && textElement('lastmod', changed.toISOString()));
  yield `${XML_DECLARATION}<sitemapindex xmlns="${NAMESPACE}">\n`;
  yield `${[
    sitemap('news'),
    sitemap('lists'),
    // Newest first: whoever stops early has what matters.
    ...files.reverse().map(({ file, changed }) => sitemap(`stories-${file}`, changed)),
  ].join('\n')}\n</sitemapindex>\n`;
}

/** Whether readers are shown an edition. */
type IsShown = (locale: EditionLocale) => boolean;
const ALL: IsShown = () => true;

type Version = { locale: EditionLocale; path: string };

/** One page, with its versions in other languages; that of the edition that leads is for everybody else, as the pages themselves say it. */
function url(siteUrl: string, { path, changed }: { path: string; changed: Date }, versions: Version[] = []): string {
  const links = versions.length > 1 ? versions.map((version) => link(siteUrl, version.locale, version.path)) : [];
  const others = versions.length > 1 ? versions.find(({ locale }) => locale === siteLocale()) : undefined;
  return `${element(
    'url',
    {},
    textElement('loc', siteUrl + path),
    textElement('lastmod', changed.toISOString()),
    ...links,
    others && link(siteUrl, 'x-default', others.path),
  )}\n`;
}

const link = (siteUrl: string, hreflang: string, path: string): Xml =>
  element('xhtml:link', { rel: 'alternate', hreflang, href: siteUrl + path });

const pathOf = (story: StoryAddress): string => storyPath({ ...story, prefix: pathPrefix(story.locale) });

/**
 * The sitemap of the stories with the `file`th fifty thousand numbers.
 * @returns null when no story has such a number
 */
export async function writeStories(siteUrl: string, file: number, isShown: IsShown = ALL): Promise<AsyncGenerator<string> | null> {
  if (!Number.isSafeInteger(file) || file < 1 || file * STORIES_A_FILE > 2 ** 31 - 1) return null;
  const first = await findStoriesOfFile({ file, after: 0, take: BATCH });
  return first.length === 0 ? null : urlset(ALTERNATES, storyUrls({ siteUrl, file, isShown }, first));
}

type Asked = { siteUrl: string; file: number; isShown: IsShown };

async function* storyUrls({ siteUrl, file, isShown }: Asked, first: SitemapStory[]): AsyncGenerator<string> {
  for (let batch = first; ; ) {
    const urls = batch
      .filter(({ locale }) => isShown(locale))
      .map((story) => {
        const own = { locale: story.locale, path: pathOf(story) };
        const translation = story.translation && isShown(story.translation.locale) ? story.translation : null;
        const versions = translation ? [own, { locale: translation.locale, path: pathOf(translation) }] : [];
        return url(siteUrl, { path: own.path, changed: story.updatedAt }, versions);
      });
    yield urls.join('');
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return;
    batch = await findStoriesOfFile({ file, after: last.id, take: BATCH });
  }
}

/** The most addresses of lists that are named; beyond them are topics of the far past. */
const MOST_LISTS = 49_000;

/** The sitemap of front pages, sections, topics, threads and authors that hold stories. */
export const writeLists = (siteUrl: string, isShown: IsShown = ALL): AsyncGenerator<string> =>
  urlset(ALTERNATES, listUrls(siteUrl, isShown));

async function* listUrls(siteUrl: string, isShown: IsShown): AsyncGenerator<string> {
  const write = (all: ListInEdition[], path: (locale: EditionLocale) => string): string => {
    const lists = all.filter(({ locale }) => isShown(locale));
    const versions = lists.map(({ locale }) => ({ locale, path: path(locale) }));
    return lists.map(({ locale, newest }) => url(siteUrl, { path: path(locale), changed: newest }, versions)).join('');
  };
  const editions = await findEditions();
  // Where the English edition leads, `/` only leads on to it.
  yield write(
    editions.filter(({ locale }) => frontPath(locale) === homePath(locale)),
    homePath,
  );
  yield write(editions, latestPath);
  for (const sections of Map.groupBy(await findSectionsWithStories(), ({ slug }) => slug).values()) {
    yield write(sections, (locale) => sectionPath(sections[0]?.slug ?? '', locale));
  }
  for (let after = 0, written = 0; written < MOST_LISTS; ) {
    const found = await findTermsWithStories({ after, take: BATCH });
    const [last] = found.slice(-1);
    if (!last) return;
    const terms = [...Map.groupBy(found, ({ id }) => id).values()];
    yield terms.map((versions) => write(versions, (locale) => termPath(versions[0] ?? last, locale))).join('');
    after = last.id;
    written += found.length;
  }
}

const NEWS_FOR_MS = 48 * 3_600_000;
const MOST_NEWS = 1_000;

/**
 * What Google News reads: the stories of the last 48 hours, a thousand at most.
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export const writeNews = (siteUrl: string, publication: SiteSettings, now: Date): AsyncGenerator<string> =>
  urlset('xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"', newsUrls(siteUrl, publication, now));

async function* newsUrls(siteUrl: string, publication: SiteSettings, now: Date): AsyncGenerator<string> {
  for (const story of await findNews(new Date(now.getTime() - NEWS_FOR_MS), MOST_NEWS)) {
    if (!isOpen(publication, story.locale)) continue;
    const { name } = wordsOf(publication, story.locale);
    const news = element(
      'news:news',
      {},
      element('news:publication', {}, textElement('news:name', name), textElement('news:language', story.locale)),
      textElement('news:publication_date', story.publishedAt.toISOString()),
      textElement('news:title', story.title),
    );
    yield `${element('url', {}, textElement('loc', siteUrl + pathOf(story)), news)}\n`;
  }
}
