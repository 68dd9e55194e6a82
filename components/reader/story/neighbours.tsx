import type { StoryCard } from '#lib/articles/stories/view';
import { type Locale, translator } from '#lib/messages/translator';
import { monthPath, sectionPath } from '#lib/site/paths';
import { dayOf, monthOf } from '#lib/vietnamese/days';
import { DayPicker } from '../list/day-picker.tsx';
import { StoryList } from './story-list.tsx';

type Props = {
  locale: Locale;
  sectionSlug: string;
  publishedAt: Date;
  related: StoryCard[];
  newer: StoryCard[];
  earlier: StoryCard[];
};

/** Related stories, the nearest newer and earlier ones of the section, and the way to any day of it. */
export function Neighbours({ locale, sectionSlug, publishedAt, related, newer, earlier }: Props) {
  const t = translator(locale, 'reader');
  const base = sectionPath(sectionSlug, locale);
  return (
    <div className="neighbours">
      {related.length > 0 && (
        <section aria-labelledby="bai-lien-quan">
          <h2 id="bai-lien-quan">{t('related')}</h2>
          <StoryList stories={related} />
        </section>
      )}
      {newer.length > 0 && (
        <section aria-labelledby="bai-moi-dang">
          <h2 id="bai-moi-dang">{t('newer')}</h2>
          <StoryList stories={newer} />
        </section>
      )}
      <section aria-labelledby="bai-da-dang">
        <h2 id="bai-da-dang">{t('earlier')}</h2>
        {earlier.length > 0 && <StoryList stories={earlier} />}
        <DayPicker locale={locale} base={base} day={dayOf(publishedAt)} month={monthPath(base, monthOf(publishedAt), locale)} />
      </section>
    </div>
  );
}
