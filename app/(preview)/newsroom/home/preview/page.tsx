import type { Metadata } from 'next';
import { FrontPreviewBar } from '#components/newsroom/home/front-preview-bar.tsx';
import { staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';
import { shortTime } from '#lib/vietnamese/days';
import { askedFront, FrontPreview, type FrontPreviewProps, frontOf } from '../../../_pages/front-preview.tsx';

export async function generateMetadata(props: FrontPreviewProps): Promise<Metadata> {
  const { at } = await askedFront(props);
  return { title: translator(await staffLocale(), 'calendar')('preview.title', { time: shortTime(at) }) };
}

export default async function FrontPreviewPage(props: FrontPreviewProps) {
  const { typed, isNow } = await askedFront(props);
  const front = await frontOf(props);
  return (
    <>
      <FrontPreviewBar front={front} board={typed} isNow={isNow} width={null} locale={await staffLocale()} />
      <FrontPreview front={front} />
    </>
  );
}
