import type { Metadata } from 'next';
import { FrontPage } from '#components/reader/home/front-page.tsx';
import { readFrontPage, readNewestTerms, readSettings } from '#lib/cache/reads';

export const metadata: Metadata = { alternates: { canonical: '/' } };

export default async function Front() {
  const [page, { name }, terms] = await Promise.all([readFrontPage('vi'), readSettings(), readNewestTerms()]);
  return <FrontPage page={page} siteName={name} locale="vi" threads={terms.filter(({ kind }) => kind === 'thread')} />;
}
