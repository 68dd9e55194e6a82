import { translator } from '../../messages/translator.ts';
import type { Receiver } from '../receivers/store.ts';
import { absolute, framed } from './frame.ts';
import { type Letter, text } from './letter.ts';
import { spanInWords } from './span.ts';

/** Says that comments wait too long. */
export function waitingLetter(receiver: Receiver, late: { count: number; oldestMinutes: number }, limitMinutes: number): Letter {
  const { locale } = receiver;
  const t = translator(locale, 'mail');
  const span = spanInWords(late.oldestMinutes, locale);
  return framed(receiver, t('waiting.subject', { span }), [
    text(t('waiting.late', { count: late.count, limit: spanInWords(limitMinutes, locale), span })),
    { kind: 'link', text: t('openDesk'), href: absolute('/newsroom/comments') },
    text(t('waiting.quiet')),
  ]);
}
