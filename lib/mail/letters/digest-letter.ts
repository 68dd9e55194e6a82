import { translator } from '../../messages/translator.ts';
import { shortTime } from '../../vietnamese/days.ts';
import type { Digest, Offered } from '../digest/store.ts';
import { linkPathOf } from '../links/token.ts';
import type { Receiver } from '../receivers/store.ts';
import { absolute, framed } from './frame.ts';
import { heading, type Letter, type Part, text } from './letter.ts';
import { quote, withheld } from './quote.ts';
import { spanInWords } from './span.ts';

const LANES = ['pending', 'held', 'reported', 'escalated', 'unseen', 'approving'] as const;

/** What the daily mail is made from. */
export type DigestMatter = {
  /** `YYYY-MM-DD` */
  day: string;
  digest: Digest;
  /** Comments that can be approved from it, each with its link's secret. */
  offered: readonly (Offered & { token: string })[];
  /** How far the log of decisions and deeds went, and its seal; in many mailboxes it cannot be rewritten. */
  head: { seq: number; hash: string } | null;
};

/** The daily mail. */
export function digestLetter(receiver: Receiver, { day, digest, offered, head }: DigestMatter): Letter {
  const { counts, oldestMinutes, yesterday } = digest;
  const { locale } = receiver;
  const t = translator(locale, 'mail');
  const [year, month, date] = day.split('-');
  const lines = LANES.filter((lane) => counts[lane] > 0).map((lane) => t('digest.lane', { lane, count: counts[lane] }));
  const { approved, rejected, spam, medianMinutes, failedChecks } = yesterday;
  const links = offered.flatMap(({ name, storyTitle, sentAt, body, token }): Part[] => [
    text(`${t('who', { name: withheld(name, locale), title: storyTitle })}. ${t('digest.sentAt', { time: shortTime(sentAt) })}`),
    quote(body, locale),
    { kind: 'link', text: t('digest.approve'), href: absolute(linkPathOf(token)) },
  ]);
  return framed(receiver, t('digest.subject', { date: `${date}/${month}/${year}`, count: counts.pending }), [
    heading(t('digest.now')),
    lines.length > 0 ? { kind: 'lines', lines } : text(t('digest.nothing')),
    ...(oldestMinutes === null ? [] : [text(t('digest.oldest', { span: spanInWords(oldestMinutes, locale) }))]),
    { kind: 'link', text: t('openDesk'), href: absolute('/newsroom/comments') },
    heading(t('digest.yesterday')),
    text(t('digest.decided', { approved, rejected, spam })),
    ...(medianMinutes === null ? [] : [text(t('digest.median', { span: spanInWords(medianMinutes, locale) }))]),
    ...(failedChecks === 0 ? [] : [text(t('digest.failedChecks', { count: failedChecks }))]),
    ...(links.length === 0 ? [] : [heading(t('digest.offered')), text(t('digest.offeredNote')), ...links]),
    ...(head === null ? [] : [heading(t('digest.log')), text(t('digest.head', head))]),
  ]);
}
