import type { Metadata } from 'next';
import { staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';
import { shortTime } from '#lib/vietnamese/days';
import { askedFront, FrontPreview, type FrontPreviewProps, frontOf } from '../../../../_pages/front-preview.tsx';

export async function generateMetadata(props: FrontPreviewProps): Promise<Metadata> {
  const { at } = await askedFront(props);
  return { title: translator(await staffLocale(), 'calendar')('preview.title', { time: shortTime(at) }) };
}

/** The front page alone, for the frame of the page of sizes. No other page may be framed, so its links open beside it. */
export default async function FrontPreviewFrame(props: FrontPreviewProps) {
  return (
    <>
      <base target="_blank" />
      <FrontPreview front={await frontOf(props)} />
    </>
  );
}
