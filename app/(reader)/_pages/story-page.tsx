import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { JsonLd } from '#components/reader/json-ld.tsx';
import { StoryPage } from '#components/reader/story/story-page.tsx';
import { nameIn } from '#components/reader/words.ts';
import { parseStorySegment } from '#lib/articles/address';
import type { ListLocale } from '#lib/articles/lists/view';
import { describeStory } from '#lib/articles/stories/structured-data';
import type { StoryView } from '#lib/articles/stories/view';
import { readStoryThread } from '#lib/cache/read-comments';
import { readNeighbours, readRelated, readStory } from '#lib/cache/read-story';
import { readSections, readSettings } from '#lib/cache/reads';
import type { ThreadPage } from '#lib/comments/thread/view';
import { translator } from '#lib/messages/translator';
import { placeSection } from '#lib/sections/tree';
import { commentsPath, pathPrefix, sectionPath } from '#lib/site/paths';
import { siteUrl } from '#lib/site/reader-side';
import { describeWay, graphOf, publicationOf } from '#lib/site/structured-data';
import { wordsOf } from '#lib/site/view';
import { shownStory } from './edition.ts';
import { storyHead } from './metadata.ts';
import { ReaderPage } from './reader-page.tsx';

export type StoryAddress = { section: string; article: string; locale: ListLocale };

/**
 * The story an address leads to; a wrong slug, section or edition leads on to the right address for good.
 * @param rest the path behind the story's own, such as `/in`
 */
export const storyAt = (address: StoryAddress, rest = ''): Promise<StoryView> => placedAt(address, rest, readStory);

/** The same of as much of a story as `read` gives. */
export async function placedAt<Story extends { path: string; translation: StoryView['translation'] }>(
  { section, article, locale }: StoryAddress,
  rest: string,
  read: (id: number) => Promise<Story | null>,
): Promise<Story> {
  const address = parseStorySegment(article);
  const story = await shownStory(address && (await read(address.id)), locale);
  if (story.path !== `${pathPrefix(locale)}/${section}/${article}`) permanentRedirect(story.path + rest);
  return story;
}

export async function storyMetadata(address: StoryAddress): Promise<Metadata> {
  const [story, settings] = await Promise.all([storyAt(address), readSettings()]);
  const { name } = wordsOf(settings, story.locale);
  const t = translator(story.locale, 'machines');
  return storyHead(story, {
    siteName: name,
    renamed: settings.renamed,
    feeds: [
      {
        base: sectionPath(story.section.slug, story.locale),
        title: t('feedTitle', { list: nameIn(story.section, story.locale), site: name }),
        formats: ['rss'],
      },
      { base: commentsPath(story.path, story.locale), title: t('commentsFeed'), formats: ['rss'] },
    ],
  });
}

/** Comments as machines are told of them: what the page shows of them, without their answers. */
const saidIn = ({ count, picks, conversations }: ThreadPage) => ({
  count,
  newest: [...picks.map(({ comment }) => comment), ...conversations.flatMap(({ first }) => first ?? [])],
});

export async function StoryRoute({ address }: { address: StoryAddress }) {
  const story = await storyAt(address);
  const place = { id: story.id, publishedAt: story.publishedAt };
  const gathering = story.terms.filter(({ kind }) => kind !== 'author').map(({ id }) => id);
  const [sections, settings, neighbours, related, thread] = await Promise.all([
    readSections(),
    readSettings(),
    readNeighbours({ id: story.section.id, locale: story.locale }, place),
    readRelated(story.locale, gathering, place),
    readStoryThread(story.id),
  ]);
  const section = placeSection(sections, story.section.slug);
  return (
    <ReaderPage
      locale={story.locale}
      other={story.translation}
      here={sectionPath(section?.parent?.slug ?? story.section.slug, story.locale)}
    >
      <JsonLd
        data={graphOf(
          describeStory({ story, said: saidIn(thread), ...publicationOf(siteUrl(), settings, story.locale) }),
          describeWay(siteUrl(), [
            ...[section?.parent, story.section].flatMap((one) =>
              one ? [{ name: nameIn(one, story.locale), path: sectionPath(one.slug, story.locale) }] : [],
            ),
            { name: story.title, path: story.path },
          ]),
        )}
      />
      <StoryPage
        story={story}
        address={siteUrl() + story.path}
        section={section}
        neighbours={neighbours}
        related={related}
        thread={thread}
        hasCounts={settings.reading.counts}
        rules={settings.commentRules}
        locale={story.locale}
      />
    </ReaderPage>
  );
}
