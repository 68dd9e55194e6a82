import type { StoryCard as Story } from '#lib/articles/stories/view';
import { type Locale, translator } from '#lib/messages/translator';
import type { PlacedSection } from '#lib/sections/tree';
import { dayOf, shortDate } from '#lib/vietnamese/days';
import { DayPicker } from '../story/neighbours.tsx';
import { StoryCard } from '../story/story-card.tsx';
import { nameIn } from '../words.ts';
import { SectionHeading } from './section-page.tsx';

type Props = { section: PlacedSection; date: string; day: { stories: Story[]; before: Date | null; after: Date | null }; locale: Locale };

/** What a section published on one day, with the nearest days before and after that have stories. */
export function DayPage({ section, date, day, locale }: Props) {
  const t = translator(locale, 'reader');
  const shown = date.split('-').reverse().join('/');
  return (
    <div className="section-page">
      <SectionHeading section={section} locale={locale} title={t('dayTitle', { section: nameIn(section, locale), day: shown })} />
      {day.stories.length === 0 && <p className="empty">{t('dayEmpty')}</p>}
      <div className="section-stories">
        {day.stories.map((story, index) => (
          <StoryCard key={story.id} story={story} locale={locale} look="row" heading="h2" first={index === 0} />
        ))}
      </div>
      <nav className="around" aria-label={t('pickDay')}>
        {day.before && (
          <a href={`/${section.slug}/ngay/${dayOf(day.before)}`} rel="prev">
            {t('dayBefore', { day: shortDate(day.before) })}
          </a>
        )}
        {day.after && (
          <a href={`/${section.slug}/ngay/${dayOf(day.after)}`} rel="next">
            {t('dayAfter', { day: shortDate(day.after) })}
          </a>
        )}
      </nav>
      <DayPicker locale={locale} sectionSlug={section.slug} day={date} />
    </div>
  );
}
