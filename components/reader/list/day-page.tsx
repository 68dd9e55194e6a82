import type { StoryCard as Story } from '#lib/articles/stories/view';
import { type Locale, translator } from '#lib/messages/translator';
import { dayOf } from '#lib/vietnamese/days';
import { StoryCard } from '../story/story-card.tsx';
import { dayIn } from '../words.ts';
import { DayPicker } from './day-picker.tsx';
import { type Heading, ListHeading } from './list-heading.tsx';

type Way = { href: string; moment: Date } | null;
type Props = {
  locale: Locale;
  heading: Heading;
  /** `YYYY-MM-DD` */
  day: string;
  stories: Story[];
  before: Way;
  after: Way;
  calendar: { base: string; day: string; month: string };
};

/** What was published on one day, with the nearest days before and after that have stories. */
export function DayPage({ locale, heading, day, stories, before, after, calendar }: Props) {
  const t = translator(locale, 'reader');
  return (
    <div className="list-page">
      <ListHeading heading={heading} locale={locale} title={t('dayTitle', { section: heading.name, day: dayIn(day, locale) })} />
      {stories.length === 0 && <p className="empty">{t('dayEmpty')}</p>}
      <div className="list-stories">
        {stories.map((story, index) => (
          <StoryCard
            key={story.id}
            story={story}
            locale={locale}
            look="row"
            heading="h2"
            showSection={story.section.id !== heading.section?.id}
            first={index === 0}
          />
        ))}
      </div>
      {(before || after) && (
        <nav className="around" aria-label={t('otherDays')}>
          {before && (
            <a href={before.href} rel="prev">
              {t('dayBefore', { day: dayIn(dayOf(before.moment), locale) })}
            </a>
          )}
          {after && (
            <a href={after.href} rel="next">
              {t('dayAfter', { day: dayIn(dayOf(after.moment), locale) })}
            </a>
          )}
        </nav>
      )}
      <DayPicker locale={locale} {...calendar} />
    </div>
  );
}
