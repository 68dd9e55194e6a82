import type { Metadata } from 'next';
import { isPreviewWidth, PREVIEW_WIDTHS } from '#components/newsroom/articles/preview-sizes.tsx';
import { FrontPreviewBar } from '#components/newsroom/home/front-preview-bar.tsx';
import { FrontPreviewSizes } from '#components/newsroom/home/front-preview-sizes.tsx';
import { staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';
import { shortTime } from '#lib/vietnamese/days';
import { askedFront, type FrontPreviewProps, frontOf } from '../../../../_pages/front-preview.tsx';

export async function generateMetadata(props: FrontPreviewProps): Promise<Metadata> {
  const { at } = await askedFront(props);
  return { title: translator(await staffLocale(), 'calendar')('preview.title', { time: shortTime(at) }) };
}

/** The front page in a frame as wide as a phone, a tablet or a desktop. */
export default async function FrontPreviewSizesPage(props: FrontPreviewProps) {
  const { typed, isNow, at, edition } = await askedFront(props);
  const asked = Number((await props.searchParams).rong);
  const width = isPreviewWidth(asked) ? asked : PREVIEW_WIDTHS[0];
  const locale = await staffLocale();
  return (
    <>
      <FrontPreviewBar front={await frontOf(props)} board={typed} isNow={isNow} width={width} locale={locale} />
      <FrontPreviewSizes edition={edition} at={at} isNow={isNow} board={typed} width={width} locale={locale} />
    </>
  );
}
