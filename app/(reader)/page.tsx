import type { Metadata } from 'next';
import { FrontPage } from '#components/reader/home/front-page.tsx';
import { readFrontPage, readSettings } from '#lib/cache/reads';
import { siteLocale } from '#lib/site/reader-side';

export const metadata: Metadata = { alternates: { canonical: '/' } };

export default async function Front() {
  const [page, { name }] = await Promise.all([readFrontPage(), readSettings()]);
  return <FrontPage page={page} siteName={name} locale={siteLocale()} />;
}
