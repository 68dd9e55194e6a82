import { type Locale, translator } from '#lib/messages/translator';
import type { PlacedSection } from '#lib/sections/tree';
import { sectionPath } from '#lib/site/paths';
import type { TermView } from '#lib/terms/view';
import { Picture } from '../picture.tsx';
import { nameIn } from '../words.ts';

export type Heading = {
  name: string;
  description: string;
  path: string;
  section: PlacedSection | null;
  term: TermView | null;
};

/**
 * The name of a list over its pages, with the way up to its section's parent and down to its parts.
 * @param title what the page itself is called when it is not the list's own, such as a day of it
 */
export function ListHeading({ heading, locale, title }: { heading: Heading; locale: Locale; title?: string }) {
  const t = translator(locale, 'reader');
  const { name, description, path, section, term } = heading;
  const { parent = null, children = [] } = section ?? {};
  return (
    <header className="list-heading">
      {term?.portrait && !title && (
        <div className="list-portrait">
          <Picture picture={term.portrait} alt={name} sizes="6rem" first />
        </div>
      )}
      {(parent || title) && (
        <nav className="kicker" aria-label={t('breadcrumb')}>
          {parent && <a href={sectionPath(parent.slug, locale)}>{nameIn(parent, locale)}</a>}
          {title && <a href={path}>{name}</a>}
        </nav>
      )}
      {term && !title && <p className="kicker">{t(`term.${term.kind}`)}</p>}
      <h1>{title ?? name}</h1>
      {description && !title && <p className="list-description">{description}</p>}
      {children.length > 0 && (
        <nav className="list-parts" aria-label={t('subSections', { section: name })}>
          <ul>
            {children.map((child) => (
              <li key={child.id}>
                <a href={sectionPath(child.slug, locale)}>{nameIn(child, locale)}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}
