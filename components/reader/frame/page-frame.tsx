import type { ReactNode } from 'react';
import { type Locale, translator } from '#lib/messages/translator';
import type { SectionNode } from '#lib/sections/tree';
import type { EditionPage } from '#lib/site/alternates';
import { sectionPath } from '#lib/site/paths';
import { type SiteSettings, wordsOf } from '#lib/site/view';
import { SearchBox } from '../search/search-box.tsx';
import { nameIn } from '../words.ts';

type Props = {
  locale: Locale;
  settings: SiteSettings;
  sections: SectionNode[];
  /** Where the edition begins. */
  home: string;
  /** What this page leads to in the other edition; null where there is none. */
  other: EditionPage | null;
  children: ReactNode;
};

/** Each language by its own name, for those who read no other. */
const OWN_NAMES: Record<Locale, string> = { vi: 'Tiếng Việt', en: 'English' };

/** What stands around every reader page: the name of the paper, its sections, the way to the other language, who is responsible. */
export function PageFrame({ locale, settings, sections, home, other, children }: Props) {
  const t = translator(locale, 'reader');
  const { name, tagline, publisher, editor, address } = wordsOf(settings, locale);
  return (
    <>
      <a className="skip-link" href="#noi-dung">
        {t('skipToContent')}
      </a>
      <header className="masthead">
        {other && (
          <p className="edition-switch">
            <a href={other.path} hrefLang={other.locale} lang={other.locale} rel="alternate">
              {OWN_NAMES[other.locale]}
            </a>
          </p>
        )}
        <p className="masthead-name">
          <a href={home}>{name}</a>
        </p>
        {tagline && <p className="masthead-tagline">{tagline}</p>}
        <SearchBox locale={locale} />
      </header>
      <nav className="sections" aria-label={t('sections')}>
        <ul>
          <li>
            <a href={home}>{t('home')}</a>
          </li>
          {sections.map((section) => (
            <li key={section.id}>
              <a href={sectionPath(section.slug, locale)}>{nameIn(section, locale)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main id="noi-dung">{children}</main>
      <footer className="colophon">
        <p className="colophon-name">{name}</p>
        {publisher && <p>{publisher}</p>}
        {editor && <p>{t('responsible', { editor })}</p>}
        {address && <p>{t('address', { address })}</p>}
        <p>
          <a href="/newsroom" rel="nofollow">
            {t('newsroom')}
          </a>
        </p>
      </footer>
    </>
  );
}
