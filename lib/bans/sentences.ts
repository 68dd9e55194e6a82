import { type Locale, translator } from '../messages/translator.ts';
import { shortTime } from '../vietnamese/days.ts';
import type { Banned } from './view.ts';

/** What somebody is told from whom nothing is taken: for whom that holds, until when, and the reason the moderator chose to tell. */
export function bannedSentence({ kind, until, reason }: Omit<Banned, 'code'>, locale: Locale): string {
  const t = translator(locale, 'bans');
  const told = reason ? t('told', { reason }) : '';
  return [t('banned', { kind, until: shortTime(until) }), told, kind === 'address' && t('shared')].filter(Boolean).join(' ');
}
