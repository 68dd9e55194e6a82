import { type Locale, translator } from '#lib/messages/translator';
import { dayOf, shortTime, weekdayOf } from '#lib/vietnamese/days';

// How an edition writes names and times. All times are those of Viet Nam.

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

const inEnglish = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
const ENGLISH_DAY = inEnglish({ day: 'numeric', month: 'long', year: 'numeric' });
const ENGLISH_SHORT_DAY = inEnglish({ day: 'numeric', month: 'short' });
const ENGLISH_MONTH = inEnglish({ month: 'long', year: 'numeric' });

/** A day, `YYYY-MM-DD`, as an edition writes it: `01/07/2020`, `1 July 2020`. */
export const dayIn = (day: string, locale: Locale): string =>
  locale === 'vi' ? day.split('-').reverse().join('/') : ENGLISH_DAY.format(new Date(`${day}T00:00:00Z`));

/** A moment in a narrow column: the hour, and the day without its year: `14:00` and `01/07`, `1 Jul`. */
export function clockIn(moment: Date, locale: Locale): { clock: string; day: string } {
  const day = dayOf(moment);
  return {
    clock: shortTime(moment).slice(0, 5),
    day: locale === 'vi' ? dayIn(day, locale).slice(0, 5) : ENGLISH_SHORT_DAY.format(new Date(`${day}T00:00:00Z`)),
  };
}

/** A month, `YYYY-MM`, as an edition writes it: `07/2020`, `July 2020`. */
export const monthIn = (month: string, locale: Locale): string =>
  locale === 'vi' ? month.split('-').reverse().join('/') : ENGLISH_MONTH.format(new Date(`${month}-01T00:00:00Z`));

/** A moment beside a headline: `14:00 01/07/2020`, `14:00, 1 July 2020`. */
export const timeIn = (moment: Date, locale: Locale): string =>
  locale === 'vi' ? shortTime(moment) : `${shortTime(moment).slice(0, 5)}, ${dayIn(dayOf(moment), locale)}`;

/** `Thứ Tư, 01/07/2020, 14:00 (GMT+7)`, `Wednesday, 1 July 2020, 14:00 (GMT+7)` */
export function longTime(moment: Date, locale: Locale): string {
  const t = translator(locale, 'reader');
  const weekday = t(`weekday.${WEEKDAYS[weekdayOf(moment)] ?? 'sunday'}.long`);
  return t('longTime', { weekday, date: dayIn(dayOf(moment), locale), time: shortTime(moment).slice(0, 5) });
}

/** A section's name in the language of the page. */
export const nameIn = (section: { name: string; nameEn: string }, locale: Locale): string =>
  locale === 'en' && section.nameEn ? section.nameEn : section.name;
