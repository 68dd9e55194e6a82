import type { ReactNode } from 'react';
import { type Locale, translator } from '#lib/messages/translator';
import type { SectionNode } from '#lib/sections/tree';
import { homePath, latestPath, sectionPath } from '#lib/site/paths';
import type { SiteSettings } from '#lib/site/view';
import type { Term } from '#lib/terms/view';
import { nameIn } from '../words.ts';
import { AnnouncementBar } from './announcement-bar.tsx';
import { Colophon } from './colophon.tsx';

type Props = {
  locale: Locale;
  settings: SiteSettings;
  sections: SectionNode[];
  /** Topics and threads that the foot of the page leads to. */
  terms?: Term[];
  children: ReactNode;
};

/** What stands around every reader page: what is announced, the name of the paper, its sections, who is responsible. */
export function PageFrame({ locale, settings, sections, terms = [], children }: Props) {
  const t = translator(locale, 'reader');
  return (
    <>
      <a className="skip-link" href="#noi-dung">
        {t('skipToContent')}
      </a>
      <AnnouncementBar announcement={settings.announcement} locale={locale} />
      <header className="masthead">
        <p className="masthead-name">
          <a href={homePath(locale)}>{settings.name}</a>
        </p>
        {settings.tagline && <p className="masthead-tagline">{settings.tagline}</p>}
      </header>
      <nav className="sections" aria-label={t('sections')}>
        <ul className="scroll-row">
          <li>
            <a href={homePath(locale)}>{t('home')}</a>
          </li>
          <li>
            <a href={latestPath(locale)}>{t('latest')}</a>
          </li>
          {sections.map((section) => (
            <li key={section.id}>
              <a href={sectionPath(section.slug, locale)}>{nameIn(section, locale)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main id="noi-dung">{children}</main>
      <Colophon locale={locale} settings={settings} sections={sections} terms={terms} />
    </>
  );
}
