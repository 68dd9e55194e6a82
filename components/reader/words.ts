import { type Locale, translator } from '#lib/messages/translator';
import { shortDate, shortTime, weekdayOf } from '#lib/vietnamese/days';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** `Thứ Tư, 01/07/2020, 14:00 (GMT+7)` */
export function longTime(moment: Date, locale: Locale): string {
  const t = translator(locale, 'reader');
  const weekday = t(`weekday.${WEEKDAYS[weekdayOf(moment)] ?? 'sunday'}.long`);
  return t('longTime', { weekday, date: shortDate(moment), time: shortTime(moment).slice(0, 5) });
}

/** A section's name in the language of the page. */
export const nameIn = (section: { name: string; nameEn: string }, locale: Locale): string =>
  locale === 'en' && section.nameEn ? section.nameEn : section.name;
