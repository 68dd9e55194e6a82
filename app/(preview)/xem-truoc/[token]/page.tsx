import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { connection } from 'next/server';
import { cache } from 'react';
import { GonePreview } from '#components/newsroom/articles/preview-links/gone-preview.tsx';
import { LinkedPreviewBar } from '#components/newsroom/articles/preview-links/linked-preview-bar.tsx';
import { openPreviewLink } from '#lib/articles/preview-links/open-preview-link';
import { sayStatus } from '#lib/http/page-status';
import { translator } from '#lib/messages/translator';
import { siteLocale } from '#lib/site/reader-side';
import { DraftPage } from '../../_pages/draft-page.tsx';

type Props = { params: Promise<{ token: string }> };

/** Asked for once a request, since every asking is counted. */
const linkedAt = cache(async (token: string) => {
  await connection();
  return openPreviewLink(token);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const linked = await linkedAt((await params).token);
  const title = linked?.preview.story.title ?? translator(siteLocale(), 'previewLinks')('goneTitle');
  return { title, referrer: 'no-referrer' };
}

/** Where a preview link leads: the draft as readers will see it, for who has the link and no account. */
export default async function LinkedPreviewPage({ params }: Props) {
  const linked = await linkedAt((await params).token);
  if (!linked) {
    sayStatus(await headers(), 410);
    return <GonePreview locale={siteLocale()} />;
  }
  return (
    <>
      <LinkedPreviewBar linked={linked} locale={linked.preview.story.locale} />
      <DraftPage preview={linked.preview} />
    </>
  );
}
