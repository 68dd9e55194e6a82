// What a writer should know before sending, never a reason to refuse. public/reader/comment-draft.js says the same in the browser.

export const SOFT_WARNINGS = ['phone', 'unmarked'] as const;
export type SoftWarning = (typeof SOFT_WARNINGS)[number];

/** A number that begins as Vietnamese ones do, with up to two signs between its digits, and is no part of a longer one. */
const PHONE = /(^|[^\d.,])(?:\+?84|0)(?:[ .\-()]{0,2}\d){9,10}(?!\d)/;
/** A Vietnamese syllable as it is written without its marks. */
const SYLLABLE =
  /^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?(?:[aeiouy]|ai|ao|au|ay|eo|eu|ia|ie|ieu|iu|oa|oai|oay|oe|oi|oo|ua|uai|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|ye|yeu)(?:c|ch|m|n|ng|nh|p|t)?$/;
const LEAST_SYLLABLES = 12;
const SHARE_OF_SYLLABLES = 0.9;

/** @returns what is worth saying about these words: a telephone number everybody would read, a text without its Vietnamese marks */
export function softWarnings({ title, body }: { title: string; body: string }): SoftWarning[] {
  const text = `${title}\n${body}`.normalize('NFC');
  return [...(PHONE.test(text) ? (['phone'] as const) : []), ...(isUnmarked(text) ? (['unmarked'] as const) : [])];
}

/** Whether this is a longer Vietnamese text of which no letter bears a mark; English and lists of names are left alone. */
function isUnmarked(text: string): boolean {
  if (/\p{L}/u.test(text.replace(/[a-z]/gi, ''))) return false;
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.length >= LEAST_SYLLABLES && words.filter((word) => SYLLABLE.test(word)).length >= words.length * SHARE_OF_SYLLABLES;
}
