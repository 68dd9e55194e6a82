import type { FrontPage as Page } from '#lib/home/view';
import { type Locale, translator } from '#lib/messages/translator';
import { latestPath, sectionPath, termPath } from '#lib/site/paths';
import type { Term } from '#lib/terms/view';
import { StoryCard } from '../story/story-card.tsx';
import { nameIn } from '../words.ts';
import { LatestList } from './latest-list.tsx';
import { MostRead } from './most-read.tsx';

type Props = {
  page: Page;
  siteName: string;
  locale: Locale;
  /** Event threads that are followed now. */
  threads: Term[];
};

/** After how many blocks what is read most stands: at the end of the first row where three stand side by side. */
const BLOCKS_BEFORE_MOST_READ = 2;

/** The front page: one story leads, five stand beside it, what is new in order, then every section in its place. */
export function FrontPage({ page, siteName, locale, threads }: Props) {
  const t = translator(locale, 'reader');
  const { lead, beside, latest, mostRead, blocks } = page;
  const sections = blocks.map(({ section, stories: [first, ...others] }) => (
    <section key={section.id} className="block" aria-labelledby={`muc-${section.slug}`}>
      <h2 className="block-name" id={`muc-${section.slug}`}>
        <a href={sectionPath(section.slug, locale)}>{nameIn(section, locale)}</a>
      </h2>
      {first && <StoryCard story={first} locale={locale} look="standard" />}
      {others.map((story) => (
        <StoryCard key={story.id} story={story} locale={locale} look="text" />
      ))}
    </section>
  ));
  return (
    <div className="front">
      <h1 className="visually-hidden">{siteName}</h1>
      {threads.length > 0 && (
        <nav className="threads" aria-labelledby="dong-su-kien">
          <p id="dong-su-kien">{t('term.thread')}</p>
          <ul className="scroll-row">
            {threads.map((thread) => (
              <li key={thread.id}>
                <a href={termPath(thread, locale)}>{nameIn(thread, locale)}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {!lead && <p className="empty">{t('emptyPaper')}</p>}
      {lead && (
        <div className="front-top">
          <section className="front-lead" aria-label={t('leadStory')}>
            <StoryCard story={lead} locale={locale} look="first" heading="h2" showSection first />
            <div className="front-beside">
              {beside.map((story) => (
                <StoryCard key={story.id} story={story} locale={locale} look="row" heading="h2" showSection />
              ))}
            </div>
          </section>
          {latest.length > 0 && (
            <section className="front-latest" aria-labelledby="tin-moi">
              <h2 className="block-name" id="tin-moi">
                <a href={latestPath(locale)}>{t('latest')}</a>
              </h2>
              <LatestList stories={latest} />
              <p className="block-more">
                <a href={latestPath(locale)}>{translator(locale, 'home')('allLatest')}</a>
              </p>
            </section>
          )}
        </div>
      )}
      <div className="front-blocks">
        {sections.slice(0, BLOCKS_BEFORE_MOST_READ)}
        <MostRead mostRead={mostRead} locale={locale} />
        {sections.slice(BLOCKS_BEFORE_MOST_READ)}
      </div>
    </div>
  );
}
