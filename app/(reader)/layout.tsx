import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { PageFrame } from '#components/reader/frame/page-frame.tsx';
import { readSections, readSettings } from '#lib/cache/reads';
import { siteUrl } from '#lib/site/reader-side';
import { ROBOTS } from './_pages/metadata.ts';
import '#components/reader/reader.css';

/** A reader page is a function of its path and the database: the build fails when one reads anything of the request. */
export const ensureStatic = 'navigation';

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f4' },
    { media: '(prefers-color-scheme: dark)', color: '#15181c' },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const { name, tagline } = await readSettings();
  return {
    metadataBase: new URL(siteUrl()),
    title: { default: name, template: `%s – ${name}` },
    description: tagline,
    openGraph: { siteName: name },
    robots: ROBOTS,
    icons: '/favicon.svg',
  };
}

export default async function ReaderLayout({ children }: { children: ReactNode }) {
  const [settings, sections] = await Promise.all([readSettings(), readSections()]);
  const locale = 'vi';
  return (
    <html lang={locale}>
      <body>
        <PageFrame locale={locale} settings={settings} sections={sections}>
          {children}
        </PageFrame>
      </body>
    </html>
  );
}
