import { foldVietnamese } from './fold.ts';

export const ONSET = /^(?:|b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)$/;
// Judged without shapes, since who forgets to switch the method on often forgets a key as well ("duong1").
export const OPEN =
  /^(?:a|ai|ao|au|ay|e|eo|eu|i|ia|ieu|iu|o|oa|oai|oao|oay|oe|oeo|oi|u|ua|uao|uay|ue|ueo|ui|uo|uoi|uou|uu|uy|uya|uyu|y|yeu)$/;
export const CLOSED = /^(?:a|e|i|o|u|ie|oa|oe|oo|ua|ue|uo|uy|uye|y|ye)(?:c|ch|m|n|ng|nh|p|t)$/;

const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
/** What a syllable can have that ends in c, ch, p or t. */
export const STOPPED_TONES = ['\u0301', '\u0323'];

const PARTS = /^(ngh|ng|nh|ch|gh|gi(?=[aeouy])|kh|ph|qu|th|tr|[bcdghklmnprstvx]?)(.+)$/;

/** Whether a word is spelled as one syllable of Vietnamese: its letters, and no tone that its end does not take. */
export function isSyllable(word: string): boolean {
  const small = word.normalize('NFC').toLowerCase();
  if (!/^[a-zà-ỹ]+$/.test(small)) return false;
  const [, onset = '', rest = ''] = PARTS.exec(foldVietnamese(small)) ?? [];
  if (!ONSET.test(onset) || !(OPEN.test(rest) || CLOSED.test(rest))) return false;
  // c and k, g and gh, ng and ngh are one sound each, written by what follows.
  if (/^(?:c[eiy]|k[aou]|ge|gh[aou]|ng[eiy]|ngh[aou])/.test(foldVietnamese(small))) return false;
  const tones = [...small.normalize('NFD')].filter((sign) => TONES.includes(sign));
  return tones.length <= 1 && (!/(?:c|ch|p|t)$/.test(rest) || tones.every((tone) => STOPPED_TONES.includes(tone)));
}
