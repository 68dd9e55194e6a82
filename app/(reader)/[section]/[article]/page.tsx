import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { JsonLd } from '#components/reader/json-ld.tsx';
import { StoryPage } from '#components/reader/story/story-page.tsx';
import { parseStorySegment } from '#lib/articles/address';
import { describeStory } from '#lib/articles/stories/structured-data';
import { readComments, readNeighbours, readSections, readSettings, readStory } from '#lib/cache/reads';
import { SPECIMEN_CARD, SPECIMEN_SECTION } from '#lib/cache/specimens';
import { renditionPath } from '#lib/media/formats';
import { placeSection } from '#lib/sections/tree';
import { siteLocale, siteUrl } from '#lib/site/reader-side';

type Props = { params: Promise<{ section: string; article: string }> };

export const generateStaticParams = () => [{ section: SPECIMEN_SECTION.slug, article: SPECIMEN_CARD.path.split('/').at(-1) ?? '' }];

/** The story an address leads to; a wrong slug or section leads on to the right address. */
async function storyAt(params: Props['params']) {
  const { section, article } = await params;
  const address = parseStorySegment(article);
  const story = address && (await readStory(address.id));
  if (!story) notFound();
  if (story.path !== `/${section}/${article}`) permanentRedirect(story.path);
  return story;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const story = await storyAt(params);
  const picture = story.picture && {
    url: renditionPath(story.picture.picture.key, story.picture.picture.width, 'webp'),
    alt: story.picture.alt,
  };
  return {
    title: story.title,
    description: story.lead,
    alternates: { canonical: story.path },
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

export default async function Story({ params }: Props) {
  const story = await storyAt(params);
  const [sections, settings, neighbours, comments] = await Promise.all([
    readSections(),
    readSettings(),
    readNeighbours(story.section.id, { id: story.id, publishedAt: story.publishedAt }),
    readComments(story.id),
  ]);
  const section = placeSection(sections, story.section.slug);
  return (
    <>
      <JsonLd data={describeStory({ story, siteName: settings.name, siteUrl: siteUrl() })} />
      <StoryPage
        story={story}
        address={siteUrl() + story.path}
        section={section}
        neighbours={neighbours}
        comments={comments}
        locale={siteLocale()}
      />
    </>
  );
}
