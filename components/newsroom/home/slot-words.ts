import type { BoardSlot } from '#lib/home/view';
import type { Locale, translator } from '#lib/messages/translator';

type Words = ReturnType<typeof translator<'home'>>;

const MINUTE_MS = 60_000;

/** What a place is called. */
export const placeName = (t: Words, position: number): string => (position === 0 ? t('leads') : t('beside', { number: position }));

/** From what a place is filled. */
export function sourceWords(t: Words, slot: BoardSlot | null, locale: Locale): string {
  if (!slot) return t('source.self');
  const named = (one: { name: string; nameEn: string }) => ({ name: (locale === 'en' && one.nameEn) || one.name });
  switch (slot.kind) {
    case 'section':
    case 'term':
      return t(`source.${slot.kind}`, named(slot));
    default:
      return t(`source.${slot.kind}`);
  }
}

/** What a rule asks for besides, such as `không quá 24 giờ`. */
export const ruleWords = (t: Words, { maxAgeHours, isPictured, repeats }: BoardSlot): string[] => [
  ...(maxAgeHours === null ? [] : [t('source.maxAge', { hours: maxAgeHours })]),
  ...(isPictured ? [t('source.pictured')] : []),
  ...(repeats ? [t('source.repeats')] : []),
];

/** How long it is until a moment, in words; a minute that has begun counts. */
export function leftWords(t: Words, until: Date, now: Date): string {
  const all = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / MINUTE_MS));
  const [days, hours, minutes] = [Math.floor(all / 1440), Math.floor((all % 1440) / 60), all % 60];
  if (days > 0) return t('left.days', { days, hours });
  return hours > 0 ? t('left.hours', { hours, minutes }) : t('left.minutes', { minutes });
}
