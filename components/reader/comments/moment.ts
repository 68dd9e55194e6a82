import type { Locale } from '#lib/messages/translator';

const formats: Record<Locale, Intl.DateTimeFormat> = { vi: formatOf('vi'), en: formatOf('en-GB') };

/** "10:08, 23/11/2026", in the paper's own time zone. */
export function formatMoment(moment: Date, locale: Locale): string {
  const parts = Object.fromEntries(formats[locale].formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${parts.hour}:${parts.minute}, ${parts.day}/${parts.month}/${parts.year}`;
}

function formatOf(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    hourCycle: 'h23',
  });
}
