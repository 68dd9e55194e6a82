import type { EditedWords } from '#lib/comments/receipts/schema';
import type { Receipt } from '#lib/comments/receipts/view';
import { type Locale, translator } from '#lib/messages/translator';
import type { FieldSentences } from '#lib/reader-forms/field-errors';
import { FormField } from '../forms/form-parts.tsx';

/** New words that were not stored: what was typed, and what was wrong with it. */
export type EditState = { words: EditedWords; errors?: FieldSentences };

const PREFIX = 'receipt';

/** With which a writer changes their words while nobody has decided. Opened by itself when it has something to say. */
export function EditForm({ receipt, edit, locale }: { receipt: Receipt; edit: EditState | undefined; locale: Locale }) {
  const t = translator(locale, 'receipts');
  const { token, version } = receipt;
  const { name, title, body } = edit?.words ?? receipt;
  const errors = edit?.errors;
  const field = { prefix: PREFIX, locale, errors, required: true };
  return (
    <details className="receipt-deed" open={edit !== undefined}>
      <summary>{t('edit')}</summary>
      <form method="post" action="/api/comments/receipts/edit" acceptCharset="utf-8" noValidate>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="version" value={version} />
        <p className="form-note">{t('editNote')}</p>
        {errors && (
          <div className="form-notice" role="alert" data-tone="error">
            <p>{t('editSummary')}</p>
            <ul>
              {Object.entries(errors).flatMap(([where, sentences]) =>
                (sentences ?? []).map((sentence) => (
                  <li key={`${where} ${sentence}`}>
                    <a href={`#${PREFIX}-${where}`}>{sentence}</a>
                  </li>
                )),
              )}
            </ul>
          </div>
        )}
        <FormField {...field} field="name" label={t('name')} value={name} autoComplete="name" />
        <FormField {...field} field="title" label={t('commentTitle')} value={title} autoComplete="off" />
        <FormField {...field} field="body" label={t('body')} value={body} rows={6} />
        <button type="submit" data-submit="">
          {t('save')}
        </button>
      </form>
    </details>
  );
}

/** With which a writer takes their comment back, at any time; they say so twice, since nobody can undo it. */
export function WithdrawForm({ token, isUnconfirmed, locale }: { token: string; isUnconfirmed: boolean; locale: Locale }) {
  const t = translator(locale, 'receipts');
  return (
    <details className="receipt-deed" open={isUnconfirmed}>
      <summary>{t('withdraw')}</summary>
      <form method="post" action="/api/comments/receipts/withdraw" acceptCharset="utf-8">
        <input type="hidden" name="token" value={token} />
        <p>{t('withdrawNote')}</p>
        <p className="form-check">
          <input
            id={`${PREFIX}-confirm`}
            name="confirm"
            type="checkbox"
            value="yes"
            required
            aria-invalid={isUnconfirmed || undefined}
            aria-describedby={isUnconfirmed ? `${PREFIX}-confirm-error` : undefined}
          />
          <label htmlFor={`${PREFIX}-confirm`}>{t('withdrawConfirm')}</label>
        </p>
        {isUnconfirmed && (
          <p className="form-error" id={`${PREFIX}-confirm-error`} role="alert">
            {t('withdrawUnconfirmed')}
          </p>
        )}
        <button type="submit" data-submit="">
          {t('withdraw')}
        </button>
      </form>
    </details>
  );
}
