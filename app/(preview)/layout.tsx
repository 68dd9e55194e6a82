import '#components/reader/reader.css';
import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { siteLocale } from '#lib/site/reader-side';

// A root of its own: a preview wears the reader's clothes, not the newsroom's. Made for one request, as every staff page.
export const instant = false;

export const metadata: Metadata = { robots: { index: false, follow: false } };

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

export default async function PreviewLayout({ children }: { children: ReactNode }) {
  await connection();
  return (
    <html lang={siteLocale()}>
      <body>{children}</body>
    </html>
  );
}
