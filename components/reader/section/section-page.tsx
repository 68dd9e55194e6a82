import type { ReactNode } from 'react';
import type { StoryCard as Story } from '#lib/articles/stories/view';
import { type Locale, translator } from '#lib/messages/translator';
import type { PlacedSection } from '#lib/sections/tree';
import { StoryCard } from '../story/story-card.tsx';
import { nameIn } from '../words.ts';

type Props = { section: PlacedSection; stories: Story[]; locale: Locale; children?: ReactNode };

/** A section: its name, its parts, its stories newest first; `children` stand below them. */
export function SectionPage({ section, stories, locale, children }: Props) {
  const t = translator(locale, 'reader');
  const [first, ...others] = stories;
  return (
    <div className="section-page">
      <SectionHeading section={section} locale={locale} />
      {!first && <p className="empty">{t('emptySection')}</p>}
      {first && <StoryCard story={first} locale={locale} look="lead" heading="h2" showSection={first.section.id !== section.id} first />}
      <div className="section-stories">
        {others.map((story) => (
          <StoryCard key={story.id} story={story} locale={locale} look="row" heading="h2" showSection={story.section.id !== section.id} />
        ))}
      </div>
      {children}
    </div>
  );
}

/** The name of a section over its pages, with the way up to its parent and down to its parts. */
export function SectionHeading({ section, locale, title }: { section: PlacedSection; locale: Locale; title?: string }) {
  const t = translator(locale, 'reader');
  const name = nameIn(section, locale);
  return (
    <header className="section-heading">
      {(section.parent || title) && (
        <p className="kicker">
          {section.parent && <a href={`/${section.parent.slug}`}>{nameIn(section.parent, locale)}</a>}
          {title && <a href={`/${section.slug}`}>{name}</a>}
        </p>
      )}
      <h1>{title ?? name}</h1>
      {section.description && !title && <p>{section.description}</p>}
      {section.children.length > 0 && (
        <nav aria-label={t('subSections', { section: name })}>
          <ul>
            {section.children.map((child) => (
              <li key={child.id}>
                <a href={`/${child.slug}`}>{nameIn(child, locale)}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}
