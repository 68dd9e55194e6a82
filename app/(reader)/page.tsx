import type { Metadata } from 'next';
import { FrontPage } from '#components/reader/home/front-page.tsx';
import { readFrontPage, readSettings } from '#lib/cache/reads';

export const metadata: Metadata = { alternates: { canonical: '/' } };

export default async function Front() {
  const [page, { name }] = await Promise.all([readFrontPage('vi'), readSettings()]);
  return <FrontPage page={page} siteName={name} locale="vi" />;
}
