import { type Locale, translator } from '../../messages/translator.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** A time in minutes in words, as coarse as people say it: `45 phút`, `3 giờ`, `2 ngày`. */
export function spanInWords(minutes: number, locale: Locale): string {
  const t = translator(locale, 'mail');
  if (minutes >= 2 * DAY) return t('span', { unit: 'day', count: Math.floor(minutes / DAY) });
  if (minutes >= 2 * HOUR) return t('span', { unit: 'hour', count: Math.floor(minutes / HOUR) });
  return t('span', { unit: 'minute', count: minutes });
}
