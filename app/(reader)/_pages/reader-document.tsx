import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { readSettings } from '#lib/cache/reads';
import type { Locale } from '#lib/messages/translator';
import { iconPath } from '#lib/site/icons/sizes';
import { siteUrl } from '#lib/site/reader-side';
import { wordsOf } from '#lib/site/view';
import { ROBOTS } from './metadata.ts';
import '#components/reader/reader.css';

// What the root layouts of both editions are made of.

export const readerViewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f4' },
    { media: '(prefers-color-scheme: dark)', color: '#15181c' },
  ],
};

/** The paper's mark in the page itself: `public/favicon.svg` would be one more request of every first visit. */
const FAVICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#a61b1b"/><path fill="#fbf9f4" d="M6 7h20v4.5h-1.6L23.6 9H17.4v15.2l2.6.6V26h-8v-1.2l2.6-.6V9H8.4l-.8 2.5H6z"/></svg>',
)}`;

/** What every page of an edition says of itself unless it says more. */
export async function editionMetadata(locale: Locale): Promise<Metadata> {
  const settings = await readSettings();
  const { name, tagline } = wordsOf(settings, locale);
  const { icon } = settings.masthead;
  return {
    metadataBase: new URL(siteUrl()),
    title: { default: name, template: `%s – ${name}` },
    description: tagline,
    openGraph: { siteName: name },
    robots: ROBOTS,
    icons: { icon: icon?.small ?? FAVICON, apple: icon ? iconPath(icon.key, '180') : '/icons/apple-touch-icon.png' },
    manifest: '/manifest.webmanifest',
  };
}

/** The document around every page of an edition. What stands around its text is `ReaderPage`: only a page knows its other language. */
export function ReaderDocument({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    // A reader's text size and contrast stand here before the first paint, which only `npm run dev`, with its hydration, minds.
    <html lang={locale} suppressHydrationWarning>
      <head>
        <script src="/reader/early.js" />
      </head>
      <body>{children}</body>
    </html>
  );
}
