import { type Locale, translator } from '#lib/messages/translator';
import type { SectionNode } from '#lib/sections/tree';
import { correctionLogPath, feedPath, latestPath, pathPrefix, sectionPath, termPath } from '#lib/site/paths';
import type { Imprint } from '#lib/site/view';
import type { Term } from '#lib/terms/view';
import { nameIn } from '../words.ts';

type Props = { locale: Locale; words: Imprint; sections: SectionNode[]; terms: Term[] };

/** The foot of every page: every section with its parts, topics and threads, and who is responsible. */
export function Colophon({ locale, words, sections, terms }: Props) {
  const t = translator(locale, 'reader');
  return (
    <footer className="colophon">
      <nav className="colophon-sections" aria-label={translator(locale, 'home')('allSections')}>
        <ul>
          {sections.map((section) => (
            <li key={section.id}>
              <a href={sectionPath(section.slug, locale)}>{nameIn(section, locale)}</a>
              {section.children.length > 0 && (
                <ul>
                  {section.children.map((child) => (
                    <li key={child.id}>
                      <a href={sectionPath(child.slug, locale)}>{nameIn(child, locale)}</a>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </nav>
      {terms.length > 0 && (
        <nav className="colophon-terms" aria-label={translator(locale, 'home')('topicsAndThreads')}>
          <ul>
            {terms.map((term) => (
              <li key={term.id}>
                <a href={termPath(term, locale)}>{nameIn(term, locale)}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className="colophon-house">
        <p className="colophon-name">{words.name}</p>
        {words.publisher && <p>{words.publisher}</p>}
        {words.editor && <p>{t('responsible', { editor: words.editor })}</p>}
        {words.licence && <p>{t('licence', { licence: words.licence })}</p>}
        {words.address && <p>{t('address', { address: words.address })}</p>}
        {words.phone && <p>{t('phone', { phone: words.phone })}</p>}
        {words.email && (
          <p>
            <a href={`mailto:${words.email}`}>{words.email}</a>
          </p>
        )}
        <ul className="colophon-ways">
          <li>
            <a href={latestPath(locale)}>{t('latest')}</a>
          </li>
          <li>
            <a href={correctionLogPath(locale)}>{translator(locale, 'corrections')('log.title')}</a>
          </li>
          <li>
            <a href={feedPath(pathPrefix(locale), 'rss')} type="application/rss+xml">
              {translator(locale, 'machines')('followPaper')}
            </a>
          </li>
          {words.links.map(({ text, href }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
          <li>
            <a href="/newsroom" rel="nofollow">
              {t('newsroom')}
            </a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
