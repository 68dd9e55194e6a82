import { type Locale, translator } from '../../messages/translator.ts';
import { firstGraphemes } from '../../vietnamese/clean-text.ts';
import type { Part } from './letter.ts';

const QUOTED_LETTERS = 280;
/** Eight digits and more, however they are set apart: a telephone, an account, an identity card. A mailbox is no place for them. */
const LONG_NUMBER = /\+?\d(?:[\s.()-]{0,2}\d){7,}/g;

/** The beginning of what a commenter wrote, long numbers withheld. */
export function quote(body: string, locale: Locale): Part {
  const t = translator(locale, 'mail');
  return { kind: 'quote', text: firstGraphemes(body.replace(LONG_NUMBER, t('quoteWithheld')), QUOTED_LETTERS) };
}
