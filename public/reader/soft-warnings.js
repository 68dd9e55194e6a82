// What a writer should know before sending, as the server says it too (lib/comments/soft-warnings.ts; a test holds both together).

const PHONE = /(^|[^\d.,])(?:\+?84|0)(?:[ .\-()]{0,2}\d){9,10}(?!\d)/;
const SYLLABLE =
  /^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?(?:[aeiouy]|ai|ao|au|ay|eo|eu|ia|ie|ieu|iu|oa|oai|oay|oe|oi|oo|ua|uai|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|ye|yeu)(?:c|ch|m|n|ng|nh|p|t)?$/;

/** @param {{ title: string, body: string }} words @returns {('phone' | 'unmarked')[]} */
export function softWarnings({ title, body }) {
  const text = `${title}\n${body}`.normalize('NFC');
  /** @type {('phone' | 'unmarked')[]} */
  const found = PHONE.test(text) ? ['phone'] : [];
  return isUnmarked(text) ? [...found, 'unmarked'] : found;
}

/** @param {string} text */
function isUnmarked(text) {
  if (/\p{L}/u.test(text.replace(/[a-z]/gi, ''))) return false;
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.length >= 12 && words.filter((word) => SYLLABLE.test(word)).length >= words.length * 0.9;
}
