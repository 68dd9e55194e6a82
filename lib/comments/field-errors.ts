import { type Locale, translator } from '../messages/translator.ts';
import { type FieldSentences, sentencesOf } from '../reader-forms/field-errors.ts';
import { type CommentField, FIELDS, type FieldCodes } from './schema.ts';

/** Says what was wrong with a comment, field by field in the form's order, in whole sentences. */
export function fieldErrors(codes: FieldCodes, locale: Locale): FieldSentences<CommentField> {
  const t = translator(locale, 'comments');
  return sentencesOf(codes, FIELDS, locale, (field, code) => {
    if (field === 'articleId') return t('errors.articleId');
    if (field === 'phone' && code === 'phone') return t('errors.phone.phone');
    if (field !== 'name' && field !== 'title' && field !== 'body') return null;
    if (code === 'required') return t(`errors.${field}.required`);
    return code === 'too-long' ? t(`errors.${field}.tooLong`) : null;
  });
}
