import { type Locale, translator } from '../messages/translator.ts';
import { type FieldSentences, sentencesOf } from '../reader-forms/field-errors.ts';
import { FIELDS, type FieldCodes, type NoteField } from './schema.ts';

/** Says what was wrong with a note, field by field in the form's order, in whole sentences. */
export function noteErrors(codes: FieldCodes, locale: Locale): FieldSentences<NoteField> {
  const t = translator(locale, 'corrections');
  return sentencesOf(codes, FIELDS, locale, (field, code) => {
    if (field === 'articleId') return t('errors.articleId');
    if (field === 'contact' && code === 'email') return t('errors.contact.email');
    if (code === 'required' && (field === 'passage' || field === 'proposal')) return t(`errors.${field}.required`);
    if (code === 'too-long' && (field === 'passage' || field === 'proposal' || field === 'name' || field === 'contact'))
      return t(`errors.${field}.tooLong`);
    return null;
  });
}
