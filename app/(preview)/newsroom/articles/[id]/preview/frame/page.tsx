import type { Metadata } from 'next';
import { DraftPage } from '../../../../../_pages/draft-page.tsx';
import { previewAt } from '../../../../../_pages/preview-at.ts';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { story } = await previewAt((await params).id);
  return { title: story.title };
}

/** The preview alone, for the frame of the page of sizes. No other page may be framed, so its links open beside it. */
export default async function PreviewFrame({ params }: Props) {
  return (
    <>
      <base target="_blank" />
      <DraftPage preview={await previewAt((await params).id)} />
    </>
  );
}
