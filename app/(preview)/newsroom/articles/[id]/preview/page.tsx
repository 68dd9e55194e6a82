import type { Metadata } from 'next';
import { PreviewBar } from '#components/newsroom/articles/preview-bar.tsx';
import { staffLocale } from '#lib/auth/session';
import { DraftPage } from '../../../../_pages/draft-page.tsx';
import { previewAt } from '../../../../_pages/preview-at.ts';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { story } = await previewAt((await params).id);
  return { title: story.title };
}

export default async function PreviewPage({ params }: Props) {
  const preview = await previewAt((await params).id);
  return (
    <>
      <PreviewBar preview={preview} locale={await staffLocale()} />
      <DraftPage preview={preview} />
    </>
  );
}
