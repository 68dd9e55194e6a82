import { type Locale, translator } from '../../messages/translator.ts';
import { LOGGED_DEEDS, type LoggedDeed } from './deeds.ts';
import type { LogEntry } from './view.ts';

/** Stand in for the person and the thing while a sentence is made; no sentence of ours has them. */
const [BY, THING] = ['⟦by⟧', '⟦thing⟧'];

/** A piece of a sentence: what was written, who, or what. */
export type SentencePart = { is: 'text' | 'by' | 'thing'; text: string };

/** Who did it, in words: a name, or what stands in the place of one. */
export const doerOf = ({ by, decision }: Pick<LogEntry, 'by' | 'decision'>, locale: Locale): string =>
  by ?? translator(locale, 'log')('nobody', { maker: decision?.maker ?? 'none' });

/** What it was done to, in words: its kind, and what it is called, or its number. */
export function thingOf({ subject, name }: Pick<LogEntry, 'subject' | 'name'>, locale: Locale): string {
  const t = translator(locale, 'log');
  const [kind = '', id = ''] = subject.split(':');
  const called = kind === 'setting' ? t('settings', { name: id }) : name === null ? id : t('named', { name });
  return t('thing', { kind: kind.replaceAll('-', '_'), id: id || subject, name: called });
}

/** An entry as a sentence, in its parts. A deed that this version does not know is named as it was written. */
export function sentenceOf(entry: LogEntry, locale: Locale): SentencePart[] {
  const t = translator(locale, 'log');
  const deed = LOGGED_DEEDS.find((one): one is LoggedDeed => one === entry.deed);
  const said = deed ? t(`said.${deed}`, { by: BY, thing: THING }) : `${BY}: ${entry.deed} · ${THING}`;
  return said
    .split(/(⟦by⟧|⟦thing⟧)/)
    .filter((piece) => piece !== '')
    .map((piece): SentencePart => {
      if (piece === BY) return { is: 'by', text: doerOf(entry, locale) };
      if (piece === THING) return { is: 'thing', text: thingOf(entry, locale) };
      return { is: 'text', text: piece };
    });
}

/** The same as plain text. */
export const sentenceText = (entry: LogEntry, locale: Locale): string =>
  sentenceOf(entry, locale)
    .map(({ text }) => text)
    .join('');

/** Where in the newsroom a thing is, or null where it has no page of its own. */
export function hrefOf({ subject, articleId }: Pick<LogEntry, 'subject' | 'articleId'>): string | null {
  const [kind, id = ''] = subject.split(':');
  switch (kind) {
    case 'article':
      return articleId === null ? null : `/newsroom/articles/${articleId}`;
    case 'comment':
      return articleId === null ? null : `/newsroom/comments?lane=all&story=${articleId}`;
    case 'home':
      return '/newsroom/home';
    case 'setting':
      return SETTING_PAGES[id] ?? `/newsroom/settings/${id}`;
    default:
      return null;
  }
}
const SETTING_PAGES: Record<string, string> = {
  workflow: '/newsroom/articles/settings',
  comments: '/newsroom/comments/settings',
  desk: '/newsroom/comments/settings',
  screening: '/newsroom/comments/screening',
};
