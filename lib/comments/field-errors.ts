import { type Locale, translator } from '../messages/translator.ts';
import { type CommentField, FIELDS, type FieldCode, type FieldCodes } from './schema.ts';

/** What was wrong with the captcha, beside what can be wrong with any field. */
export type CaptchaCode = 'wrong' | 'expired' | 'used' | 'token';
export type FieldSentences = Partial<Record<CommentField, string[]>>;

/** Says what was wrong, field by field in the form's order, in whole sentences. */
export function fieldErrors(fields: FieldCodes, locale: Locale): FieldSentences {
  const sentences: FieldSentences = {};
  for (const field of FIELDS) {
    const codes = fields[field];
    if (codes) sentences[field] = codes.map((code) => sentence(field, code, locale));
  }
  return sentences;
}

export const captchaError = (code: CaptchaCode, locale: Locale): FieldSentences => ({
  captcha: [translator(locale, 'comments')(`errors.captcha.${code}`)],
});

function sentence(field: CommentField, code: FieldCode, locale: Locale): string {
  const t = translator(locale, 'comments');
  if (field === 'articleId') return t('errors.articleId');
  if (code === 'unknown') return t('errors.unknown');
  if (code === 'nul' || code === 'lone-surrogate') return t('errors.unreadableText');
  if (field === 'phone' && code === 'phone') return t('errors.phone.phone');
  if (field === 'name' || field === 'title' || field === 'body') {
    if (code === 'required') return t(`errors.${field}.required`);
    if (code === 'too-long') return t(`errors.${field}.tooLong`);
  }
  if (field === 'captcha' && code === 'required') return t('errors.captcha.required');
  return t('errors.type');
}
