import type { Metadata } from 'next';
import { PageFrame } from '#components/reader/frame/page-frame.tsx';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { readNewestTerms, readSections, readSettings } from '#lib/cache/reads';
import { now } from '#lib/clock';
import { translator } from '#lib/messages/translator';
import { findPreview } from '#lib/site/groups/preview-settings';
import { previewQuery } from '#lib/site/groups/schema';
import { isOpen } from '#lib/site/open-editions';
import { frontPath, otherLocale } from '#lib/site/reader-side';
import { dayOf } from '#lib/vietnamese/days';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'settings')('previewPage.title') };
}

/** The head and the foot of reader pages with what this person last typed of a group. */
export default async function SettingsPreviewPage({ searchParams }: Props) {
  const staff = await requireStaff('keep-settings');
  const { of, edition } = previewQuery.parse(await searchParams);
  const [typed, standing, sections, terms] = await Promise.all([findPreview(staff, of), readSettings(), readSections(), readNewestTerms()]);
  const other = otherLocale(edition);
  const t = translator(staff.locale, 'settings');
  const settings = { ...standing, ...typed, today: typed.masthead.date ? dayOf(now()) : null };
  return (
    <>
      <aside lang={staff.locale} className="announcement">
        <p>{t('previewPage.bar', { group: of ? t(`group.${of}`) : t('title') })}</p>
        <p>
          <a href={`/newsroom/settings/preview?${of ? `of=${of}&` : ''}edition=${other}`}>{t('previewPage.edition', { locale: other })}</a>
          {' · '}
          <a href={`/newsroom/settings${of ? `/${of}` : ''}`}>{t('previewPage.back')}</a>
        </p>
      </aside>
      <div lang={edition}>
        <PageFrame
          locale={edition}
          settings={settings}
          sections={sections}
          terms={terms}
          home={frontPath(edition)}
          other={isOpen(typed, other) ? { locale: other, path: frontPath(other) } : null}
        >
          <p lang={staff.locale}>{t('previewPage.body')}</p>
        </PageFrame>
      </div>
    </>
  );
}
