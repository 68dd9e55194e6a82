import type { PartialPolicy } from '#lib/comments/policy/schema';
import { hoursWords, waitWords } from '#lib/comments/policy/sentences';
import { type Locale, translator } from '#lib/messages/translator';

/** What a level says, in a few words; nothing for what it leaves open. */
export function policyWords({ mode, closeAfterDays, hours, slowSeconds }: PartialPolicy, locale: Locale): string {
  const t = translator(locale, 'commentPolicy');
  return [
    mode && t('modes', { mode }),
    closeAfterDays !== undefined &&
      (closeAfterDays === null ? t('closings', { closing: 'never' }) : t('nowDays', { days: closeAfterDays })),
    hours !== undefined && (hours ? hoursWords(hours, locale) : t('hoursKinds', { kind: 'always' })),
    slowSeconds !== undefined &&
      (slowSeconds > 0 ? t('nowSlow', { interval: waitWords(slowSeconds, locale) }) : t('slows', { slow: 'off' })),
  ]
    .filter(Boolean)
    .join('; ');
}
