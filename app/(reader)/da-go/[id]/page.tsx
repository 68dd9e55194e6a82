import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WithdrawnPage } from '#components/reader/withdrawn/withdrawn-page.tsx';
import { articleIdInAddress } from '#lib/articles/schema';
import { readNewest } from '#lib/cache/read-lists';
import { readWithdrawn } from '#lib/cache/read-story';
import { SPECIMEN_CARD } from '#lib/cache/specimens';
import { translator } from '#lib/messages/translator';

/** What the front door sends, with 410, at every address of a story that was taken down. */
type Props = { params: Promise<{ id: string }> };

const NEWEST = 8;

export const generateStaticParams = () => [{ id: String(SPECIMEN_CARD.id) }];

async function withdrawnAt({ params }: Props) {
  const id = articleIdInAddress.safeParse((await params).id);
  const article = id.success ? await readWithdrawn(id.data) : null;
  if (!article) notFound();
  return article;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale } = await withdrawnAt(props);
  return { title: translator(locale, 'corrections')('withdrawnTitle'), robots: { index: false } };
}

export default async function Page(props: Props) {
  const article = await withdrawnAt(props);
  const { stories } = await readNewest({ kind: 'all', locale: article.locale }, NEWEST);
  return <WithdrawnPage article={article} newest={stories} />;
}
