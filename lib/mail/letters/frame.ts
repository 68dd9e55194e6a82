import { env } from '../../env.ts';
import { type Locale, translator } from '../../messages/translator.ts';
import type { Receiver } from '../receivers/store.ts';
import { type Letter, type Part, text } from './letter.ts';

/** An address of ours as a mail names it. */
export const absolute = (path: string): string => new URL(path, env().SITE_URL).href;

/**
 * A letter to somebody: the greeting, what there is to say, why it comes and how to have less of it.
 * @param foot instead of what stands at the end of letters about comments
 */
export function framed({ name, locale }: Receiver, subject: string, parts: readonly Part[], foot = footOfDesk(locale)): Letter {
  const t = translator(locale, 'mail');
  return { locale, subject, parts: [text(t('hello', { name })), ...parts, ...foot] };
}

function footOfDesk(locale: Locale): Part[] {
  const t = translator(locale, 'mail');
  return [text(t('footer')), { kind: 'link', text: t('footerChoose'), href: absolute('/newsroom/comments/mail') }];
}
