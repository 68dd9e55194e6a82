import { type Locale, translator } from '../messages/translator.ts';
import type { CodesByField, FieldCode } from './fields.ts';
import type { CaptchaReason } from './refusal.ts';

export type FieldSentences<Field extends string = string> = Partial<Record<Field | 'captcha' | 'form', string[]>>;

/**
 * Says what was wrong, field by field in the form's order, in whole sentences.
 * @param say the form's own sentence for a field, or null where the common one will do
 */
export function sentencesOf<Field extends string>(
  codes: CodesByField<NoInfer<Field>>,
  fields: readonly Field[],
  locale: Locale,
  say: (field: Field, code: FieldCode) => string | null,
): FieldSentences<Field> {
  const sentences: Record<string, string[]> = {};
  for (const field of fields) {
    const found = codes[field];
    if (found) sentences[field] = found.map((code) => say(field, code) ?? commonSentence(field, code, locale));
  }
  return sentences as FieldSentences<Field>;
}

/** What was wrong with a captcha that was answered. */
export const captchaError = (code: Exclude<CaptchaReason, 'missing'>, locale: Locale): FieldSentences => ({
  captcha: [translator(locale, 'comments')(`errors.captcha.${code}`)],
});

function commonSentence(field: string, code: FieldCode, locale: Locale): string {
  const t = translator(locale, 'comments');
  if (code === 'unknown') return t('errors.unknown');
  if (code === 'nul' || code === 'lone-surrogate') return t('errors.unreadableText');
  if (field === 'captcha' && code === 'required') return t('errors.captcha.required');
  return t('errors.type');
}
