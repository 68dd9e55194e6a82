import { findPersonalData } from '../../comments/personal-data/find-personal-data.ts';
import { type Locale, translator } from '../../messages/translator.ts';
import { firstGraphemes } from '../../vietnamese/clean-text.ts';
import type { Part } from './letter.ts';

const QUOTED_LETTERS = 280;
/** Eight digits and more, however they are set apart: a telephone, an account, an identity card. A mailbox is no place for them. */
const LONG_NUMBER = /\+?\p{Nd}(?:[\s.()-]{0,2}\p{Nd}){7,}/gu;

/** The beginning of what somebody wrote, without what is nobody's to pass on. */
export const quote = (body: string, locale: Locale): Part => ({
  kind: 'quote',
  text: firstGraphemes(withheld(body, locale), QUOTED_LETTERS),
});

/** What somebody wrote, a name too, with long numbers and e-mail addresses withheld, however they are spelled. */
export function withheld(words: string, locale: Locale): string {
  const t = translator(locale, 'mail');
  const spared = findPersonalData(words).reduceRight(
    (text, { kind, start, end }) => text.slice(0, start) + t(kind === 'email' ? 'emailWithheld' : 'quoteWithheld') + text.slice(end),
    words,
  );
  return spared.replace(LONG_NUMBER, t('quoteWithheld'));
}
