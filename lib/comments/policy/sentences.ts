import { type Locale, translator } from '../../messages/translator.ts';
import { shortTime } from '../../vietnamese/days.ts';
import type { Gate } from './gate.ts';
import type { Hours } from './schema.ts';

const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;
const clockOf = (clock: string): string => clock.replace(/^0(?=\d:)/, '');

/** When comments are taken, as a part of a sentence: “từ 7:00 đến 22:00 hằng ngày”. */
export function hoursWords({ from, until, days }: Hours, locale: Locale): string {
  const t = translator(locale, 'commentPolicy');
  const listed = WEEK.filter((day) => days.includes(day)).map((day) => t('weekday', { day: String(day) }));
  return t('hours', {
    from: clockOf(from),
    until: clockOf(until),
    overnight: String(until < from && until !== '00:00'),
    which: days.length === WEEK.length ? 'all' : 'some',
    days: listed.join(', '),
  });
}

/** So many seconds in words: whole minutes where they are. */
export function waitWords(seconds: number, locale: Locale): string {
  const t = translator(locale, 'commentPolicy');
  return seconds % 60 === 0 || seconds > 120 ? t('minutes', { count: Math.ceil(seconds / 60) }) : t('seconds', { count: seconds });
}

/** Why a shut story takes no comments, and when it does, as its page says it. */
export function shutSentence({ why, opensAt, hours, closeAfterDays }: Gate, locale: Locale): string {
  const t = translator(locale, 'commentPolicy');
  const again = opensAt ? t('opensAt', { time: shortTime(opensAt) }) : '';
  const because = (): string => {
    switch (why) {
      case 'hours':
        return t('shut.hours', { hours: hours ? hoursWords(hours, locale) : '' });
      case 'too-old':
        return t('shut.tooOld', { days: closeAfterDays ?? 0 });
      case 'pressure':
        return t('shut.pressure');
      case 'closed':
      case null:
        return t('shut.closed');
    }
  };
  return [because(), again].filter(Boolean).join(' ');
}

/** The same to somebody who sent a comment. */
export function closedSentence(gate: Gate, locale: Locale): string {
  const isForNow = gate.why === 'hours' || gate.why === 'pressure';
  return [shutSentence(gate, locale), isForNow && translator(locale, 'commentPolicy')('draftStays')].filter(Boolean).join(' ');
}

/** Gone (410) for what does not come back by itself, not now (403) for what does. */
export const closedStatus = ({ why }: Gate): 403 | 410 => (why === 'hours' || why === 'pressure' ? 403 : 410);

/** What somebody is told who sends a second comment too soon. */
export const slowSentence = ({ seconds, retryAfterSeconds }: { seconds: number; retryAfterSeconds: number }, locale: Locale): string =>
  translator(locale, 'commentPolicy')('tooSoon', { interval: waitWords(seconds, locale), wait: waitWords(retryAfterSeconds, locale) });
