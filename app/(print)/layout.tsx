import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { readSettings } from '#lib/cache/reads';
import { siteLocale, siteUrl } from '#lib/site/reader-side';
import '#components/reader/reader.css';

/** As every reader page: a function of its path and the database. */
export const ensureStatic = 'navigation';

export const viewport: Viewport = { themeColor: '#ffffff' };

export async function generateMetadata(): Promise<Metadata> {
  return { metadataBase: new URL(siteUrl()), title: (await readSettings()).name, icons: '/favicon.svg' };
}

/** A page for paper has nothing around it: no sections, no form, no script. */
export default function PrintLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={siteLocale()}>
      <body>{children}</body>
    </html>
  );
}
