import { type Locale, translator } from '#lib/messages/translator';
import { pathWords } from '#lib/site/paths';

type Props = {
  locale: Locale;
  /** What the days of the list stand below; the front door turns the chosen day into a path. */
  base: string;
  /** The day it begins with, `YYYY-MM-DD`. */
  day: string;
  /** The calendar that shows which days have stories. */
  month: string | null;
};

/** The way to any day of a list: a plain form. */
export function DayPicker({ locale, base, day, month }: Props) {
  const t = translator(locale, 'reader');
  return (
    <form className="day-picker" action={`${base}/${pathWords(locale).day}`} method="get">
      <label htmlFor="ngay">{t('pickDay')}</label>
      <input id="ngay" name="ngay" type="date" defaultValue={day} required />
      <button type="submit">{t('showDay')}</button>
      {month && <a href={month}>{t('showCalendar')}</a>}
    </form>
  );
}
