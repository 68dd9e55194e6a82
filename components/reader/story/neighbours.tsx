import type { StoryCard } from '#lib/articles/stories/view';
import { type Locale, translator } from '#lib/messages/translator';
import { dayOf } from '#lib/vietnamese/days';
import { StoryList } from './story-list.tsx';

type Props = { locale: Locale; sectionSlug: string; publishedAt: Date; newer: StoryCard[]; earlier: StoryCard[] };

/** The nearest newer and earlier stories of the section, and the way to any day of it. */
export function Neighbours({ locale, sectionSlug, publishedAt, newer, earlier }: Props) {
  const t = translator(locale, 'reader');
  return (
    <div className="neighbours">
      {newer.length > 0 && (
        <section aria-labelledby="bai-moi-dang">
          <h2 id="bai-moi-dang">{t('newer')}</h2>
          <StoryList stories={newer} />
        </section>
      )}
      <section aria-labelledby="bai-da-dang">
        <h2 id="bai-da-dang">{t('earlier')}</h2>
        {earlier.length > 0 && <StoryList stories={earlier} />}
        <DayPicker locale={locale} sectionSlug={sectionSlug} day={dayOf(publishedAt)} />
      </section>
    </div>
  );
}

/** A plain form: the front door turns the chosen day into a path. */
export function DayPicker({ locale, sectionSlug, day }: { locale: Locale; sectionSlug: string; day: string }) {
  const t = translator(locale, 'reader');
  return (
    <form className="day-picker" action={`/${sectionSlug}/ngay`} method="get">
      <label htmlFor="ngay">{t('pickDay')}</label>
      <input id="ngay" name="ngay" type="date" defaultValue={day} required />
      <button type="submit">{t('showDay')}</button>
    </form>
  );
}
