import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { CorrectionPage } from '#components/reader/corrections/correction-page.tsx';
import { articleIdInAddress } from '#lib/articles/schema';
import type { StoryView } from '#lib/articles/stories/view';
import { readStory } from '#lib/cache/read-story';
import { type Locale, translator } from '#lib/messages/translator';
import { notePath } from '#lib/site/paths';
import { shownStory } from './edition.ts';
import { ReaderPage } from './reader-page.tsx';

/** The published story whose number stands in an address; one of the other edition leads there. */
async function storyNumbered(article: string, locale: Locale): Promise<StoryView> {
  const id = articleIdInAddress.safeParse(article);
  const story = await shownStory(id.success ? await readStory(id.data) : null, locale);
  if (story.locale !== locale) permanentRedirect(notePath(story.id, story.locale));
  return story;
}

export async function correctionMetadata(article: string, locale: Locale): Promise<Metadata> {
  await storyNumbered(article, locale);
  return { title: translator(locale, 'corrections')('report'), robots: { index: false, follow: true } };
}

type Props = { article: string; locale: Locale; isReceived?: boolean };

export async function CorrectionRoute({ article, locale, isReceived = false }: Props) {
  const story = await storyNumbered(article, locale);
  return (
    <ReaderPage locale={locale} other={story.translation}>
      <CorrectionPage story={story} isReceived={isReceived} />
    </ReaderPage>
  );
}
