import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import { REPORT_REASONS } from '#lib/comments/reports/reasons';
import { MAX_REPORT_NOTE_GRAPHEMES } from '#lib/comments/reports/schema';
import { type Locale, translator } from '#lib/messages/translator';
import type { FieldSentences } from '#lib/reader-forms/field-errors';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** The edges at which an answer replaces the form. */
      'report-form': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
    }
  }
}

export const REPORT_FORM_ID = 'bao-vi-pham';

type Props = {
  locale: Locale;
  commentId: number;
  /** What the reader sent before. */
  values?: { reason: string; note: string };
  errors?: FieldSentences<'reason' | 'note'>;
  /** Why it was not taken, when nothing in it was wrong. */
  notice?: string;
};

/** With which a reader says what is wrong with a comment. */
export function ReportForm({ locale, commentId, values, errors = {}, notice }: Props) {
  const t = translator(locale, 'reactions');
  const all = Object.entries(errors).flatMap(([field, sentences]) => (sentences ?? []).map((sentence) => ({ field, sentence })));
  return (
    <report-form id={REPORT_FORM_ID}>
      {notice && (
        <p className="form-notice" role="alert" data-tone="error">
          {notice}
        </p>
      )}
      {all.length > 0 && (
        <div className="form-notice" role="alert" data-tone="error">
          <p>{t('reportInvalid')}</p>
          <ul>
            {all.map(({ field, sentence }) => (
              <li key={`${field} ${sentence}`}>{LEADS[field] ? <a href={LEADS[field]}>{sentence}</a> : sentence}</li>
            ))}
          </ul>
        </div>
      )}
      <form method="post" action={`/api/comments/${commentId}/report#${REPORT_FORM_ID}`} acceptCharset="utf-8">
        <fieldset aria-describedby={errors.reason && 'report-reason-error'}>
          <legend>{t('reason')}</legend>
          {REPORT_REASONS.map((reason, index) => (
            <label key={reason}>
              <input
                type="radio"
                name="reason"
                value={reason}
                required
                id={index === 0 ? 'report-reason' : undefined}
                defaultChecked={values?.reason === reason}
              />{' '}
              {t('reportReason', { reason })}
            </label>
          ))}
          {errors.reason && (
            <p className="form-error" id="report-reason-error">
              {errors.reason.join(' ')}
            </p>
          )}
        </fieldset>
        <div>
          <label htmlFor="report-note">{t('note')}</label>
          <textarea
            id="report-note"
            name="note"
            rows={4}
            dir="auto"
            defaultValue={values?.note}
            aria-invalid={errors.note && true}
            aria-describedby={errors.note ? 'report-note-hint report-note-error' : 'report-note-hint'}
          />
          <p className="form-hint" id="report-note-hint">
            {t('noteHint', { max: MAX_REPORT_NOTE_GRAPHEMES })}
          </p>
          {errors.note && (
            <p className="form-error" id="report-note-error">
              {errors.note.join(' ')}
            </p>
          )}
        </div>
        <button type="submit" data-submit="">
          {t('reportSubmit')}
        </button>
      </form>
    </report-form>
  );
}

const LEADS: Partial<Record<string, string>> = { reason: '#report-reason', note: '#report-note' };
