import type { Metadata } from 'next';
import { FrontPage } from '#components/reader/home/front-page.tsx';
import { JsonLd } from '#components/reader/json-ld.tsx';
import { readFrontPage, readSettings } from '#lib/cache/reads';
import { siteUrl } from '#lib/site/reader-side';
import { describeSite, graphOf } from '#lib/site/structured-data';
import { frontHead } from './_pages/metadata.ts';

export const generateMetadata = async (): Promise<Metadata> => frontHead('vi', await readSettings(), await readFrontPage('vi'));

export default async function Front() {
  const [page, settings] = await Promise.all([readFrontPage('vi'), readSettings()]);
  return (
    <>
      <JsonLd data={graphOf(describeSite({ siteUrl: siteUrl(), settings, locale: 'vi' }))} />
      <FrontPage page={page} siteName={settings.name} locale="vi" />
    </>
  );
}
