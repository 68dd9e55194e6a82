import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { ReportPage } from '#components/reader/comments/report-page.tsx';
import { articleIdInAddress } from '#lib/articles/schema';
import type { StoryView } from '#lib/articles/stories/view';
import { readReportable } from '#lib/cache/read-report';
import { readStory } from '#lib/cache/read-story';
import { commentIdInAddress } from '#lib/comments/likes/schema';
import type { CommentOnPage } from '#lib/comments/on-page/view';
import { type Locale, translator } from '#lib/messages/translator';
import { reportPath, reportThanksPath } from '#lib/site/paths';
import { shownStory } from './edition.ts';
import { ReaderPage } from './reader-page.tsx';

/** `comment` is null on the page that thanks. */
type Address = { article: string; comment: string | null; locale: Locale };

/** The story and the comment whose numbers stand in an address; those of the other edition lead there. */
async function reported({ article, comment, locale }: Address): Promise<{ story: StoryView; comment: CommentOnPage | null }> {
  const articleId = articleIdInAddress.safeParse(article);
  const story = await shownStory(articleId.success ? await readStory(articleId.data) : null, locale);
  if (comment === null) {
    if (story.locale !== locale) permanentRedirect(reportThanksPath(story.id, story.locale));
    return { story, comment };
  }
  const commentId = commentIdInAddress.safeParse(comment);
  const found = commentId.success ? await readReportable(story.id, commentId.data) : null;
  if (!found) notFound();
  if (story.locale !== locale) permanentRedirect(reportPath(story.id, found.id, story.locale));
  return { story, comment: found };
}

export async function reportMetadata(address: Address): Promise<Metadata> {
  await reported(address);
  return { title: translator(address.locale, 'reactions')('reportTitle'), robots: { index: false, follow: true } };
}

export async function ReportRoute({ address }: { address: Address }) {
  const { story, comment } = await reported(address);
  return (
    <ReaderPage locale={address.locale} other={story.translation}>
      <ReportPage story={story} comment={comment} />
    </ReaderPage>
  );
}
