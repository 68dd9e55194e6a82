import type { ReactNode } from 'react';
import { type Locale, translator } from '#lib/messages/translator';
import type { SectionNode } from '#lib/sections/tree';
import { feedPath, homePath, pathPrefix, sectionPath } from '#lib/site/paths';
import type { SiteSettings } from '#lib/site/view';
import { nameIn } from '../words.ts';

type Props = { locale: Locale; settings: SiteSettings; sections: SectionNode[]; children: ReactNode };

/** What stands around every reader page: the name of the paper, its sections, who is responsible. */
export function PageFrame({ locale, settings, sections, children }: Props) {
  const t = translator(locale, 'reader');
  return (
    <>
      <a className="skip-link" href="#noi-dung">
        {t('skipToContent')}
      </a>
      <header className="masthead">
        <p className="masthead-name">
          <a href={homePath(locale)}>{settings.name}</a>
        </p>
        {settings.tagline && <p className="masthead-tagline">{settings.tagline}</p>}
      </header>
      <nav className="sections" aria-label={t('sections')}>
        <ul>
          <li>
            <a href={homePath(locale)}>{t('home')}</a>
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
        <p className="colophon-name">{settings.name}</p>
        {settings.publisher && <p>{settings.publisher}</p>}
        {settings.editor && <p>{t('responsible', { editor: settings.editor })}</p>}
        {settings.address && <p>{t('address', { address: settings.address })}</p>}
        <p>
          <a href={feedPath(pathPrefix(locale), 'rss')} type="application/rss+xml">
            {translator(locale, 'machines')('followPaper')}
          </a>
        </p>
        <p>
          <a href="/newsroom" rel="nofollow">
            {t('newsroom')}
          </a>
        </p>
      </footer>
    </>
  );
}
