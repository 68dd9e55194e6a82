import type { Locale } from '../messages/translator.ts';

const KB = 1024;
const MB = 1024 * KB;

/** A file's size as people of this language write it: `1,2 MB`, `340 kB`. Never nothing: a few bytes are 1 kB. */
export function fileSize(bytes: number, locale: Locale): string {
  const isLarge = bytes >= MB;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(isLarge ? bytes / MB : Math.max(1, Math.round(bytes / KB)));
}
