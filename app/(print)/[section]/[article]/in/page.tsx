import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { PrintPage } from '#components/reader/story/print-page.tsx';
import { parseStorySegment } from '#lib/articles/address';
import { readSettings, readStory } from '#lib/cache/reads';
import { SPECIMEN_CARD, SPECIMEN_SECTION } from '#lib/cache/specimens';
import { translator } from '#lib/messages/translator';
import { siteLocale, siteUrl } from '#lib/site/reader-side';

type Props = { params: Promise<{ section: string; article: string }> };

export const generateStaticParams = () => [{ section: SPECIMEN_SECTION.slug, article: SPECIMEN_CARD.path.split('/').at(-1) ?? '' }];

async function storyAt(params: Props['params']) {
  const { section, article } = await params;
  const address = parseStorySegment(article);
  const story = address && (await readStory(address.id));
  if (!story) notFound();
  if (story.path !== `/${section}/${article}`) permanentRedirect(`${story.path}/in`);
  return story;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const story = await storyAt(params);
  return {
    title: translator(siteLocale(), 'tools')('printTitle', { title: story.title }),
    alternates: { canonical: story.path },
    robots: { index: false },
  };
}

export default async function PrintStory({ params }: Props) {
  const [story, { name }] = await Promise.all([storyAt(params), readSettings()]);
  return <PrintPage story={story} paperName={name} address={siteUrl() + story.path} locale={siteLocale()} />;
}
