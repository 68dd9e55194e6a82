import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { JsonLd } from '#components/reader/json-ld.tsx';
import { StoryPage } from '#components/reader/story/story-page.tsx';
import { parseStorySegment } from '#lib/articles/address';
import type { ListLocale } from '#lib/articles/lists/view';
import { describeStory } from '#lib/articles/stories/structured-data';
import type { StoryView } from '#lib/articles/stories/view';
import { readComments, readNeighbours, readRelated, readStory } from '#lib/cache/read-story';
import { readSections, readSettings } from '#lib/cache/reads';
import { renditionPath } from '#lib/media/formats';
import { placeSection } from '#lib/sections/tree';
import { alternatesOf } from '#lib/site/alternates';
import { pathPrefix } from '#lib/site/paths';
import { siteLocale, siteUrl } from '#lib/site/reader-side';
import { ReaderPage } from './reader-page.tsx';

export type StoryAddress = { section: string; article: string; locale: ListLocale };

/**
 * The story an address leads to; a wrong slug, section or edition leads on to the right address for good.
 * @param rest the path behind the story's own, such as `/in`
 */
export async function storyAt({ section, article, locale }: StoryAddress, rest = ''): Promise<StoryView> {
  const address = parseStorySegment(article);
  const story = address && (await readStory(address.id));
  if (!story) notFound();
  if (story.path !== `${pathPrefix(locale)}/${section}/${article}`) permanentRedirect(story.path + rest);
  return story;
}

export async function storyMetadata(address: StoryAddress): Promise<Metadata> {
  const story = await storyAt(address);
  const picture = story.picture && {
    url: renditionPath(story.picture.picture.key, story.picture.picture.width, 'webp'),
    alt: story.picture.alt,
  };
  return {
    title: story.title,
    description: story.lead,
    alternates: alternatesOf(story, story.translation, siteLocale()),
    openGraph: {
      type: 'article',
      title: story.title,
      description: story.lead,
      url: story.path,
      publishedTime: story.publishedAt.toISOString(),
      modifiedTime: story.updatedAt.toISOString(),
      ...(picture ? { images: [picture] } : {}),
    },
  };
}

export async function StoryRoute({ address }: { address: StoryAddress }) {
  const story = await storyAt(address);
  const place = { id: story.id, publishedAt: story.publishedAt };
  const gathering = story.terms.filter(({ kind }) => kind !== 'author').map(({ id }) => id);
  const [sections, settings, neighbours, related, comments] = await Promise.all([
    readSections(),
    readSettings(),
    readNeighbours({ id: story.section.id, locale: story.locale }, place),
    readRelated(story.locale, gathering, place),
    readComments(story.id),
  ]);
  const section = placeSection(sections, story.section.slug);
  return (
    <ReaderPage locale={story.locale} other={story.translation}>
      <JsonLd data={describeStory({ story, siteName: settings.name, siteUrl: siteUrl() })} />
      <StoryPage story={story} section={section} neighbours={neighbours} related={related} comments={comments} locale={story.locale} />
    </ReaderPage>
  );
}
