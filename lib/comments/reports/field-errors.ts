import { type Locale, translator } from '../../messages/translator.ts';
import { type FieldSentences, sentencesOf } from '../../reader-forms/field-errors.ts';
import type { CodesByField } from '../../reader-forms/fields.ts';
import { MAX_REPORT_NOTE_GRAPHEMES, REPORT_FIELDS, type ReportField } from './schema.ts';

/** Says what was wrong with a report, field by field, in whole sentences. */
export function reportErrors(codes: CodesByField<ReportField>, locale: Locale): FieldSentences<ReportField> {
  const t = translator(locale, 'reactions');
  return sentencesOf(codes, REPORT_FIELDS, locale, (field, code) => {
    if (field === 'reason') return t('reasonMissing');
    return field === 'note' && code === 'too-long' ? t('noteTooLong', { max: MAX_REPORT_NOTE_GRAPHEMES }) : null;
  });
}
