import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CorrectionPage } from '#components/reader/corrections/correction-page.tsx';
import { articleIdInAddress } from '#lib/articles/schema';
import type { StoryView } from '#lib/articles/stories/view';
import { readStory } from '#lib/cache/read-story';
import { translator } from '#lib/messages/translator';

/** The published story whose number stands in an address. */
async function storyNumbered(article: string): Promise<StoryView> {
  const id = articleIdInAddress.safeParse(article);
  const story = id.success ? await readStory(id.data) : null;
  if (!story) notFound();
  return story;
}

export async function correctionMetadata(article: string): Promise<Metadata> {
  const { locale } = await storyNumbered(article);
  return { title: translator(locale, 'corrections')('report'), robots: { index: false, follow: true } };
}

export async function CorrectionRoute({ article, isReceived }: { article: string; isReceived: boolean }) {
  return <CorrectionPage story={await storyNumbered(article)} isReceived={isReceived} />;
}
