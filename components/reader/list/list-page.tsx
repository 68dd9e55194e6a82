import type { StoryCard as Story } from '#lib/articles/stories/view';
import { type Locale, translator } from '#lib/messages/translator';
import { feedPath } from '#lib/site/paths';
import { StoryCard } from '../story/story-card.tsx';
import { DayPicker } from './day-picker.tsx';
import { type Heading, ListHeading } from './list-heading.tsx';

type Props = {
  locale: Locale;
  heading: Heading;
  stories: Story[];
  /** Only the first page leads with a large picture. */
  isFirst: boolean;
  newer: string | null;
  earlier: string | null;
  calendar: { base: string; day: string; month: string } | null;
};

/** A page of a list: its name, its parts, its stories newest first, and the ways on. */
export function ListPage({ locale, heading, stories, isFirst, newer, earlier, calendar }: Props) {
  const t = translator(locale, 'reader');
  const [lead, ...others] = isFirst ? stories : [undefined, ...stories];
  const isElsewhere = (story: Story) => story.section.id !== heading.section?.id;
  return (
    <div className="list-page">
      <ListHeading heading={heading} locale={locale} />
      {stories.length === 0 && <p className="empty">{t('emptyList')}</p>}
      {lead && <StoryCard story={lead} locale={locale} look="first" heading="h2" showSection={isElsewhere(lead)} first />}
      <div className="list-stories">
        {others.map(
          (story) =>
            story && <StoryCard key={story.id} story={story} locale={locale} look="row" heading="h2" showSection={isElsewhere(story)} />,
        )}
      </div>
      {(newer || earlier) && (
        <nav className="around" aria-label={t('pages')}>
          {newer && (
            <a href={newer} rel="prev">
              {t('newerPage')}
            </a>
          )}
          {earlier && (
            <a href={earlier} rel="next">
              {t('earlierPage')}
            </a>
          )}
        </nav>
      )}
      {(heading.section || heading.term) && (
        <p className="list-feed">
          <a href={feedPath(heading.path, 'rss')} type="application/rss+xml">
            {translator(locale, 'machines')('followList', { list: heading.name })}
          </a>
        </p>
      )}
      {calendar && <DayPicker locale={locale} {...calendar} />}
    </div>
  );
}
