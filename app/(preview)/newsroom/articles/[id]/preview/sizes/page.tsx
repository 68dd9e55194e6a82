import type { Metadata } from 'next';
import { PreviewBar } from '#components/newsroom/articles/preview-bar.tsx';
import { isPreviewWidth, PREVIEW_WIDTHS, PreviewSizes } from '#components/newsroom/articles/preview-sizes.tsx';
import { staffLocale } from '#lib/auth/session';
import { previewAt } from '../../../../../_pages/preview-at.ts';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { story } = await previewAt((await params).id);
  return { title: story.title };
}

/** The preview in a frame as wide as a phone, a tablet or a desktop. */
export default async function PreviewSizesPage({ params, searchParams }: Props) {
  const preview = await previewAt((await params).id);
  const asked = Number((await searchParams).rong);
  const locale = await staffLocale();
  const width = isPreviewWidth(asked) ? asked : PREVIEW_WIDTHS[0];
  return (
    <>
      <PreviewBar preview={preview} locale={locale} width={width} />
      <PreviewSizes articleId={preview.story.id} title={preview.story.title} width={width} locale={locale} />
    </>
  );
}
