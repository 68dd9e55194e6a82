import type { FrontPage as Page } from '#lib/home/compose-front-page';
import { type Locale, translator } from '#lib/messages/translator';
import { latestPath, sectionPath } from '#lib/site/paths';
import { StoryCard } from '../story/story-card.tsx';
import { StoryList } from '../story/story-list.tsx';
import { nameIn } from '../words.ts';

/** The front page: one story leads, five stand beside it, then what is new and every section in its place. */
export function FrontPage({ page, siteName, locale }: { page: Page; siteName: string; locale: Locale }) {
  const t = translator(locale, 'reader');
  const { lead, beside, latest, blocks } = page;
  return (
    <div className="front">
      <h1 className="visually-hidden">{siteName}</h1>
      {!lead && <p className="empty">{t('emptyPaper')}</p>}
      {lead && (
        <section className="front-top" aria-label={t('leadStory')}>
          <StoryCard story={lead} locale={locale} look="first" heading="h2" showSection first />
          <div className="front-beside">
            {beside.map((story, index) => (
              <StoryCard key={story.id} story={story} locale={locale} look={index < 3 ? 'row' : 'text'} heading="h2" showSection />
            ))}
          </div>
        </section>
      )}
      <div className="front-rest">
        {latest.length > 0 && (
          <section className="block block-latest" aria-labelledby="tin-moi">
            <h2 className="block-name" id="tin-moi">
              <a href={latestPath(locale)}>{t('latest')}</a>
            </h2>
            <StoryList stories={latest} />
          </section>
        )}
        {blocks.map(({ section, stories: [first, ...others] }) => (
          <section key={section.id} className="block" aria-labelledby={`muc-${section.slug}`}>
            <h2 className="block-name" id={`muc-${section.slug}`}>
              <a href={sectionPath(section.slug, locale)}>{nameIn(section, locale)}</a>
            </h2>
            {first && <StoryCard story={first} locale={locale} look="standard" />}
            {others.map((story) => (
              <StoryCard key={story.id} story={story} locale={locale} look="text" />
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}
