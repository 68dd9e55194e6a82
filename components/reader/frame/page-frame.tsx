import type { ReactNode } from 'react';
import { type Locale, translator } from '#lib/messages/translator';
import { type SectionNode, shownSections } from '#lib/sections/tree';
import type { EditionPage } from '#lib/site/alternates';
import { latestPath, sectionPath } from '#lib/site/paths';
import { type Paper, wordsOf } from '#lib/site/view';
import type { Term } from '#lib/terms/view';
import { SearchBox } from '../search/search-box.tsx';
import { nameIn } from '../words.ts';
import { AnnouncementBar } from './announcement-bar.tsx';
import { Colophon } from './colophon.tsx';
import { MastheadLine, MastheadName } from './masthead.tsx';

type Props = {
  locale: Locale;
  settings: Paper;
  sections: SectionNode[];
  /** Where the edition begins. */
  home: string;
  /** What this page leads to in the other edition; null where there is none. */
  other: EditionPage | null;
  /** Topics and threads that the foot of the page leads to. */
  terms?: Term[];
  /** What of the row of sections this page belongs to, as its path. */
  here?: string;
  children: ReactNode;
};

/** Each language by its own name, for those who read no other. */
const OWN_NAMES: Record<Locale, string> = { vi: 'Tiếng Việt', en: 'English' };

/**
 * What stands around every reader page: what is announced, the name of the paper, its sections, the way to the other language,
 * who is responsible.
 */
export function PageFrame({ locale, settings, sections, home, other, terms = [], here, children }: Props) {
  const t = translator(locale, 'reader');
  const words = wordsOf(settings, locale);
  const shown = shownSections(sections);
  const isHere = (path: string) => (path === here ? 'true' : undefined);
  return (
    <>
      <a className="skip-link" href="#noi-dung">
        {t('skipToContent')}
      </a>
      <AnnouncementBar announcement={settings.announcement} locale={locale} />
      <header className="masthead">
        <MastheadName settings={settings} name={words.name} home={home} locale={locale} />
        {words.tagline && <p className="masthead-tagline">{words.tagline}</p>}
        <MastheadLine settings={settings} locale={locale} />
        <SearchBox locale={locale} />
        {other && (
          <p className="edition-switch">
            <a href={other.path} hrefLang={other.locale} lang={other.locale} rel="alternate">
              {OWN_NAMES[other.locale]}
            </a>
          </p>
        )}
      </header>
      <nav className="sections" aria-label={t('sections')}>
        <ul className="scroll-row">
          <li>
            <a href={home} aria-current={isHere(home)}>
              {t('home')}
            </a>
          </li>
          <li>
            <a href={latestPath(locale)} aria-current={isHere(latestPath(locale))}>
              {t('latest')}
            </a>
          </li>
          {shown.map((section) => (
            <li key={section.id}>
              <a href={sectionPath(section.slug, locale)} aria-current={isHere(sectionPath(section.slug, locale))}>
                {nameIn(section, locale)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main id="noi-dung">{children}</main>
      <Colophon locale={locale} words={words} sections={shown} terms={terms} />
    </>
  );
}
