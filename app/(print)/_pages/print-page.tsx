import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { PrintPage } from '#components/reader/story/print-page.tsx';
import type { ListLocale } from '#lib/articles/lists/view';
import { readSettings } from '#lib/cache/reads';
import { translator } from '#lib/messages/translator';
import { pathWords } from '#lib/site/paths';
import { siteUrl } from '#lib/site/reader-side';
import { wordsOf } from '#lib/site/view';
import { type StoryAddress, storyAt } from '../../(reader)/_pages/story-page.tsx';

// The pages for paper of both editions.

const printedAt = (address: StoryAddress) => storyAt(address, `/${pathWords(address.locale).print}`);

export async function printMetadata(address: StoryAddress): Promise<Metadata> {
  const story = await printedAt(address);
  return {
    metadataBase: new URL(siteUrl()),
    title: translator(address.locale, 'tools')('printTitle', { title: story.title }),
    icons: '/favicon.svg',
    alternates: { canonical: story.path },
    robots: { index: false },
  };
}

export async function PrintRoute({ address }: { address: StoryAddress }) {
  const [story, settings] = await Promise.all([printedAt(address), readSettings()]);
  const { name } = wordsOf(settings, address.locale);
  return <PrintPage story={story} paperName={name} address={siteUrl() + story.path} locale={address.locale} />;
}

/** A page for paper has nothing around it: no sections, no form, no script. */
export function PrintLayout({ locale, children }: { locale: ListLocale; children: ReactNode }) {
  return (
    <html lang={locale}>
      <body>{children}</body>
    </html>
  );
}
