import type { ReactNode } from 'react';
import { PageFrame } from '#components/reader/frame/page-frame.tsx';
import { readNewestTerms, readSections, readSettings } from '#lib/cache/reads';
import type { Locale } from '#lib/messages/translator';
import type { EditionPage } from '#lib/site/alternates';
import { homePath } from '#lib/site/paths';
import { frontPath } from '#lib/site/reader-side';
import { isEdition, otherFront } from './edition.ts';

type Props = {
  locale: Locale;
  /** The same page in the other language; left out or null, the language switch leads to the other front page. */
  other?: EditionPage | null;
  /** The path of what this page belongs to in the row of sections. */
  here?: string;
  children: ReactNode;
};

/** What stands around every reader page; each page is written inside one. */
export async function ReaderPage({ locale, other, here, children }: Props) {
  const [settings, sections, terms, front] = await Promise.all([readSettings(), readSections(), readNewestTerms(), otherFront(locale)]);
  // Only the page for unknown addresses is shown in an edition that is not there.
  const home = isEdition(locale, settings.editions) ? frontPath(locale) : homePath('vi');
  return (
    <PageFrame locale={locale} settings={settings} sections={sections} terms={terms} home={home} other={other ?? front} here={here}>
      {children}
    </PageFrame>
  );
}
